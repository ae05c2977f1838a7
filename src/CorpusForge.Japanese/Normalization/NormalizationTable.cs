using System.Globalization;
using System.Text;

namespace CorpusForge.Japanese.Normalization;

/// <summary>What each UTF-16 unit of the basic plane becomes under some rules, as table lookups.</summary>
internal sealed class NormalizationTable
{
    /// <summary>What is to be done with a unit.</summary>
    public enum Step : byte
    {
        /// <summary>It stays.</summary>
        Copy,

        /// <summary>One other unit stands for it.</summary>
        Replace,

        /// <summary>Several units stand for it.</summary>
        Expand,

        /// <summary>It goes.</summary>
        Drop,

        /// <summary>It joins what stands before it: marks, and the later letters of Hangul.</summary>
        Join,

        /// <summary>ﾞ or ﾟ, which voice the kana before them.</summary>
        SoundMark,

        /// <summary>Half of a pair, sound or not.</summary>
        Surrogate,

        /// <summary>U+200D, which joins emoji.</summary>
        Joiner,

        /// <summary>U+FE00 to U+FE0F, which choose a form of what stands before.</summary>
        Selector,
    }

    // Marks with a space before them in NFKC (´ ¨ ゛), and what only looks like a compatibility character in Japanese text.
    private const string Kept = "\u309B\u309C\u00B4\u00A8\u00AF\u00B8\u02D8\u02D9\u02DA\u02DB\u02DC\u02DD\u037A\u0384\u0385\u1FBD\u1FBF\u1FC0\u1FC1\u1FCD\u1FCE\u1FCF\u1FDD\u1FDE\u1FDF\u1FED\u1FEE\u1FFD\u1FFE\u2017\u203E\uFFE3\uFE49\uFE4A\uFE4B\uFE4C\uFE4D\uFE4E\uFE4F";
    private const string Superscripts = "\u00AA\u00BA\u00B2\u00B3\u00B9\u02B0\u02B1\u02B2\u02B3\u02B4\u02B5\u02B6\u02B7\u02B8\u02E0\u02E1\u02E2\u02E3\u02E4\u2122\u2120";

    private readonly Step[] steps = new Step[char.MaxValue + 1];
    private readonly char[] units = new char[char.MaxValue + 1];
    private readonly Dictionary<char, string> expansions = [];

    /// <summary>The table for rules.</summary>
    public NormalizationTable(NormalizationRules rules)
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            (steps[unit], units[unit]) = (StepOf((char)unit, rules, out var result), result is { Length: 1 } ? result[0] : (char)unit);
            if (steps[unit] == Step.Expand)
            {
                expansions[(char)unit] = result;
            }
        }
    }

    /// <summary>What is to be done with a unit.</summary>
    public Step this[char unit] => steps[unit];

    /// <summary>The end of the units from an index on that stay.</summary>
    public int EndOfCopies(string text, int at)
    {
        while (at < text.Length && steps[text[at]] == Step.Copy)
        {
            at++;
        }

        return at;
    }

    /// <summary>The unit that stands for another.</summary>
    public char Of(char unit) => units[unit];

    /// <summary>The units that stand for one.</summary>
    public string Expansion(char unit) => expansions[unit];

    private static Step StepOf(char unit, NormalizationRules rules, out string result)
    {
        result = "";
        switch (unit)
        {
            case '\n' or '\t':
                return Step.Copy;
            case '\r' or '\u000B' or '\f' or '\u0085' or '\u2028' or '\u2029':
                return Replaced("\n", out result);
            case '\u200D':
                return Step.Joiner;
            case >= '\uFE00' and <= '\uFE0F':
                return Step.Selector;
            case 'ﾞ' or 'ﾟ':
                return Step.SoundMark;
        }

        if (char.IsSurrogate(unit))
        {
            return Step.Surrogate;
        }

        if (char.GetUnicodeCategory(unit) is UnicodeCategory.Control or UnicodeCategory.Format || IsNoncharacter(unit))
        {
            return Step.Drop;
        }

        result = Of(unit, rules);
        if (result.Length == 1)
        {
            return Joins(result[0]) ? Step.Join : result[0] == unit ? Step.Copy : Step.Replace;
        }

        return Step.Expand;
    }

    private static Step Replaced(string by, out string result)
    {
        result = by;
        return Step.Replace;
    }

    /// <summary>Whether a unit joins what stands before it.</summary>
    public static bool Joins(char unit) => unit is (>= '\u1161' and <= '\u1175') or (>= '\u11A8' and <= '\u11C2')
        || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static string Of(char unit, NormalizationRules rules)
    {
        var exception = unit switch
        {
            '\u3000' => "\u3000",
            '〜' or '～' => rules.WaveDash switch { WaveDash.WaveDash => "〜", WaveDash.FullwidthTilde => "～", _ => unit.ToString() },
            '･' => "・",
            '｡' => "。",
            '､' => "、",
            '｢' => "「",
            '｣' => "」",
            'ｰ' => "ー",
            _ when Kept.Contains(unit) => unit.ToString(),
            _ when FormOf(unit, rules) == Form.Keep => unit.ToString(),
            _ => null,
        };
        return exception ?? Closed(unit.ToString().Normalize(NormalizationForm.FormKC), rules, unit);
    }

    // What NFKC writes may itself be something that the rules write otherwise.
    private static string Closed(string normal, NormalizationRules rules, char unit) => normal.Length == 1 && normal[0] == unit
        ? normal
        : string.Concat(normal.Select(part => char.IsSurrogate(part) ? part.ToString() : Of(part, rules)));

    private static Form FormOf(char unit, NormalizationRules rules) => unit switch
    {
        (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') => rules.FullWidthLetters,
        (>= '！' and <= '～') or (>= '￠' and <= '￦') => rules.FullWidthSymbols,
        (>= '①' and <= '⑳') or (>= 'Ⓐ' and <= '⓿') or (>= '㉄' and <= '㉟') or (>= '㊀' and <= '㊿') or (>= '㋐' and <= '㋾') => rules.Circled,
        (>= '⑴' and <= '⒵') or (>= '㈀' and <= '㋿') or (>= '㌀' and <= '㏿') or '℡' or '№' => rules.SquaredWords,
        '…' or '‥' => rules.Ellipsis,
        (>= '¼' and <= '¾') or (>= '⅐' and <= '⅟') or '↉' or (>= '⁰' and <= '\u209C') or (>= '\u1D2C' and <= '\u1D6A') or '\u1D78'
            or (>= '\u1D9B' and <= '\u1DBF') or (>= '\u3192' and <= '\u319F') => rules.Superscripts,
        _ when Superscripts.Contains(unit) => rules.Superscripts,
        (>= '\u2E80' and <= '\u2FD5') or (>= '\uF900' and <= '\uFAFF') => rules.CompatibilityIdeographs,
        _ => Form.Expand,
    };

    private static bool IsNoncharacter(char unit) => unit is >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE';
}
