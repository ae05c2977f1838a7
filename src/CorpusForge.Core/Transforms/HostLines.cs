using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace CorpusForge.Core.Transforms;

/// <summary>
/// Lines that a host repeats on its pages: which lines may be such, a hash to count them by, and their removal. Lines are equal when they are
/// without surrounding white space and with every run of digits as one 0, so that <c>コメント(3)</c> and <c>コメント(12)</c> are one line.
/// What is no candidate never goes, however often it is seen: lines of few letters, numbered headings such as 第3章, and (unless asked
/// for) sentences, which a diary or a law may well repeat.
/// </summary>
internal sealed record HostLines
{
    private const int LongestLimit = 1000;
    private const string Sections = "章節条項編部款目回話巻";

    /// <summary>Fewest letters, digits left out, of a candidate: a price or a word of a table is none.</summary>
    public int MinLetters { get; init; } = 4;

    /// <summary>Longest candidate, in characters; 1000 at most.</summary>
    public int MaxCharacters { get; init; } = 100;

    /// <summary>Whether lines that hold 。 or end in ．！？!? are candidates too.</summary>
    public bool Sentences { get; init; }

    /// <summary>The hash of a line, without its line feed; 0 when the line is no candidate.</summary>
    public ulong HashOf(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty || line.Length > Math.Min(MaxCharacters, LongestLimit) || (!Sentences && IsSentence(line)) || IsNumberedHeading(line))
        {
            return 0;
        }

        Span<char> folded = stackalloc char[line.Length];
        int length = 0;
        var letters = 0;
        foreach (var unit in line)
        {
            var digit = IsDigit(unit);
            letters += !digit && (char.IsLetter(unit) || char.IsHighSurrogate(unit)) ? 1 : 0;
            if (!digit || length == 0 || folded[length - 1] != '0')
            {
                folded[length++] = digit ? '0' : unit;
            }
        }

        return letters >= Math.Max(1, MinLetters) ? Math.Max(1, XxHash3.HashToUInt64(MemoryMarshal.AsBytes(folded[..length]))) : 0;
    }

    /// <summary>Adds the hash of every candidate of a text to a set: each counts once a page, however often the page repeats it.</summary>
    public void Collect(ReadOnlySpan<char> text, ISet<ulong> hashes)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        foreach (var range in text.Split('\n'))
        {
            if (HashOf(text[range]) is not 0 and var hash)
            {
                hashes.Add(hash);
            }
        }
    }

    /// <summary>The text without the candidates whose hash a predicate names; the same instance when it names none.</summary>
    public string Without(string text, Func<ulong, bool> named)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(named);
        return TextLines.Without(text, line => HashOf(line) is not 0 and var hash && named(hash));
    }

    private static bool IsSentence(ReadOnlySpan<char> line) => line.Contains('。') || line[^1] is '．' or '！' or '？' or '!' or '?';

    private static bool IsNumberedHeading(ReadOnlySpan<char> line) =>
        line[0] == '第' && line[1..].TrimStart("0123456789０１２３４５６７８９〇一二三四五六七八九十百千") is [var section, ..] rest
        && rest.Length < line.Length - 1 && Sections.Contains(section);

    private static bool IsDigit(char unit) => char.IsAsciiDigit(unit) || unit is >= '０' and <= '９';
}
