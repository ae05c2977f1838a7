using System.Globalization;
using System.Text;

namespace CorpusForge.Japanese.Normalization;

/// <summary>
/// A text as a comparison sees it, and where each unit of it stands in the text. Made once and filled again and again; serves one thread at a time.
/// </summary>
public sealed class ComparisonText(ComparisonForm form)
{
    private const int HiraganaBelow = 'ァ' - 'ぁ';

    private static readonly FoldingTable Widths = new(character => character);
    private static readonly FoldingTable Letters = new(Letter);

    private readonly FoldingTable table = form == ComparisonForm.Width ? Widths : Letters;
    private readonly StringBuilder folded = new();
    private char[] units = new char[1024];
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];

    /// <summary>How many units.</summary>
    public int Count { get; private set; }

    /// <summary>The units; valid until the next text.</summary>
    public ReadOnlySpan<char> Units => units.AsSpan(0, Count);

    /// <summary>For each unit the UTF-16 place in the text at which what became it begins.</summary>
    public ReadOnlySpan<int> Starts => starts.AsSpan(0, Count);

    /// <summary>For each unit the place at which it ends, exclusive. Units that were one character share both.</summary>
    public ReadOnlySpan<int> Ends => ends.AsSpan(0, Count);

    /// <summary>What a unit of a text in width form is among letters; <c>'\0'</c> for what is overlooked, and for halves of pairs.</summary>
    public static char LetterOf(char unit) => Letters[unit] is var letter && letter == FoldingTable.Special ? FoldingTable.Dropped : letter;

    /// <summary>Takes a text.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        var (count, at) = (0, 0);
        while (at < text.Length)
        {
            var unit = table[text[at]];
            if (unit == FoldingTable.Special)
            {
                Count = count;
                at = ReadTogether(text, at);
                count = Count;
                Reserve(count + text.Length - at);
                continue;
            }

            // What disappears is written too, and then written over.
            (units[count], starts[count], ends[count]) = (unit, at, at + 1);
            count += unit == FoldingTable.Dropped ? 0 : 1;
            at++;
        }

        Count = count;
    }

    /// <summary>Letters and digits of a normalized text in one writing: hiragana for katakana, small for capital letters.</summary>
    private static Rune? Letter(Rune character)
    {
        var category = Rune.GetUnicodeCategory(character);
        var isText = category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber || (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && character.Value < 0xFE00);
        return !isText || character.Value == 'ー' ? null
            : character.Value is (>= 'ァ' and <= 'ヶ') or 'ヽ' or 'ヾ' ? new Rune(character.Value - HiraganaBelow)
            : Rune.ToLowerInvariant(character);
    }

    // One character with all that joins it; returns where the next begins.
    private int ReadTogether(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        if (FoldingTable.Joins(text[at]) && at > 0 && !char.IsWhiteSpace(text[at - 1]))
        {
            start = at - (at > 1 && char.IsSurrogatePair(text[at - 2], text[at - 1]) ? 2 : 1);
            while (Count > 0 && starts[Count - 1] >= start)
            {
                Count--;
            }
        }

        var end = start + (start + 1 < text.Length && char.IsSurrogatePair(text[start], text[start + 1]) ? 2 : 1);
        while (end < text.Length && FoldingTable.Joins(text[end]))
        {
            end++;
        }

        folded.Clear();
        if (end == start + 1 && table.Several(text[start]) is { } several)
        {
            folded.Append(several);
        }
        else
        {
            table.Append(Sound(text[start..end]), folded);
        }

        Reserve(Count + folded.Length);
        foreach (var chunk in folded.GetChunks())
        {
            foreach (var unit in chunk.Span)
            {
                (units[Count], starts[Count], ends[Count]) = (unit, start, end);
                Count++;
            }
        }

        return end;
    }

    // Sound marks that stand alone join as those that combine do; a lone half of a pair, which no text may hold, disappears.
    private static string Sound(ReadOnlySpan<char> text)
    {
        var sound = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                sound.Append(text.Slice(at++, 2));
            }
            else if (!char.IsSurrogate(text[at]) && text[at] is not ((>= '\uFDD0' and <= '\uFDEF') or >= '\uFFFE'))
            {
                sound.Append(text[at] switch { '゛' => '\u3099', '゜' => '\u309A', var unit => unit });
            }
        }

        return sound.ToString();
    }

    private void Reserve(int length)
    {
        if (units.Length < length)
        {
            var size = Math.Max(length, units.Length * 2);
            Array.Resize(ref units, size);
            Array.Resize(ref starts, size);
            Array.Resize(ref ends, size);
        }
    }
}
