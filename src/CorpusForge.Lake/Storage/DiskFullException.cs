namespace CorpusForge.Lake.Storage;

/// <summary>A disk without room for what comes next. What was committed is whole; the same run goes on once there is room.</summary>
public sealed class DiskFullException : IOException
{
    public DiskFullException()
    {
    }

    public DiskFullException(string message)
        : base(message)
    {
    }

    public DiskFullException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
