namespace CorpusForge.Core.Filters;

/// <summary>Names a measure, states the version of its implementation and where the rule comes from.</summary>
/// <param name="name">Kebab-case name, equal to the class name.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MeasureAttribute(string name) : Attribute
{
    /// <summary>Kebab-case name.</summary>
    public string Name { get; } = name;

    /// <summary>Raised whenever the value for any page changes: it is part of the stage's key.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Smallest value the measure can have.</summary>
    public double Least { get; init; }

    /// <summary>Largest value the measure can have.</summary>
    public double Most { get; init; } = double.PositiveInfinity;

    /// <summary>The public rule it follows, in a few words.</summary>
    public required string Origin { get; init; }
}
