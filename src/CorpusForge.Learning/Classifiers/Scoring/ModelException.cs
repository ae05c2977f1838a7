namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>A model that cannot be used: missing, changed since it was trained, or written by another version. The message names file and remedy.</summary>
public sealed class ModelException : IOException
{
    public ModelException()
    {
    }

    public ModelException(string message)
        : base(message)
    {
    }

    public ModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
