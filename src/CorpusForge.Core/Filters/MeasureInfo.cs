namespace CorpusForge.Core.Filters;

/// <summary>A measure that recipes can name.</summary>
/// <param name="Name">Its kebab-case name.</param>
/// <param name="Type">The record that computes it.</param>
/// <param name="Attribute">Version, possible values and origin.</param>
public sealed record MeasureInfo(string Name, Type Type, MeasureAttribute Attribute)
{
    /// <summary>The measure with its default settings.</summary>
    public IMeasure Create() => (IMeasure)Activator.CreateInstance(Type)!;
}
