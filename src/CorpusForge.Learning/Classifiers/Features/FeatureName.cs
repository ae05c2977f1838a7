namespace CorpusForge.Learning.Classifiers.Features;

/// <summary>A named feature and the group it belongs to.</summary>
/// <param name="Group">What it reads.</param>
/// <param name="Name">Its name in words.</param>
public sealed record FeatureName(FeatureGroup Group, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Group.ToString().ToLowerInvariant()}: {Name}";
}
