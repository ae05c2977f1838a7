namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>A file of labels that cannot be used. The message names file, line, what was found and the remedy.</summary>
public sealed class LabelException : IOException
{
    public LabelException()
    {
    }

    public LabelException(string message)
        : base(message)
    {
    }

    public LabelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
