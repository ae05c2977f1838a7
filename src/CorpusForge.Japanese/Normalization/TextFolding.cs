using System.Globalization;
using System.Text;

namespace CorpusForge.Japanese.Normalization;

/// <summary>
/// Folds a text for comparison: NFKC (UAX #15), and all white space and control characters removed, so that two copies of a page are equal
/// whatever the width of their letters and wherever their lines break. For comparing only; the page's text stays as it is.
/// </summary>
public static class TextFolding
{
    // A noncharacter, which no folded text holds: the unit folds to several, or joins its neighbours.
    private const char Slow = '\uFFFF';

    // What each unit folds to alone: itself or another unit, 0 where it is dropped, or Slow.
    private static readonly char[] Folded = new char[char.MaxValue + 1];

    // What a slow unit folds to, such as 平成 for ㍻, unless what follows joins it. Marks, Jamo and surrogates are not there: they join.
    private static readonly Dictionary<char, string> Several = [];

    static TextFolding()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var value = (char)unit;
            if (char.IsSurrogate(value) || IsNoncharacter(value))
            {
                Folded[unit] = Slow;
                continue;
            }

            var normal = value.ToString().Normalize(NormalizationForm.FormKC);
            var dropped = IsDropped(value);
            var joins = IsMark(value) || normal.Any(part => IsMark(part) || part is >= '\u1100' and <= '\u11FF');
            Folded[unit] = dropped ? '\0' : joins || normal.Length != 1 ? Slow : normal[0];
            if (!dropped && !joins && normal.Length != 1)
            {
                Several[value] = string.Concat(normal.Where(part => !IsDropped(part)));
            }
        }
    }

    /// <summary>Writes the folded text into a buffer, which grows where needed, and returns its length.</summary>
    public static int Fold(ReadOnlySpan<char> text, ref char[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if (buffer.Length < text.Length)
        {
            buffer = new char[Math.Max(text.Length, buffer.Length * 2)];
        }

        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var folded = Folded[text[at]];
            if (folded != Slow)
            {
                buffer[length] = folded;
                length += folded == '\0' ? 0 : 1;
            }
            else if (Several.TryGetValue(text[at], out var several) && (at + 1 == text.Length || !Joins(text[at + 1])))
            {
                Append(several, text.Length - at, ref buffer, ref length);
            }
            else
            {
                at = AppendJoined(text, at, ref buffer, ref length) - 1;
            }
        }

        return length;
    }

    /// <summary>The folded text as a string.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var buffer = new char[text.Length];
        var length = Fold(text, ref buffer);
        return new string(buffer, 0, length);
    }

    // Half-width kana with their sound marks, decomposed letters and 𝐀 need the whole algorithm, and with them the unit before, which a mark may
    // change; what neither joins nor is joined bounds them. Returns where they end.
    private static int AppendJoined(ReadOnlySpan<char> text, int at, ref char[] buffer, ref int length)
    {
        var end = at + 1;
        while (end < text.Length && Joins(text[end]))
        {
            end++;
        }

        var start = Joins(text[at]) && at > 0 ? at - 1 : at;
        if (start < at)
        {
            // It folded to one unit or to none: any other would have been taken together with this one.
            length -= Folded[text[start]] == '\0' ? 0 : 1;
        }

        var normal = Sound(text[start..end]).Normalize(NormalizationForm.FormKC);
        Append(string.Concat(normal.Where(part => !IsDropped(part))), text.Length - end, ref buffer, ref length);
        return end;
    }

    private static void Append(string folded, int left, ref char[] buffer, ref int length)
    {
        if (buffer.Length < length + folded.Length + left)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + folded.Length + left));
        }

        folded.CopyTo(buffer.AsSpan(length));
        length += folded.Length;
    }

    private static bool Joins(char unit) => Folded[unit] == Slow && !Several.ContainsKey(unit);

    // Normalize throws on lone surrogates and noncharacters; what is broken in the page must not end the run.
    private static string Sound(ReadOnlySpan<char> text)
    {
        var sound = text.ToArray();
        for (var at = 0; at < sound.Length; at++)
        {
            if (char.IsHighSurrogate(sound[at]) && at + 1 < sound.Length && char.IsLowSurrogate(sound[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(sound[at]) || IsNoncharacter(sound[at]))
            {
                sound[at] = '\uFFFD';
            }
        }

        return new string(sound);
    }

    private static bool IsNoncharacter(char unit) => unit is >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE';

    private static bool IsMark(char unit) => char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsDropped(char unit) =>
        char.IsWhiteSpace(unit) || char.GetUnicodeCategory(unit) is UnicodeCategory.Control or UnicodeCategory.Format;
}
