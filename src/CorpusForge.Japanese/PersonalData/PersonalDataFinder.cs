using System.Buffers;
using System.Runtime.InteropServices;

namespace CorpusForge.Japanese.PersonalData;

/// <summary>
/// Finds personal data in a text, by rules that leave dates, prices, product codes, book numbers, versions and times alone: what each kind asks
/// for stands with the kind. What was found does not overlap and comes in the order of the text. Linear in the text; text without digits, @ and
/// 〒 costs one vectorised search.
/// </summary>
public static class PersonalDataFinder
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789０１２３４５６７８９@＠〒");

    // Fewer digits in the first run, and nothing that joins a second to it, make no number of a person.
    private const int ShortRun = 4;

    /// <summary>Adds what is found to a list.</summary>
    public static void Find(ReadOnlySpan<char> text, List<PersonalDataSpan> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        Span<NumberGroups.Group> groups = stackalloc NumberGroups.Group[NumberGroups.Limit];
        int at = 0, free = 0;
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny(Signs);
            if (next < 0)
            {
                return;
            }

            at += next;
            var span = At(text, at, free, groups, out var skipped);
            if (span.Length == 0)
            {
                at = skipped;
                continue;
            }

            found.Add(span);
            at = free = span.End;
        }
    }

    /// <summary>How much of each kind a text holds.</summary>
    public static PersonalDataCounts Count(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Signs) < 0)
        {
            return PersonalDataCounts.None;
        }

        var found = new List<PersonalDataSpan>();
        Find(text, found);
        return PersonalDataCounts.Of(CollectionsMarshal.AsSpan(found));
    }

    private static PersonalDataSpan At(ReadOnlySpan<char> text, int at, int free, Span<NumberGroups.Group> groups, out int skipped)
    {
        skipped = at + 1;
        if (text[at] is '@' or '＠')
        {
            return EmailAddresses.Match(text, at, free);
        }

        if (text[at] == '〒')
        {
            return PostalAddresses.MatchSigned(text, at, free);
        }

        var number = new NumberGroups(text, at, free, groups);
        skipped = number[0].End;
        var v6 = number[0].Length <= ShortRun && skipped < text.Length && (text[skipped] == ':' || char.IsAsciiHexDigit(text[skipped]))
            ? IpAddresses.MatchV6(text, at)
            : default;
        if (v6.Length > 0 || number.IsEndless || (number.Count == 1 && number[0].Length < ShortRun))
        {
            return v6;
        }

        return Number(text, number);
    }

    private static PersonalDataSpan Number(ReadOnlySpan<char> text, in NumberGroups number)
    {
        var span = PhoneNumbers.Match(text, number);
        span = span.Length > 0 ? span : CardNumbers.Match(text, number);
        span = span.Length > 0 ? span : IpAddresses.Match(text, number);
        span = span.Length > 0 ? span : MyNumbers.Match(text, number);
        span = span.Length > 0 ? span : BankAccounts.Match(text, number);
        return span.Length > 0 ? span : PostalAddresses.Match(text, number);
    }
}
