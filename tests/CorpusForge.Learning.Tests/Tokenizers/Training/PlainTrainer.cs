using System.Text;
using System.Text.RegularExpressions;

namespace CorpusForge.Learning.Tests.Tokenizers.Training;

/// <summary>Byte-pair encoding learned as the paper tells it: every pair of every piece is counted again for every merge.</summary>
internal static class PlainTrainer
{
    /// <summary>The merges as pairs of the bytes that their halves stand for.</summary>
    public static List<(string Left, string Right)> Merges(IEnumerable<(string Text, int Weight)> texts, string pattern, int most, int minFrequency)
    {
        var words = texts.SelectMany(text => Regex.Matches(text.Text, pattern).Select(match => (match.Value, text.Weight)))
            .Select(piece => (Symbols: Encoding.UTF8.GetBytes(piece.Value).Select(value => Convert.ToHexString([value])).ToList(), piece.Weight)).ToList();
        var (merges, ids) = (new List<(string, string)>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var value in Enumerable.Range(0, 256).Select(value => (byte)value).OrderBy(value => value is (>= 33 and <= 126) or (>= 161 and <= 172) or >= 174 ? value : 1000 + value))
        {
            ids[Convert.ToHexString([value])] = ids.Count;
        }

        while (ids.Count < 256 + most)
        {
            var counts = new Dictionary<(string, string), long>();
            foreach (var (symbols, weight) in words)
            {
                foreach (var pair in symbols.Zip(symbols.Skip(1)))
                {
                    counts[pair] = counts.GetValueOrDefault(pair) + weight;
                }
            }

            if (counts.Count == 0 || counts.Values.Max() < minFrequency)
            {
                return merges;
            }

            var (left, right) = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => ids[pair.Key.Item1]).ThenBy(pair => ids[pair.Key.Item2]).First().Key;
            merges.Add((left, right));
            ids.TryAdd(left + right, ids.Count);
            foreach (var (symbols, _) in words)
            {
                for (var at = 0; at + 1 < symbols.Count; at++)
                {
                    if (symbols[at] == left && symbols[at + 1] == right)
                    {
                        symbols[at] += right;
                        symbols.RemoveAt(at + 1);
                    }
                }
            }
        }

        return merges;
    }
}
