namespace CorpusForge.Learning.Tokenizers.Preparing;

/// <summary>Where the mark of a space is put in front (<c>prepend_scheme</c>).</summary>
internal enum MarkPrefix
{
    /// <summary>Nowhere.</summary>
    Never,

    /// <summary>In front of the word that begins the text.</summary>
    First,

    /// <summary>In front of every word.</summary>
    Always,
}
