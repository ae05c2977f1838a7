namespace CorpusForge.Lake.Storage;

/// <summary>
/// A part of a stage whose bytes are not the ones that were written. Its facts are gone when this is thrown, so that the run makes it again.
/// </summary>
public sealed class DamagedPartException : IOException
{
    public DamagedPartException()
    {
    }

    public DamagedPartException(string message)
        : base(message)
    {
    }

    public DamagedPartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
