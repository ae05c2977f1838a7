namespace CorpusForge.Core.Transforms;

/// <summary>A transform that recipes can name.</summary>
/// <param name="Name">Its kebab-case name.</param>
/// <param name="Type">The record that does it.</param>
/// <param name="Attribute">Version and origin.</param>
public sealed record TransformInfo(string Name, Type Type, TransformAttribute Attribute)
{
    /// <summary>The transform with its default settings.</summary>
    public ITransform Create() => (ITransform)Activator.CreateInstance(Type)!;
}
