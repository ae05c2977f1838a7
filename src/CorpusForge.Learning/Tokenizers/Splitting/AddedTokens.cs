using System.Text.RegularExpressions;

namespace CorpusForge.Learning.Tokenizers.Splitting;

/// <summary>Tokens that are found in a text before it is cut, the longest first where several begin at one place.</summary>
internal sealed class AddedTokens
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ids;
    private readonly Regex pattern;

    public AddedTokens(IReadOnlyDictionary<int, string> tokens)
    {
        ids = tokens.ToDictionary(token => token.Value, token => token.Key, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        pattern = new Regex(
            string.Join('|', tokens.Values.OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal).Select(Regex.Escape)),
            RegexOptions.Compiled | RegexOptions.CultureInvariant);
    }

    /// <summary>Where a text holds one: place, length and id.</summary>
    public IEnumerable<(int At, int Length, int Id)> In(string text)
    {
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            yield return (match.Index, match.Length, ids[match.ValueSpan]);
        }
    }
}
