namespace CorpusForge.Japanese.Morphology.Compilation;

/// <summary>A line of a CSV of the dictionary, or of unk.def.</summary>
/// <param name="Surface">The word as written; in unk.def, the category.</param>
/// <param name="Left">Its left id.</param>
/// <param name="Right">Its right id.</param>
/// <param name="Cost">Its cost.</param>
/// <param name="PartOfSpeech">Four levels, conjugation type and form, with commas between.</param>
/// <param name="BaseForm">The base form; the surface where the line has none.</param>
/// <param name="Reading">The reading; null where the line has none.</param>
/// <param name="Pronunciation">The pronunciation; the reading where the line has none.</param>
internal sealed record SourceEntry(
    string Surface, int Left, int Right, short Cost, string PartOfSpeech, string BaseForm, string? Reading, string? Pronunciation);
