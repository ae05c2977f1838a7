namespace CorpusForge.Core.Sources.Warc;

/// <summary>What stands behind a record.</summary>
internal enum RecordEnding
{
    /// <summary>Another record.</summary>
    Next,

    /// <summary>The end of the data.</summary>
    End,

    /// <summary>Neither: the record's bounds cannot be trusted.</summary>
    Broken,
}
