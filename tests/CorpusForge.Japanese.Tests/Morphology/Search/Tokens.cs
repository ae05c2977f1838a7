using CorpusForge.Japanese.Morphology.Search;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CorpusForge.Japanese.Tests.Morphology.Search;

/// <summary>Drains token streams and checks on the way what Lucene asks of all of them.</summary>
internal static class Tokens
{
    public static IReadOnlyList<TokenFacts> Of(string text, JapaneseTokenizerMode mode, bool discardPunctuation = true) =>
        Of(new StringReader(text), mode, discardPunctuation, out _);

    public static IReadOnlyList<TokenFacts> Of(TextReader reader, JapaneseTokenizerMode mode, bool discardPunctuation, out int end)
    {
        using var tokenizer = new JapaneseTokenizer(reader, null, discardPunctuation, mode);
        return Drain(tokenizer, out end);
    }

    public static IReadOnlyList<TokenFacts> Drain(TokenStream stream, out int end)
    {
        var (term, offset) = (stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IOffsetAttribute>());
        var (increment, length) = (stream.AddAttribute<IPositionIncrementAttribute>(), stream.AddAttribute<IPositionLengthAttribute>());
        var tokens = new List<TokenFacts>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add(new TokenFacts(term.ToString()!, offset.StartOffset, offset.EndOffset, increment.PositionIncrement, length.PositionLength));
        }

        Assert.False(stream.IncrementToken());
        stream.End();
        end = offset.EndOffset;
        stream.Dispose();
        Check(tokens, end);
        return tokens;
    }

    // Starts never go back, a token ends where its last position ends, and nothing lies behind the end.
    private static void Check(List<TokenFacts> tokens, int end)
    {
        var (position, starts, ends) = (-1, new Dictionary<int, int>(), new Dictionary<int, int>());
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            position += token.Increment;
            Assert.True(at == 0 ? token.Increment > 0 : token.Increment >= 0 && token.Start >= tokens[at - 1].Start);
            Assert.True(token.Start < token.End && token.End <= end && token.Length >= 1);
            Assert.Equal(token.Start, starts.TryAdd(position, token.Start) ? token.Start : starts[position]);
            var last = position + token.Length;
            Assert.Equal(token.End, ends.TryAdd(last, token.End) ? token.End : ends[last]);
        }
    }
}
