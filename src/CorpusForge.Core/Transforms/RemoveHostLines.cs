using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Core.Transforms;

/// <summary>
/// Removes the lines that a host repeats on its pages. Which those are is known when all pages have been read: a run counts them over the
/// whole corpus first. A page looked at by itself keeps all its lines.
/// </summary>
[Transform("remove-host-lines", Origin = "Uzushio removes runs of frequent paragraphs; by host this project's")]
public sealed record RemoveHostLines : ITransform
{
    [Description("Pages of the host, by URL, that must hold a line before it counts as repeated.")]
    [Range(2, 1_000_000)]
    public int Pages { get; init; } = 10;

    [Description("Share of the host's pages, by URL, that must hold it too, 0 to 1.")]
    [Range(0d, 1d)]
    public double Share { get; init; } = 0.5;

    [Description("Fewest letters, digits left out, of a line that may be removed: a price or a word of a table is none.")]
    [Range(1, 1000)]
    public int MinLetters { get; init; } = 4;

    [Description("Longest line, in characters, that may be removed.")]
    [Range(1, 1000)]
    public int MaxCharacters { get; init; } = 100;

    [Description("Whether lines that hold 。 or end in ．！？!? may be removed too.")]
    public bool Sentences { get; init; }

    /// <summary>Which lines are candidates, and how they are compared.</summary>
    internal HostLines Lines => new() { MinLetters = MinLetters, MaxCharacters = MaxCharacters, Sentences = Sentences };

    public void Apply(PageDraft page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.IsRepeatedLine is { } repeated)
        {
            page.Text = Lines.Without(page.Text, repeated);
        }
    }

    /// <summary>Adds the hash of every candidate line of a text to a set.</summary>
    public void Collect(ReadOnlySpan<char> text, ISet<ulong> hashes) => Lines.Collect(text, hashes);

    /// <summary>Whether a line on so many of a host's pages is repeated.</summary>
    public bool IsRepeated(long pagesWithLine, long pagesOfHost) => pagesWithLine >= Pages && pagesWithLine >= Share * pagesOfHost;
}
