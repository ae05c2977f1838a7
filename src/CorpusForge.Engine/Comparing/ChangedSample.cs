namespace CorpusForge.Engine.Comparing;

/// <summary>A page that both versions hold with other texts.</summary>
/// <param name="Url">Its URL.</param>
/// <param name="Title">Its title after.</param>
/// <param name="Recaptured">Whether it is another capture; else the same capture was made another text of.</param>
/// <param name="CharactersBefore">Length before.</param>
/// <param name="CharactersAfter">Length after.</param>
/// <param name="RemovedLines">Lines that only the text before has, the first of them.</param>
/// <param name="AddedLines">Lines that only the text after has, the first of them.</param>
/// <param name="RemovedLineCount">How many there are in all.</param>
/// <param name="AddedLineCount">How many there are in all.</param>
public sealed record ChangedSample(
    string Url, string Title, bool Recaptured, long CharactersBefore, long CharactersAfter,
    IReadOnlyList<string> RemovedLines, IReadOnlyList<string> AddedLines, int RemovedLineCount, int AddedLineCount);
