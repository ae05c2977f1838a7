namespace CorpusForge.Core.Decontamination;

/// <summary>What one item of a text file is.</summary>
public enum TextSplit
{
    /// <summary>Each line.</summary>
    Line,

    /// <summary>The file.</summary>
    File,
}
