namespace CorpusForge.Learning.Tokenizers.Preparing;

/// <summary>One step of a <c>pre_tokenizer</c>: cuts a word into smaller ones.</summary>
internal interface IWordStep
{
    /// <summary>Appends the words of a word, each with whether it begins where the text does. None is empty.</summary>
    void Cut(string word, bool atStart, List<(string Word, bool AtStart)> words);
}
