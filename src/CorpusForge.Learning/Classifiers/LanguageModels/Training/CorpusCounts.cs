namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>What reading a corpus leaves out, counted.</summary>
internal sealed class CorpusCounts
{
    /// <summary>Pages that the corpus does not ask for.</summary>
    public long PassedOver { get; set; }

    /// <summary>Pages without text.</summary>
    public long Empty { get; set; }

    /// <summary>Records that could not be read.</summary>
    public long Unreadable { get; set; }
}
