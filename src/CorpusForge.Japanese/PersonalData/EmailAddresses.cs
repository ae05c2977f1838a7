namespace CorpusForge.Japanese.PersonalData;

/// <summary>
/// E-mail addresses in either width: the common part of RFC 5322, a domain of at least two labels, and a top-level domain of letters that is
/// no file's ending (<c>icon@2x.png</c>). Names behind two @ belong to other networks, and <c>git@host:path</c> is a place for code.
/// </summary>
internal static class EmailAddresses
{
    private const int LongestLocalPart = 64;
    private const int LongestDomain = 253;

    private static readonly string[] FileEndings =
        ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "ico", "js", "ts", "css", "html", "htm", "php", "json", "xml", "zip", "pdf", "mp4", "md", "txt", "py", "rb"];

    /// <summary>The address around the @ at an index, beginning no earlier than a limit; default where there is none.</summary>
    public static PersonalDataSpan Match(ReadOnlySpan<char> text, int sign, int limit)
    {
        var start = LocalStart(text, sign, limit);
        var end = DomainEnd(text, sign + 1);
        if (start == sign || end < 0 || (start > 0 && Units.Narrow(text[start - 1]) is '@' or '/'))
        {
            return default;
        }

        var code = Is(text[start..sign], "git") && end < text.Length && text[end] is ':' or '/';
        var hidden = Is(text[start..sign], "xxxx") && Is(text[(sign + 1)..end], "yyy.tld");
        return code || hidden ? default : new PersonalDataSpan(start, end - start, PersonalDataKind.Email);
    }

    private static int LocalStart(ReadOnlySpan<char> text, int sign, int limit)
    {
        limit = Math.Max(limit, sign - LongestLocalPart);
        var start = sign;
        while (start > limit && IsLocal(Units.Narrow(text[start - 1])))
        {
            start--;
        }

        // What leads the name is no part of it: a bullet, a dot, a hyphen.
        while (start < sign && !Units.IsLetterOrDigit(text[start]) && text[start] != '_')
        {
            start++;
        }

        return start;
    }

    private static int DomainEnd(ReadOnlySpan<char> text, int start)
    {
        int at = start, label = start, labels = 0, last = start;
        var end = -1;
        for (; at <= text.Length && at - start <= LongestDomain; at++)
        {
            var unit = at < text.Length ? Units.Narrow(text[at]) : ' ';
            if (char.IsAsciiLetterOrDigit(unit) || (unit == '-' && at > label))
            {
                continue;
            }

            if (at > label && Units.IsLetterOrDigit(text[at - 1]))
            {
                labels++;
                (last, end) = (label, at);
            }

            if (unit != '.' || at == label)
            {
                break;
            }

            label = at + 1;
        }

        return labels >= 2 && IsTopLevel(text[last..end]) ? end : -1;
    }

    private static bool IsTopLevel(ReadOnlySpan<char> label)
    {
        foreach (var unit in label)
        {
            if (!Units.IsLetter(unit))
            {
                return false;
            }
        }

        if (label.Length is < 2 or > 24)
        {
            return false;
        }

        foreach (var ending in FileEndings)
        {
            if (Is(label, ending))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLocal(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '_' or '%' or '+' or '-';

    private static bool Is(ReadOnlySpan<char> found, string word)
    {
        if (found.Length != word.Length)
        {
            return false;
        }

        for (var at = 0; at < word.Length; at++)
        {
            if (char.ToLowerInvariant(Units.Narrow(found[at])) != word[at])
            {
                return false;
            }
        }

        return true;
    }
}
