namespace CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

/// <summary>Numbers tokens as they come; a vocabulary gives them lasting numbers later. The markers have theirs already.</summary>
internal sealed class TokenInterner : ITokenIds
{
    private readonly List<string> names = [.. Vocabulary.Markers];
    private readonly int[] ofUnit = new int[char.MaxValue + 1];
    private readonly Dictionary<string, int> longer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public TokenInterner() => lookup = longer.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tokens by number.</summary>
    public IReadOnlyList<string> Names => names;

    /// <inheritdoc/>
    public int IdOf(ReadOnlySpan<char> token)
    {
        if (token.Length == 1)
        {
            ref var known = ref ofUnit[token[0]];
            return known > 0 ? known : known = Add(token.ToString());
        }

        return lookup.TryGetValue(token, out var id) ? id : longer[token.ToString()] = Add(token.ToString());
    }

    private int Add(string token)
    {
        names.Add(token);
        return names.Count - 1;
    }
}
