using System.Runtime.CompilerServices;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Models;

/// <summary>
/// Asks a model for probabilities. For every token the trie is walked from it to the left until an n-gram is missing; the walk of the token before
/// has met all contexts of this one, so their back-off weights are at hand. One instance serves all threads.
/// </summary>
internal sealed class LanguageModelQuery
{
    private const int Ahead = 3;

    private readonly float[] probabilities;
    private readonly float[] backoffs;
    private readonly NgramTable[] tables;

    public LanguageModelQuery(LanguageModel model)
    {
        Vocabulary = model.Vocabulary;
        Tokens = model.Tokens;
        probabilities = model.Levels[0].Probability;
        backoffs = model.Order > 1 ? model.Levels[0].Backoff : new float[probabilities.Length];
        UnknownPenalty = Math.Log10(model.UnknownTypes);
        tables = new NgramTable[model.Order - 1];
        var keys = Enumerable.Range(0, probabilities.Length).Select(NgramTable.First).ToArray();
        for (var at = 0; at < tables.Length; at++)
        {
            (tables[at], keys) = Fill(model.Levels[at], model.Levels[at + 1], keys);
        }
    }

    /// <summary>The tokens.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>What the tokens are.</summary>
    public TokenKind Tokens { get; }

    /// <summary>Tokens of the longest n-grams.</summary>
    public int Order => tables.Length + 1;

    /// <summary>What each unknown token costs beyond the probability of the unknown one, in log10.</summary>
    public double UnknownPenalty { get; }

    /// <summary>
    /// log10 of the probability of all tokens but the first, each after those before it. A line begins with the marker of its begin, which is
    /// only a context.
    /// </summary>
    public double LogProbability(ReadOnlySpan<int> tokens)
    {
        Span<float> before = stackalloc float[LanguageModel.HighestOrder];
        Span<float> now = stackalloc float[LanguageModel.HighestOrder];
        var sum = 0.0;
        var known = Math.Min(Walk(tokens, 0, 0, before, out _), Order - 1);
        for (var at = 1; at < tokens.Length; at++)
        {
            Prefetch(tokens, at + Ahead);
            var match = Walk(tokens, at, known, now, out var probability);
            for (var context = match; context <= known; context++)
            {
                probability += before[context - 1];
            }

            sum += tokens[at] == Vocabulary.Unknown ? probability - UnknownPenalty : probability;
            known = Math.Min(match, Order - 1);
            var old = before;
            before = now;
            now = old;
        }

        return sum;
    }

    /// <summary>log10 of the probability of the last token after those before it, of which there may be none.</summary>
    public double LastLogProbability(ReadOnlySpan<int> tokens)
    {
        if (tokens.Length > 1)
        {
            return LogProbability(tokens) - LogProbability(tokens[..^1]);
        }

        return probabilities[tokens[0]] - (tokens[0] == Vocabulary.Unknown ? UnknownPenalty : 0);
    }

    // Length of the longest n-gram that ends here, at most one more than the contexts known; its probability, and the back-off weight of each on the way.
    private int Walk(ReadOnlySpan<int> tokens, int at, int known, Span<float> backoff, out float probability)
    {
        var (match, key) = (1, NgramTable.First(tokens[at]));
        probability = probabilities[tokens[at]];
        backoff[0] = backoffs[tokens[at]];
        while (match <= known)
        {
            key = NgramTable.Longer(key, tokens[at - match]);
            ref readonly var entry = ref tables[match - 1].Find(key);
            if (Unsafe.IsNullRef(in entry))
            {
                break;
            }

            probability = entry.Probability;
            backoff[match++] = entry.Backoff;
            if (entry.IsLast)
            {
                break;
            }
        }

        return match;
    }

    // Tables of large models lie in no cache; what a later token will ask for can come meanwhile.
    private void Prefetch(ReadOnlySpan<int> tokens, int at)
    {
        if (at < tokens.Length)
        {
            var key = NgramTable.First(tokens[at]);
            for (var back = 1; back <= Math.Min(at, tables.Length); back++)
            {
                key = NgramTable.Longer(key, tokens[at - back]);
                tables[back - 1].Prefetch(key);
            }
        }
    }

    private static (NgramTable Table, ulong[] Keys) Fill(NgramLevel parents, NgramLevel level, ulong[] parentKeys)
    {
        var (table, keys) = (new NgramTable(level.Count), new ulong[level.Count]);
        for (var parent = 0; parent < parents.Count; parent++)
        {
            for (var child = parents.FirstChild[parent]; child < parents.FirstChild[parent + 1]; child++)
            {
                keys[child] = NgramTable.Longer(parentKeys[parent], level.Tokens[child]);
                var isLast = level.FirstChild.Length == 0 || level.FirstChild[child] == level.FirstChild[child + 1];
                table.Add(keys[child], level.Probability[child], level.Backoff.Length > 0 ? level.Backoff[child] : 0, isLast);
            }
        }

        return (table, keys);
    }
}
