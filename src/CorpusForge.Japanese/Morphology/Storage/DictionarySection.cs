namespace CorpusForge.Japanese.Morphology.Storage;

/// <summary>The parts of a dictionary file, in the order of its table.</summary>
internal enum DictionarySection
{
    /// <summary>A <see cref="DictionaryLimits"/>.</summary>
    Limits,

    /// <summary>A short for each pair: row left id of the word behind, column right id of the word before.</summary>
    Connections,

    /// <summary>An <see cref="EntryKind"/> for each kind of entry.</summary>
    Kinds,

    /// <summary>A uint for each UTF-16 unit: trie label below, category above.</summary>
    Units,

    /// <summary>A <see cref="CharacterCategory"/> for each combination of categories that a unit has.</summary>
    Categories,

    /// <summary>A ulong for each slot of the trie; see <see cref="DoubleArray"/>.</summary>
    Trie,

    /// <summary>A uint for each entry; see <see cref="TokenRecord"/>.</summary>
    Tokens,

    /// <summary>The same for unknown words.</summary>
    UnknownTokens,

    /// <summary>Lines of UTF-8: part of speech, conjugation type, conjugation form.</summary>
    PartsOfSpeech,

    /// <summary>A uint for every sixteenth entry: where its forms begin.</summary>
    FormIndex,

    /// <summary>Readings, pronunciations and base forms; see <see cref="FormReader"/>.</summary>
    Forms,

    /// <summary>UTF-16 units by reading code.</summary>
    Alphabet,

    /// <summary>Lines of UTF-8: what replaces the end of a surface to make its base form.</summary>
    Endings,
}
