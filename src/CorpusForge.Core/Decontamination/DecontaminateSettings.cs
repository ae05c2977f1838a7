using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Core.Decontamination;

/// <summary>Finds the items of evaluation sets in the pages, and removes what holds them.</summary>
public sealed record DecontaminateSettings
{
    /// <summary>Characters an n-gram where none are stated.</summary>
    public const int UsualCharacters = 13;

    /// <summary>Words an n-gram where none are stated.</summary>
    public const int UsualWords = 5;

    [Description("The evaluation sets, at least one, each with a name of its own.")]
    [Length(1, 100)]
    public required IReadOnlyList<EvaluationSetSettings> Sets { get; init; }

    [Description("What becomes of a page that holds an item: page removes it, span cuts what matches from its text, off only reports.")]
    public Removal Remove { get; init; } = Removal.Page;

    [Description("What n-grams are made of: characters or words.")]
    public GramUnit Unit { get; init; } = GramUnit.Characters;

    [Description("Letters and digits in a row that match at once, where the unit is characters: 13 unless stated.")]
    [Range(4, 64)]
    public int? Characters { get; init; }

    [Description("Words in a row that match at once, where the unit is words: 5 unless stated.")]
    [Range(2, 32)]
    public int? Words { get; init; }

    [Description("Fewest letters and digits that tell an item from chance: shorter ones are counted and not searched, and no less of an item is a match.")]
    [Range(4, 1000)]
    public int Least { get; init; } = 13;

    [Description("Share of an item's letters and digits that makes a page hold it, 0.05 to 1.")]
    [Range(0.05, 1.0)]
    public double Overlap { get; init; } = 0.4;

    [Description("Letters and digits of an item in a row that make a page hold it whatever their share.")]
    [Range(8, 10_000)]
    public int Run { get; init; } = 50;

    [Description("Most items that n letters in a row may be in; what more items share is wording of the set, and not searched.")]
    [Range(1, 1_000_000)]
    public int Shared { get; init; } = 10;

    /// <summary>Stands for the sets where they do not lie here any more; null where they are read.</summary>
    public string? Hash { get; init; }

    /// <summary>What counts as a match.</summary>
    public GramSettings Grams => new(Unit, Unit == GramUnit.Characters ? Characters ?? UsualCharacters : Words ?? UsualWords, Least, Overlap, Run, Shared);
}
