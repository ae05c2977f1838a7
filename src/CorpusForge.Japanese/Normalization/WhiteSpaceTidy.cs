namespace CorpusForge.Japanese.Normalization;

/// <summary>
/// Tidies white space and runs: one space between words, none at the end of a line, an indent only where the rules keep it, few empty lines and
/// none at either end, no character more often in a row than the rules allow.
/// </summary>
internal sealed class WhiteSpaceTidy(NormalizationRules rules)
{
    /// <summary>Tidies the units in place and returns how many are left.</summary>
    public int Tidy(Span<char> text)
    {
        int length = 0, blank = 0;
        for (int start = 0, next; start < text.Length; start = next)
        {
            var feed = text[start..].IndexOf('\n');
            var end = feed < 0 ? text.Length : start + feed;
            next = end + 1;
            while (end > start && IsSpace(text[end - 1]))
            {
                end--;
            }

            if (end == start)
            {
                blank++;
                continue;
            }

            // Blank lines count once something follows them; those before the first line do not.
            if (length > 0)
            {
                var feeds = 1 + Math.Min(blank, rules.BlankLines);
                text.Slice(length, feeds).Fill('\n');
                length += feeds;
            }

            blank = 0;
            length = Line(text, start, end, length);
        }

        return length;
    }

    // What is written never overtakes what is read.
    private int Line(Span<char> text, int at, int end, int length)
    {
        for (; IsSpace(text[at]); at++)
        {
            if (rules.KeepIndent && text[at] != '\u3000')
            {
                text[length++] = text[at];
            }
        }

        var (previous, run) = ('\0', 1);
        while (at < end)
        {
            var start = at;
            while (at < end && text[at] is var unit && unit != previous && !IsSpace(unit))
            {
                previous = unit;
                at++;
            }

            if (at > start)
            {
                text[start..at].CopyTo(text[length..]);
                length += at - start;
                run = 1;
            }
            else if (IsSpace(text[at]))
            {
                text[length++] = Space(text, ref at);
                previous = '\0';
            }
            else
            {
                at++;
                run++;
                if (CharacterRuns.Limit(previous, rules) is var limit && (limit == 0 || run <= limit))
                {
                    text[length++] = previous;
                }
            }
        }

        return length;
    }

    private char Space(ReadOnlySpan<char> text, ref int at)
    {
        var wide = false;
        for (; IsSpace(text[at]); at++)
        {
            wide |= text[at] == '\u3000';
        }

        return wide && rules.KeepIdeographicSpace ? '\u3000' : ' ';
    }

    private static bool IsSpace(char unit) => unit is ' ' or '\t' or '\u3000';
}
