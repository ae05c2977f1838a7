namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>How much a page may cost.</summary>
public enum SpeedClass
{
    /// <summary>One walk over the characters.</summary>
    Fast,

    /// <summary>The analyser's words too.</summary>
    Slow,
}
