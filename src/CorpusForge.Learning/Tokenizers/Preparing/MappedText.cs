using System.Globalization;
using System.Text;
using CorpusForge.Learning.Tokenizers.Pieces;

namespace CorpusForge.Learning.Tokenizers.Preparing;

/// <summary>
/// A SentencePiece model's rules as Hugging Face's tokenizers apply them (<c>Precompiled</c>), which is not as SentencePiece does: a grapheme cluster of
/// fewer than six bytes is replaced whole by the shortest rule at its start; in others, and where none is, each character by its own rule.
/// </summary>
internal sealed class MappedText(CharacterMap map) : ITextStep
{
    private const int LongClusterBytes = 6;

    public string Apply(string text)
    {
        var made = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        for (var at = 0; at < text.Length;)
        {
            var cluster = text.AsSpan(at, StringInfo.GetNextTextElementLength(text, at));
            at += cluster.Length;
            if (Encoding.UTF8.GetByteCount(cluster) < LongClusterBytes && Rule(cluster) is >= 0 and var whole)
            {
                made.Append(map.Replacement(whole));
                continue;
            }

            foreach (var rune in cluster.EnumerateRunes())
            {
                ReadOnlySpan<char> character = units[..rune.EncodeToUtf16(units)];
                made.Append(Rule(character) is >= 0 and var rule ? map.Replacement(rule) : character);
            }
        }

        return made.ToString();
    }

    private int Rule(ReadOnlySpan<char> text)
    {
        var node = PrefixTrie.Root;
        for (var at = 0; at < text.Length && (node = map.Rules.Step(node, text[at])) >= 0; at++)
        {
            if (map.Rules.ValueAt(node) is >= 0 and var rule)
            {
                return rule;
            }
        }

        return -1;
    }
}
