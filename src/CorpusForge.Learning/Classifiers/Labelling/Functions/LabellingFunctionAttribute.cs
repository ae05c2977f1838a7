using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>Names a labelling function and the groups of features that it reads.</summary>
/// <param name="name">Kebab-case name, equal to the class name.</param>
/// <param name="reads">What must be hidden from a model that learns from its labels.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LabellingFunctionAttribute(string name, params FeatureGroup[] reads) : Attribute
{
    /// <summary>The label of a function that has none of its own: settings must state it.</summary>
    public const int Unstated = -1;

    /// <summary>Kebab-case name.</summary>
    public string Name { get; } = name;

    /// <summary>The groups it reads.</summary>
    public FeatureGroup[] Reads { get; } = reads;

    /// <summary>What it says unless told otherwise, 1 or 0, or <see cref="Unstated"/>.</summary>
    public int Label { get; init; } = Unstated;
}
