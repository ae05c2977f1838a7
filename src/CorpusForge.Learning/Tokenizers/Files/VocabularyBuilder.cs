using CorpusForge.Learning.Tokenizers.Bytes;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>Makes a byte-level vocabulary of tokens and merges as files write them.</summary>
internal static class VocabularyBuilder
{
    /// <summary>The vocabulary. Throws <see cref="InvalidDataException"/> for ids that are used twice and merges of tokens that are not there.</summary>
    /// <param name="ids">Ids by token as written in the byte alphabet.</param>
    /// <param name="merges">The two halves of each merge, in order.</param>
    /// <param name="beside">Ids and texts of the tokens that stand beside the merges.</param>
    public static ByteVocabulary Build(IReadOnlyDictionary<string, int> ids, IEnumerable<(string Left, string Right)> merges, IReadOnlyDictionary<int, string> beside)
    {
        var size = ids.Values.Concat(beside.Keys).DefaultIfEmpty(-1).Max() + 1;
        if (size is < 256 or > 4_000_000 || ids.Values.Any(id => id < 0))
        {
            throw new InvalidDataException($"model.vocab: found ids up to {size - 1}; allowed: ids from 0, at least 256 and at most 4,000,000 of them");
        }

        var tokens = new byte[]?[size];
        var special = beside.ToDictionary();
        foreach (var (written, id) in ids)
        {
            if (special.ContainsKey(id))
            {
                continue;
            }

            if (tokens[id] is not null)
            {
                throw new InvalidDataException($"model.vocab: id {id} stands for two tokens, one of them {written}");
            }

            if (ByteAlphabet.TryRead(written) is { Length: > 0 } bytes)
            {
                tokens[id] = bytes;
            }
            else
            {
                special[id] = written;
            }
        }

        return new ByteVocabulary { Tokens = tokens, Merges = [.. Merges(ids, merges)], Special = special };
    }

    private static IEnumerable<(int Left, int Right, int Rank, int Id)> Merges(IReadOnlyDictionary<string, int> ids, IEnumerable<(string Left, string Right)> merges)
    {
        var rank = 0;
        foreach (var (left, right) in merges)
        {
            yield return ids.TryGetValue(left, out var first) && ids.TryGetValue(right, out var second) && ids.TryGetValue(left + right, out var made)
                ? (first, second, rank++, made)
                : throw new InvalidDataException($"model.merges.{rank}: '{left}' and '{right}' merge, but one of them or '{left}{right}' is no token");
        }
    }
}
