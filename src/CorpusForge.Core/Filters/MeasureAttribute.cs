namespace CorpusForge.Core.Filters;

/// <summary>Names a measure, states the version of its implementation and where the rule comes from.</summary>
/// <param name="name">Kebab-case name, equal to the class name.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MeasureAttribute(string name) : Attribute
{
    private readonly bool onDemand;

    /// <summary>Kebab-case name.</summary>
    public string Name { get; } = name;

    /// <summary>Raised whenever the value for any page changes: it is part of the stage's key.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Smallest value the measure can have.</summary>
    public double Least { get; init; }

    /// <summary>Largest value the measure can have.</summary>
    public double Most { get; init; } = double.PositiveInfinity;

    /// <summary>Whether it reads the words of the morphological analyser, which cost many times the rest: always on demand.</summary>
    public bool Words { get; init; }

    /// <summary>Whether only recipes that have a rule for it compute it, for it is slow or needs a setting; the others take it for every page.</summary>
    public bool OnDemand
    {
        get => onDemand || Words;
        init => onDemand = value;
    }

    /// <summary>The step of a recipe, as <c>dedup.paragraphs</c>, that finds what it counts; a rule on it without that step is an error. Null for most.</summary>
    public string? Needs { get; init; }

    /// <summary>The public rule it follows, in a few words.</summary>
    public required string Origin { get; init; }
}
