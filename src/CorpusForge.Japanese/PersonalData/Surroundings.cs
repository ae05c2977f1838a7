using System.Buffers;

namespace CorpusForge.Japanese.PersonalData;

/// <summary>What stands before and behind a number: whether it begins and ends there at all, and which words are near.</summary>
internal static class Surroundings
{
    private static readonly string[] PhoneLabels = ["tel", "fax", "phone", "telfax", "mobile", "call", "t", "f"];
    private static readonly string[] Followers = ["fax", "tel", "phone", "mail", "e", "email", "http", "https", "url"];

    private static readonly SearchValues<string> PhoneWords = SearchValues.Create(
        ["tel", "ｔｅｌ", "電話", "でんわ", "℡", "☎", "☏", "fax", "ｆａｘ", "ファックス", "ファクス", "ファクシミリ", "携帯", "連絡先", "ダイヤル", "phone", "📞", "📱"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether one of the words stands within so many units before an index.</summary>
    public static bool Near(ReadOnlySpan<char> text, int at, int units, SearchValues<string> words) =>
        text[Math.Max(0, at - units)..at].ContainsAny(words);

    /// <summary>Whether one of the words stands within so many units before an index, on its line.</summary>
    public static bool NearOnLine(ReadOnlySpan<char> text, int at, int units, SearchValues<string> words)
    {
        var before = text[Math.Max(0, at - units)..at];
        return before[(before.LastIndexOf('\n') + 1)..].ContainsAny(words);
    }

    /// <summary>Whether a word for telephone stands shortly before an index.</summary>
    public static bool NearPhoneWord(ReadOnlySpan<char> text, int at) => Near(text, at, 16, PhoneWords);

    /// <summary>
    /// Whether a number can begin at an index: no letter, digit or currency stands before it, and no sign that joins it to one, as in
    /// <c>A-03</c>, <c>3.14</c> and addresses of pages; what lies before the floor does not count. With <paramref name="label"/>, TEL and the like may stand right before it.
    /// </summary>
    public static bool Begins(ReadOnlySpan<char> text, int start, int floor, bool label = false)
    {
        if (start <= floor)
        {
            return true;
        }

        var before = Units.Narrow(text[start - 1]);
        if (char.IsAsciiLetter(before))
        {
            return label && IsLabel(text, start);
        }

        if (char.IsAsciiDigit(before) || before is '$' or '¥' or '￥' or '@' or '+' or '_' or '%' or '€' or '£')
        {
            return false;
        }

        var joins = before is '.' or ',' || text[start - 1] is '/' or '=' or '&' or '#' || Units.IsHyphen(before);
        if (before == ':')
        {
            return start - 2 < floor || !Units.IsDigit(text[start - 2]);
        }

        return !joins || start - 2 < floor || !Units.IsLetterOrDigit(text[start - 2]) || (label && IsLabel(text, start - 1));
    }

    /// <summary>
    /// Whether a number can end before an index: no digit or letter follows (FAX and the like may), no sign that joins it to one, no unit of
    /// money.
    /// </summary>
    public static bool Ends(ReadOnlySpan<char> text, int end)
    {
        if (end == text.Length)
        {
            return true;
        }

        var after = Units.Narrow(text[end]);
        if (char.IsAsciiLetter(after))
        {
            return Contains(Followers, text[end..Units.WordEnd(text, end)]);
        }

        var more = end + 1 < text.Length && Units.IsDigit(text[end + 1]);
        return !(char.IsAsciiDigit(after) || after is '@' or '_' or '%' or '=' or '円' or '+' || (more && (after == '.' || Units.IsHyphen(after))));
    }

    private static bool IsLabel(ReadOnlySpan<char> text, int end) => Contains(PhoneLabels, text[Units.WordStart(text, end)..end]);

    private static bool Contains(string[] words, ReadOnlySpan<char> found)
    {
        foreach (var word in words)
        {
            if (word.Length == found.Length && Same(word, found))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(string word, ReadOnlySpan<char> found)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if ((Units.Narrow(found[at]) | 0x20) != word[at])
            {
                return false;
            }
        }

        return true;
    }
}
