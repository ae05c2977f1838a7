namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>A word with its dictionary, from which its attributes read.</summary>
/// <param name="dictionary">The dictionary.</param>
/// <param name="word">The word; its place is that in the whole input.</param>
/// <param name="surface">The word as written.</param>
public sealed class Token(IpadicDictionary dictionary, Morpheme word, string surface)
{
    // The dictionary reads the surface out of a text, which here is the surface.
    private readonly Morpheme entry = word with { Start = 0 };

    /// <summary>Where it begins in the input, in UTF-16 units.</summary>
    public int Position { get; } = word.Start;

    /// <summary>How many tokens it spans; more than 1 for a long word beside its parts.</summary>
    public int PositionLength { get; init; } = 1;

    /// <summary>The word as written.</summary>
    public string Surface { get; } = surface;

    /// <summary>Whether it is not in the dictionary.</summary>
    public bool IsUnknown => entry.IsUnknown;

    /// <summary>The base form, null where it is the surface or unknown.</summary>
    public string? GetBaseForm() => dictionary.IsInflected(entry) ? dictionary.BaseForm(entry, Surface) : null;

    /// <summary>The part of speech with hyphens between its levels.</summary>
    public string GetPartOfSpeech() => dictionary.PartOfSpeechOf(entry).ShortName;

    /// <summary>The reading in katakana; null for an unknown word.</summary>
    public string? GetReading() => dictionary.Reading(entry, Surface);

    /// <summary>The pronunciation in katakana; null for an unknown word.</summary>
    public string? GetPronunciation() => dictionary.Pronunciation(entry, Surface);

    /// <summary>The conjugation type; null where there is none.</summary>
    public string? GetInflectionType() => OrNull(dictionary.PartOfSpeechOf(entry).ConjugationType);

    /// <summary>The conjugation form; null where there is none.</summary>
    public string? GetInflectionForm() => OrNull(dictionary.PartOfSpeechOf(entry).ConjugationForm);

    private static string? OrNull(string name) => name == "*" ? null : name;
}
