using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>A regular expression matches the title or the text often enough. It runs without backtracking: no page can make it slow.</summary>
[LabellingFunction("pattern", FeatureGroup.Words)]
public sealed record Pattern : LabellingFunction
{
    private Regex? regex;

    [Description("A regular expression of .NET, without look-around and back-references.")]
    public required string Regex { get; init; }

    [Description("Matches that suffice.")]
    [Range(1, 1000)]
    public int Least { get; init; } = 1;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        regex ??= Make();
        return regex.Count(page.Page.Title) + regex.Count(page.Page.Text) >= Least;
    }

    public override string? Fault()
    {
        try
        {
            return Make().IsMatch("") ? "the expression matches an empty text, so it would speak on every page" : null;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return $"no such regular expression: {error.Message}";
        }
    }

    private Regex Make() => new(Regex, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline);
}
