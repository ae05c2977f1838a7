namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>What counts as one site.</summary>
public enum SiteKind
{
    /// <summary>The host of the URL.</summary>
    Host,

    /// <summary>Its registrable domain.</summary>
    Domain,
}
