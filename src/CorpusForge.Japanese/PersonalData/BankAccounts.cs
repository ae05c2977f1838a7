using System.Buffers;

namespace CorpusForge.Japanese.PersonalData;

/// <summary>
/// Bank accounts, by the words before the digits: 口座番号 with four to eight digits or a transfer account of the post (00120-1-234567),
/// 普通, 当座, 貯蓄 with seven digits where a bank, a branch or an account was named before, 記号 with five and 番号 with up to eight digits.
/// What is found is the number alone.
/// </summary>
internal static class BankAccounts
{
    private const int WordReach = 60;

    private static readonly string[] NumberWords = ["口座番号", "口座No", "口座№", "口座NO"];
    private static readonly string[] TypeWords = ["普通", "当座", "貯蓄", "普通預金", "当座預金", "貯蓄預金", "普通口座", "当座口座", "普通預金口座", "(普", "（普", "（当", "(当"];

    private static readonly string[] PostWords = ["記号", "記号番号", "記号・番号"];

    private static readonly SearchValues<string> BankWords = SearchValues.Create(
        ["銀行", "信用金庫", "信金", "信用組合", "農協", "ＪＡ", "JA", "支店", "本店", "ゆうちょ", "口座", "振込", "預金"], StringComparison.Ordinal);

    /// <summary>The account whose number begins with the groups; default where there is none.</summary>
    public static PersonalDataSpan Match(ReadOnlySpan<char> text, in NumberGroups number)
    {
        var first = number[0];
        if (first.Length is < 4 or > 8 || !Surroundings.Begins(text, first.Start, number.Floor))
        {
            return default;
        }

        var label = LabelBefore(text, first.Start);
        var named = EndsWithAny(label, NumberWords);
        if (named && (number.Are(5, 1, 6) || number.Are(5, 1, 5)) && number.Joined(3, Separator.Hyphen))
        {
            return Found(text, first.Start, number[2].End);
        }

        if (first.Length == 5 && EndsWithAny(label, PostWords))
        {
            return Post(text, number, label);
        }

        var typed = first.Length == 7 && EndsWithAny(label, TypeWords) && Surroundings.Near(text, first.Start, WordReach, BankWords);
        return (named || typed) && number.EndsAfter(1) ? Found(text, first.Start, first.End) : default;
    }

    // 記号 12345 番号 1234567, or 記号番号 12345-1234567.
    private static PersonalDataSpan Post(ReadOnlySpan<char> text, in NumberGroups number, ReadOnlySpan<char> label)
    {
        var at = number[0].End;
        if (EndsWith(label, "番号"))
        {
            var joined = number.Count > 1 && number[1].Joined is Separator.Hyphen or Separator.Space && number[1].Length is >= 2 and <= 8;
            return joined && number.EndsAfter(2) ? Found(text, number.Start, number[1].End) : default;
        }

        var limit = Math.Min(text.Length, at + 8);
        while (at < limit && !Units.IsDigit(text[at]))
        {
            at++;
        }

        var end = at;
        while (end < text.Length && Units.IsDigit(text[end]))
        {
            end++;
        }

        return end - at is >= 2 and <= 8 && text[number[0].End..at].Contains("番号", StringComparison.Ordinal) ? Found(text, number.Start, end) : default;
    }

    private static PersonalDataSpan Found(ReadOnlySpan<char> text, int start, int end) =>
        Surroundings.Ends(text, end) ? new PersonalDataSpan(start, end - start, PersonalDataKind.BankAccount) : default;

    // The text before the digits without colons, spaces, brackets and No. between the two.
    private static ReadOnlySpan<char> LabelBefore(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - 16)..start].TrimEnd(" 　\t\u00A0\n:：;；=・.．()（）[]【】「」-－は");
        return before.EndsWith("No", StringComparison.OrdinalIgnoreCase) && !before.EndsWith("口座No", StringComparison.OrdinalIgnoreCase)
            ? before[..^2].TrimEnd(" 　")
            : before;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> label, string[] words)
    {
        foreach (var word in words)
        {
            if (EndsWith(label, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(ReadOnlySpan<char> label, string word) => label.EndsWith(word, StringComparison.Ordinal);
}
