namespace CorpusForge.Core.Sources.Archives;

/// <summary>Bytes read forward once.</summary>
internal interface IByteSource
{
    /// <summary>Where reading stands in the file on disk. What was returned so far came from bytes before it.</summary>
    long Reached { get; }

    /// <summary>Fills part of the span; 0 at the end, be it sound or not.</summary>
    int Read(Span<byte> into);
}
