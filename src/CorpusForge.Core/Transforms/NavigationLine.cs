using System.Buffers;
using System.Collections.Frozen;

namespace CorpusForge.Core.Transforms;

/// <summary>
/// Tells lines that lead around a site from lines of its text, by the whole line: a word within a sentence never makes it navigation. A line is
/// folded first: letters and digits alone, in lower case and half width.
/// </summary>
internal static class NavigationLine
{
    private const int Longest = 120;
    private const int LongestShort = 60;

    private const string Dividers = " 　\t|｜/／・,、，>＞<＜»«›‹≫≪←→▶◀■●◆…[]［］【】()（）!！:：.-–—+＋";
    private const string Marks = " 　«‹<＜≪←◀▶→»▲△▼▽■●◆・*＊>＞📖📚👉➡✅";

    private static readonly SearchValues<char> DividerValues = SearchValues.Create(Dividers);

    private static readonly SearchValues<char> Arrows = SearchValues.Create(">＞›»≫/／→▶|｜");
    private static readonly SearchValues<char> Turns = SearchValues.Create("«»‹›≪≫");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");
    private static readonly SearchValues<char> CodeUnits = SearchValues.Create("={};_$%#\"'`\\");

    private static readonly SearchValues<string> RightsWords =
        SearchValues.Create(["copyright", "rights reserved", "©", "(c)", "無断"], StringComparison.OrdinalIgnoreCase);

    // One of them is in each of these words, and searching for them is cheaper.
    private static readonly SearchValues<char> RightsUnits = SearchValues.Create("©cCgG無");

    private static readonly string[] Bans = ["禁じます", "禁じております", "禁止", "禁止です", "禁止します", "お断りします", "お断りいたします"];
    private static readonly string[] Makers = ["powered by ", "proudly powered by ", "theme by ", "designed by ", "template by ", "hosted by "];

    // What a link to another article and the name of a maker begin with.
    private static readonly SearchValues<char> LeadUnits = SearchValues.Create("前次関あ合人最PNRpnr");
    private static readonly SearchValues<char> MakerUnits = SearchValues.Create("ptdhPTDH");

    // The folded form of each unit; U+0000 for what goes.
    private static readonly char[] Folded = BuildFolded();

    /// <summary>Whether a line, without its line feed, is navigation.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty || line.Length > Longest)
        {
            return false;
        }

        if (line.ContainsAny(RightsUnits) && line.ContainsAny(RightsWords) && IsRights(line))
        {
            return true;
        }

        // Program text and tables of symbols hold words such as login too.
        if (line.ContainsAny(CodeUnits) || (line[^1] == '。' && !IsFrame(line)))
        {
            return false;
        }

