namespace CorpusForge.Japanese.Morphology.Compilation;

/// <summary>A category of char.def.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Invoke">Whether unknown words are made where the dictionary has words.</param>
/// <param name="Group">Whether a run of the category is a word.</param>
/// <param name="Length">Words of one to so many characters are made.</param>
internal sealed record CategoryRules(string Name, bool Invoke, bool Group, int Length);
