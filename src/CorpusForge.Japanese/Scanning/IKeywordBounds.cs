namespace CorpusForge.Japanese.Scanning;

/// <summary>Says where keywords may begin and end.</summary>
public interface IKeywordBounds
{
    /// <summary>Whether a match is a word, by what the analyser found.</summary>
    bool IsWord(int start, int end);
}
