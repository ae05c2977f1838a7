namespace CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

/// <summary>The tokens a model knows. Numbers 0 to 2 are the unknown token and the markers of a line's begin and end; the others follow ordinally.</summary>
internal sealed class Vocabulary : ITokenIds
{
    /// <summary>Every token that is not in the vocabulary.</summary>
    public const int Unknown = 0;

    /// <summary>The begin of a line; only ever a context.</summary>
    public const int Begin = 1;

    /// <summary>The end of a line.</summary>
    public const int End = 2;

    /// <summary>The markers as ARPA files write them, by number.</summary>
    public static readonly string[] Markers = ["<unk>", "<s>", "</s>"];

    private readonly string[] names;
    private readonly int[] ofUnit = new int[char.MaxValue + 1];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> longer;

    /// <param name="tokens">The tokens without the markers, each once, in any order.</param>
    public Vocabulary(IEnumerable<string> tokens)
    {
        names = [.. Markers, .. tokens.Order(StringComparer.Ordinal)];
        var others = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var id = Markers.Length; id < names.Length; id++)
        {
            if (names[id].Length == 1)
            {
                ofUnit[names[id][0]] = id;
            }
            else
            {
                others.Add(names[id], id);
            }
        }

        longer = others.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many numbers there are, the three markers among them.</summary>
    public int Count => names.Length;

    /// <summary>The tokens by number, the markers first.</summary>
    public ReadOnlySpan<string> Names => names;

    /// <inheritdoc/>
    public int IdOf(ReadOnlySpan<char> token) => token.Length == 1 ? ofUnit[token[0]] : longer.TryGetValue(token, out var id) ? id : Unknown;
}
