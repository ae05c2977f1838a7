namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>What a feature set holds.</summary>
internal static class FeatureSetExtensions
{
    public static bool HasCharacters(this FeatureSet set) => set is FeatureSet.Characters or FeatureSet.All;

    public static bool HasWords(this FeatureSet set) => set is FeatureSet.Words or FeatureSet.All;
}
