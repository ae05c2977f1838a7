namespace CorpusForge.Core.Filters;

/// <summary>One line of a recipe's <c>keep</c>: a measure, or a model's score, and the bounds within which a page is kept.</summary>
/// <param name="Name">The name under which removed pages are counted: the measure's or score's, or that of a transform that implies the rule.</param>
/// <param name="Measure">The measure with its settings; null for a score, which a model gives, and for tokens, which a tokenizer counts.</param>
/// <param name="Bounds">The bounds; at least one is set.</param>
public sealed record KeepRule(string Name, IMeasure? Measure, Bounds Bounds)
{
    /// <summary>The kebab-case name of the measure or score, and that of the column its values stand in.</summary>
    public string Column { get; init; } = Name;

    /// <summary>Whether it asks for a score; which model gives it, and what values it can have, is known when the models are opened.</summary>
    public bool IsScore => Measure is null;
}
