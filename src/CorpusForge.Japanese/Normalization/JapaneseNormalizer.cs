using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Step = CorpusForge.Japanese.Normalization.NormalizationTable.Step;

namespace CorpusForge.Japanese.Normalization;

/// <summary>
/// Writes a text in one form: NFKC (UAX #15) with the exceptions of its rules, marks composed, lone surrogates as U+FFFD, control and
/// zero-width characters gone (U+200D stays between emoji), line ends as one line feed, white space and runs tidied. Twice gives the same
/// as once. A text that is normal already comes back as the same instance.
/// </summary>
public sealed class JapaneseNormalizer
{
    // NFKC writes U+FDFA as 18 units; the other way a mark can only shorten what stands before it.
    private const int LongestExpansion = 18;
    private const int MostMarks = 32;

    private static readonly ConcurrentDictionary<NormalizationRules, JapaneseNormalizer> Known = new();

    private readonly NormalizationRules rules;
    private readonly NormalizationTable table;
    private readonly SettledText settled;
    private readonly WhiteSpaceTidy tidy;

    private JapaneseNormalizer(NormalizationRules rules)
    {
        this.rules = rules;
        table = new NormalizationTable(rules);
        settled = new SettledText(rules, table);
        tidy = new WhiteSpaceTidy(rules);
    }

    /// <summary>The normalizer of rules; equal rules share one.</summary>
    public static JapaneseNormalizer Of(NormalizationRules rules) => Known.GetOrAdd(rules, static given => new JapaneseNormalizer(given));

    /// <summary>The text in its one form.</summary>
    public string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = settled.Prefix(text);
        if (start == text.Length)
        {
            return text;
        }

