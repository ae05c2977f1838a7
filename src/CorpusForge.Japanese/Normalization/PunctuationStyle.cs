using System.Buffers;

namespace CorpusForge.Japanese.Normalization;

/// <summary>
/// Writes ， as 、 and ． as 。, each where a text has more of the first than of the second, as in the fourth phase of the Swallow corpus.
/// Those between Latin letters or digits of either width (12，345 Ｆｉｇ．１) neither count nor change, nor does the stop behind a number or an
/// abbreviation (１．はじめに, Ｎｏ． 5).
/// </summary>
public static class PunctuationStyle
{
    private static readonly SearchValues<char> Foreign = SearchValues.Create("，．");

    /// <summary>The text with one comma and one full stop; the same instance when nothing changes.</summary>
    public static string Unify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAny(Foreign) < 0)
        {
            return text;
        }

        int commas = 0, stops = 0;
        for (var at = 0; (at = Next(text, at)) < text.Length; at++)
        {
            var counts = Punctuates(text, at);
            commas += counts && text[at] == '，' ? 1 : 0;
            stops += counts && text[at] == '．' ? 1 : 0;
        }

        var (changesCommas, changesStops) = (commas > text.AsSpan().Count('、'), stops > text.AsSpan().Count('。'));
        return !changesCommas && !changesStops ? text : string.Create(text.Length, (text, changesCommas, changesStops), static (units, state) =>
        {
            var (source, allCommas, allStops) = state;
            source.CopyTo(units);
            for (var at = 0; (at = Next(source, at)) < source.Length; at++)
            {
                var comma = source[at] == '，';
                if ((comma ? allCommas : allStops) && Punctuates(source, at))
                {
                    units[at] = comma ? '、' : '。';
                }
            }
        });
    }

    private static int Next(string text, int at)
    {
        var next = text.AsSpan(at).IndexOfAny(Foreign);
        return next < 0 ? text.Length : at + next;
    }

    private static bool Punctuates(string text, int at)
    {
        if (at == 0 || !IsForeign(text[at - 1]))
        {
            return true;
        }

        var next = at + 1 < text.Length ? text[at + 1] : '\n';
        if (text[at] == '．')
        {
            return !(IsForeign(next) || next is ' ' or '\u3000' || BeginsLine(text, at));
        }

        // A comma between words of another language, with a space behind it or without.
        return !IsForeign(next) && !(next is ' ' or '\u3000' && at + 2 < text.Length && IsForeign(text[at + 2]));
    }

    // A number, or a letter or two, at the start of a line: the heading or item it numbers follows.
    private static bool BeginsLine(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 8 && (IsForeign(text[start - 1]) || text[start - 1] == '．'))
        {
            start--;
        }

        while (start > 0 && text[start - 1] is ' ' or '\u3000')
        {
            start--;
        }

        return start == 0 || text[start - 1] == '\n';
    }

    private static bool IsForeign(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');
}
