namespace CorpusForge.Core.Filters;

/// <summary>One line of a recipe's <c>keep</c>: a measure and the bounds within which a page is kept.</summary>
/// <param name="Name">The name under which removed pages are counted: the measure's, or that of a transform that implies the rule.</param>
/// <param name="Measure">The measure with its settings.</param>
/// <param name="Bounds">The bounds; at least one is set.</param>
public sealed record KeepRule(string Name, IMeasure Measure, Bounds Bounds)
{
    /// <summary>The measure's kebab-case name, and that of the column its values stand in.</summary>
    public string Column { get; init; } = Name;
}