        return (line.Length <= LongestShort && IsShort(line)) || IsLead(line) || IsBreadcrumbs(line) || IsMaker(line);
    }

    // The frame of comments speaks in sentences: コメントはまだありません。
    private static bool IsFrame(ReadOnlySpan<char> line)
    {
        Span<char> buffer = stackalloc char[Longest];
        return line.Length <= LongestShort && In(NavigationWords.Whole, buffer[..Fold(line, buffer, digits: true)]);
    }

    private static bool IsShort(ReadOnlySpan<char> line)
    {
        Span<char> buffer = stackalloc char[Longest];
        var words = buffer[..Fold(line, buffer, digits: true)];
        if (words.IsEmpty)
        {
            return false;
        }

        // "Read more" is a link, readmore a name in a program.
        return (In(NavigationWords.Whole, words) && (!char.IsAscii(words[0]) || words.ContainsAnyExceptInRange('a', 'z') || line.Contains(' ')))
            || IsCount(line) || IsButtons(line) || IsPager(line);
    }

    // コメント(3), 12件のコメント, 1/3ページ.
    private static bool IsCount(ReadOnlySpan<char> line)
    {
        if (line.Length > 30 || !line.ContainsAny(Digits))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[Longest];
        var words = buffer[..Fold(line, buffer, digits: false)];

        // ページ3 names a page of a book; 1/3ページ is one of a site.
        return In(NavigationWords.Counted, words) && (words is not ("ページ" or "page") || line.ContainsAny('/', '／'));
    }

    // Buttons or ways back side by side, or the entries of a menu.
    private static bool IsButtons(ReadOnlySpan<char> line) =>
        Count(line, NavigationWords.Buttons, joined: true) >= 2 || Count(line, NavigationWords.Whole, joined: false) >= 2 || Count(line, NavigationWords.Menu, joined: false) >= 3;

    /// <summary>The words of a line when all of them are in the set, else 0. Joined words may follow each other without anything between.</summary>
    private static int Count(ReadOnlySpan<char> line, FrozenSet<string> set, bool joined)
    {
        Span<char> buffer = stackalloc char[Longest];
        var count = 0;
        while (!(line = line.TrimStart(Dividers)).IsEmpty)
        {
            var end = line.IndexOfAny(DividerValues);
            var word = end < 0 ? line : line[..end];
            var folded = buffer[..Fold(word, buffer, digits: true)];
            var found = folded.IsEmpty ? 0 : In(set, folded) ? 1 : joined ? Split(folded, set) : 0;
            if (found == 0)
            {
                return 0;
            }

            count += found;
            line = line[word.Length..];
        }

        return count;
    }

    private static int Split(ReadOnlySpan<char> words, FrozenSet<string> set)
    {
        var count = 0;
        while (!words.IsEmpty)
        {
            var length = Math.Min(words.Length, NavigationWords.LongestWord);
            while (length > 1 && !In(set, words[..length]))
            {
                length--;
            }

            if (length < 2)
            {
                return 0;
            }

            words = words[length..];
            count++;
        }

        return count;
    }

    // « 1 2 3 … 10 次へ »: numbers and words that turn pages, at least one of each.
    private static bool IsPager(ReadOnlySpan<char> line)
    {
        var turns = line.ContainsAny(Turns);
        if (!line.ContainsAny(Digits) || line.ContainsAny('(', '[', '+'))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[Longest];
        int numbers = 0, words = 0;
        while (!(line = line.TrimStart(Dividers)).IsEmpty)
        {
            var end = line.IndexOfAny(DividerValues);
            var word = end < 0 ? line : line[..end];
            var folded = buffer[..Fold(word, buffer, digits: true)];
            line = line[word.Length..];
            if (folded.ContainsAnyExceptInRange('0', '9'))
            {
                if (!In(NavigationWords.Pager, folded))
                {
                    return false;
                }

                words++;
            }
            else if (!folded.IsEmpty)
            {
                numbers++;
            }
        }

        return numbers >= 2 && (words > 0 || (turns && numbers >= 3));
    }

    private static bool IsLead(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(Marks);
        if (line.IsEmpty || !LeadUnits.Contains(line[0]) || line.Contains('。'))
        {
            return false;
        }

        foreach (var lead in NavigationWords.Leads)
        {
            if (line.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                var rest = line[lead.Length..].TrimStart(" 　");
                return rest is [':' or '：' or '»' or '«' or '>' or '＞' or '→' or '←' or '|' or '｜' or '【' or '「' or '『', _, ..];
            }
        }

        return false;
    }

    private static bool IsBreadcrumbs(ReadOnlySpan<char> line)
    {
        var first = line.IndexOfAny(Arrows);
        if (first is < 2 or > 20 || line.Contains('。'))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[Longest];
        var home = buffer[..Fold(line[..first], buffer, digits: true)];
        var divider = line[first];
        return In(NavigationWords.Homes, home) && (divider is not ('/' or '／' or '|' or '｜' or '→') || line.Count(divider) >= 2)
            && !line[(first + 1)..].TrimStart().IsEmpty;
    }

    private static bool IsRights(ReadOnlySpan<char> line)
    {
        Span<char> buffer = stackalloc char[Longest];
        var words = buffer[..Fold(line, buffer, digits: true)];
        if (words.IndexOf("allrightsreserved", StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        if (line.Length <= LongestShort && line.IndexOf("無断", StringComparison.Ordinal) >= 0)
        {
            return (line.IndexOf("転載", StringComparison.Ordinal) >= 0 || line.IndexOf("複製", StringComparison.Ordinal) >= 0) && EndsInBan(line);
        }

        if (words.IsEmpty || line.IndexOf('。') >= 0)
        {
            return false;
        }

        // © 2024 Name; Copyright (C) 2001-2004 Name. "(c)" alone may be the third item of a list.
        var year = HasYear(words);
        return line[0] == '©' ? line.Length <= LongestShort || year
            : words.StartsWith("copyright", StringComparison.Ordinal) ? year
            : words.Length > 1 && words[0] == 'c' && year && char.IsAsciiDigit(words[1]) && line[0] is '(' or '（';
    }

    private static bool EndsInBan(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("。！!");
        foreach (var end in Bans)
        {
            if (line.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMaker(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(Marks);
        if (line.IsEmpty || line.Length > LongestShort || !MakerUnits.Contains(line[0]))
        {
            return false;
        }

        foreach (var maker in Makers)
        {
            if (line.StartsWith(maker, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasYear(ReadOnlySpan<char> words)
    {
        for (var at = 0; at + 4 <= words.Length; at++)
        {
            if (words[at..] is (['1', '9', _, _, ..] or ['2', '0', _, _, ..]) && char.IsAsciiDigit(words[at + 2]) && char.IsAsciiDigit(words[at + 3])
                && (at + 4 == words.Length || words[at + 4] != '年'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool In(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Letters and digits (or letters alone) in lower case and half width; everything else goes.</summary>
    private static int Fold(ReadOnlySpan<char> line, Span<char> buffer, bool digits)
    {
        var length = 0;
        foreach (var unit in line)
        {
            var folded = Folded[unit];
            buffer[length] = folded;
            length += folded != '\0' && (digits || !char.IsAsciiDigit(folded)) ? 1 : 0;
        }

        return length;
    }

    private static char[] BuildFolded()
    {
        var folded = new char[char.MaxValue + 1];
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var narrow = unit is >= '！' and <= '～' ? (char)(unit - '！' + '!') : (char)unit;
            folded[unit] = char.IsLetter(narrow) || char.IsAsciiDigit(narrow) ? char.ToLowerInvariant(narrow) : '\0';
        }

        return folded;
    }
}