        var buffer = new Output(text.Length + LongestExpansion);
        try
        {
            buffer.Add(text.AsSpan(0, start));
            Map(text, start, ref buffer);
            var result = buffer.Written[..tidy.Tidy(buffer.Written)];
            if (rules.LongVowel)
            {
                LongVowels.Mend(result);
            }

            return result.SequenceEqual(text) ? text : new string(result);
        }
        finally
        {
            buffer.Dispose();
        }
    }

    private void Map(string text, int start, ref Output output)
    {
        for (var at = start; at < text.Length; at++)
        {
            var unit = text[at];
            switch (table[unit])
            {
                case Step.Copy:
                    var end = table.EndOfCopies(text, at + 1);
                    output.Add(text.AsSpan(at, end - at));
                    at = end - 1;
                    break;
                case Step.Replace when unit == '\r' && at + 1 < text.Length && text[at + 1] == '\n':
                case Step.Drop:
                    break;
                case Step.Replace:
                    Emit(table.Of(unit), ref output);
                    break;
                case Step.Expand:
                    foreach (var part in table.Expansion(unit))
                    {
                        Emit(part, ref output);
                    }

                    break;
                case Step.Join:
                    Join(table.Of(unit), ref output);
                    break;
                case Step.SoundMark:
                    Sound(unit, ref output);
                    break;
                case Step.Surrogate:
                    at += Pair(text, at, ref output);
                    break;
                case Step.Joiner:
                    if (Emoji.Ends(output.Written) && Emoji.Begins(text.AsSpan(at + 1)))
                    {
                        output.Add(unit);
                    }

                    break;
                case Step.Selector:
                    if (unit == '\uFE0F' ? Emoji.TakesSelector(output.Written, text.AsSpan(at + 1)) || rules.KeepVariationSelectors : rules.KeepVariationSelectors)
                    {
                        output.Add(unit);
                    }

                    break;
            }
        }
    }

    private static void Emit(char unit, ref Output output)
    {
        if (NormalizationTable.Joins(unit))
        {
            Join(unit, ref output);
        }
        else
        {
            output.Add(unit);
        }
    }

    private static void Join(char mark, ref Output output) => Join([mark], ref output);

    private static void Join(scoped ReadOnlySpan<char> mark, ref Output output)
    {
        var start = BaseOf(output.Written, out var marks);

        // More marks than any script stacks are noise (UAX #15, stream-safe text).
        if (marks >= MostMarks)
        {
            return;
        }

        Span<char> tail = stackalloc char[(2 * MostMarks) + 8];
        var written = output.Written[start..];
        written.CopyTo(tail);
        mark.CopyTo(tail[written.Length..]);
        var cluster = tail[..(written.Length + mark.Length)];
        output.Shorten(start);
        output.Add(Composed(cluster));
    }

    /// <summary>Where the last character of a text that is no mark begins, and the marks behind it.</summary>
    private static int BaseOf(ReadOnlySpan<char> written, out int marks)
    {
        var start = written.Length;
        for (marks = 0; marks < MostMarks && start > 0; marks++)
        {
            if (NormalizationTable.Joins(written[start - 1]))
            {
                start--;
            }
            else if (start > 1 && char.IsLowSurrogate(written[start - 1]) && IsMark(written[(start - 2)..start]))
            {
                start -= 2;
            }
            else
            {
                break;
            }
        }

        return start > 1 && char.IsLowSurrogate(written[start - 1]) ? start - 2 : Math.Max(0, start - 1);
    }

    private static void Sound(char mark, ref Output output)
    {
        var written = output.Written;
        if (written.Length > 0 && SoundMarks.Compose(written[^1], mark) is not '\0' and var voiced)
        {
            written[^1] = voiced;
        }
        else
        {
            output.Add(mark == 'ﾞ' ? '゛' : '゜');
        }
    }

    private static string Composed(ReadOnlySpan<char> cluster)
    {
        var text = new string(cluster);
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Writes what stands for the pair at an index and returns how many units beyond the first it took.</summary>
    private int Pair(string text, int at, ref Output output)
    {
        if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
        {
            output.Add('\uFFFD');
            return 0;
        }

        var pair = text.AsSpan(at, 2);
        switch (Planes.KindOf(text[at], text[at + 1]))
        {
            case Planes.Kind.Copy:
                output.Add(pair);
                break;
            case Planes.Kind.Selector when rules.KeepVariationSelectors:
            case Planes.Kind.Tag when Emoji.Ends(output.Written):
                output.Add(pair);
                break;
            case Planes.Kind.Selector or Planes.Kind.Tag or Planes.Kind.Drop:
                break;
            case Planes.Kind.Ideograph when rules.CompatibilityIdeographs == Form.Keep:
                output.Add(pair);
                break;
            default:
                Astral(pair, ref output);
                break;
        }

        return 1;
    }

    private static void Astral(ReadOnlySpan<char> pair, ref Output output)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(pair[0], pair[1])) == UnicodeCategory.Format)
        {
            return;
        }

        if (IsMark(pair))
        {
            Join(pair, ref output);
            return;
        }

        foreach (var part in new string(pair).Normalize(NormalizationForm.FormKC))
        {
            Emit(part, ref output);
        }
    }

    private static bool IsMark(ReadOnlySpan<char> pair) => CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(pair[0], pair[1]))
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>A pooled buffer that grows.</summary>
    private ref struct Output(int capacity)
    {
        private char[] buffer = ArrayPool<char>.Shared.Rent(capacity);
        private int length;

        public readonly Span<char> Written => buffer.AsSpan(0, length);

        public void Add(char unit)
        {
            if (length == buffer.Length)
            {
                Grow(1);
            }

            buffer[length++] = unit;
        }

        public void Add(scoped ReadOnlySpan<char> units)
        {
            if (length + units.Length > buffer.Length)
            {
                Grow(units.Length);
            }

            units.CopyTo(buffer.AsSpan(length));
            length += units.Length;
        }

        public void Shorten(int to) => length = to;

        public readonly void Dispose() => ArrayPool<char>.Shared.Return(buffer);

        private void Grow(int more)
        {
            var larger = ArrayPool<char>.Shared.Rent((buffer.Length * 2) + more);
            Written.CopyTo(larger);
            ArrayPool<char>.Shared.Return(buffer);
            buffer = larger;
        }
    }
}
