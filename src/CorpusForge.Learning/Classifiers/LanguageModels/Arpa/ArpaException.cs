namespace CorpusForge.Learning.Classifiers.LanguageModels.Arpa;

/// <summary>An ARPA file that cannot be read. The message names file, line, and what was found.</summary>
public sealed class ArpaException : IOException
{
    public ArpaException()
    {
    }

    public ArpaException(string message)
        : base(message)
    {
    }

    public ArpaException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
