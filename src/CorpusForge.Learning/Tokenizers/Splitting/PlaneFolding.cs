using System.Globalization;
using System.Text;

namespace CorpusForge.Learning.Tokenizers.Splitting;

/// <summary>
/// Writes a text with one UTF-16 unit a character, so that .NET's patterns, which read units, cut where those of other programs do, which read
/// characters: beyond the basic plane a character of the same general category stands in. Half a pair alone becomes U+FFFD.
/// </summary>
internal sealed class PlaneFolding
{
    // One of each category that scripts beyond the basic plane have; taken from Vai, Latin Extended-D and other corners that no pattern names one by one.
    private static readonly Dictionary<UnicodeCategory, char> StandIns = new()
    {
        [UnicodeCategory.UppercaseLetter] = '\uA722',
        [UnicodeCategory.LowercaseLetter] = '\uA723',
        [UnicodeCategory.TitlecaseLetter] = '\u1F88',
        [UnicodeCategory.ModifierLetter] = '\uA717',
        [UnicodeCategory.OtherLetter] = '\uA500',
        [UnicodeCategory.NonSpacingMark] = '\uA6F0',
        [UnicodeCategory.SpacingCombiningMark] = '\uA823',
        [UnicodeCategory.EnclosingMark] = '\uA670',
        [UnicodeCategory.DecimalDigitNumber] = '\uA620',
        [UnicodeCategory.LetterNumber] = '\uA6E6',
        [UnicodeCategory.OtherNumber] = '\uA830',
        [UnicodeCategory.MathSymbol] = '\u22FF',
        [UnicodeCategory.CurrencySymbol] = '\uA838',
        [UnicodeCategory.ModifierSymbol] = '\uA700',
        [UnicodeCategory.OtherSymbol] = '\uA490',
        [UnicodeCategory.DashPunctuation] = '\u2E3A',
        [UnicodeCategory.ConnectorPunctuation] = '\uFE33',
        [UnicodeCategory.OpenPunctuation] = '\u2E28',
        [UnicodeCategory.ClosePunctuation] = '\u2E29',
        [UnicodeCategory.OtherPunctuation] = '\uA60D',
        [UnicodeCategory.Format] = '\u2061',
        [UnicodeCategory.PrivateUse] = '\uE000',
    };

    // A character that Unicode never gives out, as those it has not given out yet.
    private const char Unassigned = '\uFFFE';

    private readonly List<char> folded = [];
    private readonly List<int> places = [];

    /// <summary>Whether a text holds units that are no character each.</summary>
    public static bool IsNeeded(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;

    /// <summary>Folds a text.</summary>
    public ReadOnlySpan<char> Fold(ReadOnlySpan<char> text)
    {
        folded.Clear();
        places.Clear();
        for (var at = 0; at < text.Length;)
        {
            places.Add(at);
            var whole = Rune.DecodeFromUtf16(text[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done;
            folded.Add(!whole ? '\uFFFD' : rune.IsBmp ? (char)rune.Value : StandIns.GetValueOrDefault(Rune.GetUnicodeCategory(rune), Unassigned));
            at += length;
        }

        places.Add(text.Length);
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(folded);
    }

    /// <summary>Where a character of the folded text begins in the text.</summary>
    public int PlaceOf(int at) => places[at];
}
