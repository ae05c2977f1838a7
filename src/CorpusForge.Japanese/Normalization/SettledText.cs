namespace CorpusForge.Japanese.Normalization;

/// <summary>Finds how much of a text is as its rules want it, so that what is normal already is neither copied nor walked unit by unit.</summary>
internal sealed class SettledText(NormalizationRules rules, NormalizationTable table)
{
    /// <summary>The units before the first that may have to change; all of them where none has to.</summary>
    public int Prefix(ReadOnlySpan<char> text)
    {
        if (text is ['\n', ..] or [.., '\n'] || (rules.BlankLines == 0 && text.IndexOf("\n\n", StringComparison.Ordinal) >= 0))
        {
            return 0;
        }

        var at = 0;
        while ((at += NormalText.Prefix(text[at..])) < text.Length)
        {
            var settled = table[text[at]] switch
            {
                NormalizationTable.Step.Copy => Run(text, at),
                NormalizationTable.Step.Surrogate => Pair(text, at),
                _ => 0,
            };
            if (settled == 0)
            {
                break;
            }

            at += settled;
        }

        return at;
    }

    private static int Pair(ReadOnlySpan<char> text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length
        && char.IsLowSurrogate(text[at + 1]) && Planes.KindOf(text[at], text[at + 1]) == Planes.Kind.Copy ? 2 : 0;

    // The length of the run of one unit, 0 where it may not stay.
    private int Run(ReadOnlySpan<char> text, int at)
    {
        var unit = text[at];
        var length = text[at..].IndexOfAnyExcept(unit);
        length = length < 0 ? text.Length - at : length;
        var limit = CharacterRuns.Limit(unit, rules);
        return unit switch
        {
            '\n' => length - 1 <= rules.BlankLines,
            ' ' or '\t' or '\u3000' => Space(text, at, length),
            _ => (limit == 0 || length <= limit) && !(rules.LongVowel && LongVowels.MayBe(text, at)),
        }
            ? length
            : 0;
    }

    private bool Space(ReadOnlySpan<char> text, int at, int length)
    {
        var unit = text[at];
        if (at + length == text.Length || text[at + length] is ' ' or '\t' or '\u3000' or '\n')
        {
            return false;
        }

        return at == 0 || text[at - 1] == '\n'
            ? rules.KeepIndent && unit != '\u3000'
            : length == 1 && (unit == ' ' || (unit == '\u3000' && rules.KeepIdeographicSpace));
    }
}
