using System.Text;
using CorpusForge.Japanese.Morphology.Storage;

namespace CorpusForge.Japanese.Morphology;

/// <summary>
/// A compiled dictionary in IPADIC's layout, mapped into memory and read in place; safe for any number of threads. Opening it reads
/// the file once to compare its checksum and parses nothing but the few hundred names of the parts of speech.
/// </summary>
#pragma warning disable CA1711 // A dictionary of words, not of keys and values.
public sealed class IpadicDictionary : IDisposable
#pragma warning restore CA1711
{
    /// <summary>No reading, pronunciation or base form of a word in the dictionary has more UTF-16 units; an unknown word has its own length.</summary>
    public const int MaxFormLength = 512;

    private const string DefaultName = "ipadic.dictionary";
    private static readonly Lazy<IpadicDictionary> Shared = new(() => Open(Path.Combine(AppContext.BaseDirectory, DefaultName)));
    private readonly DictionaryFile file;
    private readonly FormReader forms;
    private readonly WordClass[] classes;

    private IpadicDictionary(DictionaryFile file)
    {
        this.file = file;
        forms = new FormReader(file);
        Data = new DictionaryData(file);
        PartsOfSpeech = [.. Encoding.UTF8.GetString(file.Bytes(DictionarySection.PartsOfSpeech)).Split('\n').Select((line, id) => PartOfSpeech.Parse(id, line))];
        classes = [.. PartsOfSpeech.Select(part => part.Class)];
    }

    /// <summary>IPADIC as it travels with the project, opened on first use. Never disposed.</summary>
    /// <exception cref="InvalidDataException">The file beside the program is missing or damaged; the message names it and the remedy.</exception>
    public static IpadicDictionary Default => Shared.Value;

    /// <summary>Every combination of part of speech and conjugation.</summary>
    public IReadOnlyList<PartOfSpeech> PartsOfSpeech { get; }

    internal DictionaryData Data { get; }

    /// <summary>Maps a file that <c>corpusforge dictionary compile</c> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is missing, damaged or of another version; the message names it and the remedy.</exception>
    public static IpadicDictionary Open(string path) => new(DictionaryFile.Open(path));

    /// <summary>The first level of a word's part of speech.</summary>
    public WordClass ClassOf(Morpheme word) => classes[word.PartOfSpeech];

    /// <summary>The whole part of speech of a word.</summary>
    public PartOfSpeech PartOfSpeechOf(Morpheme word) => PartsOfSpeech[word.PartOfSpeech];

    /// <summary>Writes the form under which a dictionary lists the word, and returns its length; of an unknown word, the word itself.</summary>
    /// <param name="word">A word of <paramref name="text"/>.</param>
    /// <param name="text">The text that was analysed.</param>
    /// <param name="destination">At least <see cref="MaxFormLength"/> and the word's length.</param>
    public int CopyBaseForm(Morpheme word, ReadOnlySpan<char> text, Span<char> destination)
    {
        var surface = text.Slice(word.Start, word.Length);
        if (!word.IsUnknown)
        {
            return forms.BaseForm(word.Entry, surface, destination);
        }

        surface.CopyTo(destination);
        return surface.Length;
    }

    /// <summary>Writes the reading in katakana and returns its length; 0 for an unknown word.</summary>
    /// <inheritdoc cref="CopyBaseForm"/>
    public int CopyReading(Morpheme word, ReadOnlySpan<char> text, Span<char> destination) =>
        word.IsUnknown ? 0 : forms.Reading(word.Entry, text.Slice(word.Start, word.Length), destination);

    /// <summary>Writes the pronunciation in katakana (ワ for the particle は) and returns its length; 0 for an unknown word.</summary>
    /// <inheritdoc cref="CopyBaseForm"/>
    public int CopyPronunciation(Morpheme word, ReadOnlySpan<char> text, Span<char> destination) =>
        word.IsUnknown ? 0 : forms.Pronunciation(word.Entry, text.Slice(word.Start, word.Length), destination);

    /// <summary>Whether the word's base form is written otherwise than the word.</summary>
    public bool IsInflected(Morpheme word) => !word.IsUnknown && forms.HasOwnBaseForm(word.Entry);

    /// <summary>The base form as a string of its own.</summary>
    public string BaseForm(Morpheme word, ReadOnlySpan<char> text)
    {
        if (!IsInflected(word))
        {
            return text.Slice(word.Start, word.Length).ToString();
        }

        Span<char> buffer = stackalloc char[MaxFormLength];
        return buffer[..CopyBaseForm(word, text, buffer)].ToString();
    }

    /// <summary>The reading as a string of its own; null for an unknown word.</summary>
    public string? Reading(Morpheme word, ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[MaxFormLength];
        return word.IsUnknown ? null : buffer[..CopyReading(word, text, buffer)].ToString();
    }

    /// <summary>The pronunciation as a string of its own; null for an unknown word.</summary>
    public string? Pronunciation(Morpheme word, ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[MaxFormLength];
        return word.IsUnknown ? null : buffer[..CopyPronunciation(word, text, buffer)].ToString();
    }

    internal unsafe EntryKind KindOf(Morpheme word) =>
        Data.Kinds[TokenRecord.Kind((word.IsUnknown ? Data.UnknownTokens : Data.Tokens)[word.Entry])];

    internal unsafe bool IsKanji(char unit) => Data.Categories[Data.Units[unit] >> 16].Kanji != 0;

    /// <summary>Unmaps the file; no analyser over it may be used any more.</summary>
    public void Dispose() => file.Dispose();
}
