namespace CorpusForge.Core.Transforms;

/// <summary>Names a transform, states the version of its implementation and where the step comes from.</summary>
/// <param name="name">Kebab-case name, equal to the class name.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TransformAttribute(string name) : Attribute
{
    /// <summary>Kebab-case name.</summary>
    public string Name { get; } = name;

    /// <summary>Raised whenever the outcome for any page changes: it is part of the stage's key.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The public step it follows, in a few words.</summary>
    public required string Origin { get; init; }
}
