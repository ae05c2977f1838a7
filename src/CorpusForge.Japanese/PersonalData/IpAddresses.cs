using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace CorpusForge.Japanese.PersonalData;

/// <summary>
/// Addresses of machines on the public network. Those for private use, loopback, documentation and the like name nobody and are none. What
/// begins below 32 looks like a version or a section (4.1.2.3) and is an address only behind a word for one on its line; an address with a network length
/// (/24) is a network.
/// </summary>
internal static class IpAddresses
{
    private const int WordReach = 24;
    private const int LongestV6 = 45;

    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["IP", "アドレス", "address", "host", "ホスト", "サーバ", "server", "DNS", "ping", "from"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> VersionWords = SearchValues.Create(
        ["ver", "バージョン", "ヴァージョン", "版", "release", "リリース", "build", "ビルド", "rev"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> V6Units = SearchValues.Create("0123456789abcdefABCDEF:");

    /// <summary>The IPv4 address that begins with the groups; default where there is none.</summary>
    public static PersonalDataSpan Match(ReadOnlySpan<char> text, in NumberGroups number)
    {
        if (number.Count < 4 || !number.Joined(4, Separator.Dot) || !number.EndsAfter(4))
        {
            return default;
        }

        Span<byte> octets = stackalloc byte[4];
        for (var at = 0; at < 4; at++)
        {
            if (!TryOctet(text.Slice(number[at].Start, number[at].Length), out octets[at]))
            {
                return default;
            }
        }

        var (start, end) = (number.Start, number[3].End);
        var network = end + 1 < text.Length && text[end] == '/' && Units.IsDigit(text[end + 1]);
        return IsPublic(octets) && !network && Surroundings.Begins(text, start, number.Floor) && Surroundings.Ends(text, end)
            && !Surroundings.Near(text, start, 12, VersionWords)
            && (octets[0] >= 32 || Surroundings.NearOnLine(text, start, WordReach, Words))
                ? new PersonalDataSpan(start, end - start, PersonalDataKind.IpAddress)
                : default;
    }

    /// <summary>The IPv6 address that begins with a digit; default where there is none.</summary>
    public static PersonalDataSpan MatchV6(ReadOnlySpan<char> text, int start)
    {
        // Global unicast is 2000::/3 (RFC 4291), whose first digit is 2 or 3.
        if (text[start] is not ('2' or '3') || (start > 0 && (Units.IsLetterOrDigit(text[start - 1]) || text[start - 1] is ':' or '.' or '-')))
        {
            return default;
        }

        var rest = text[start..Math.Min(text.Length, start + LongestV6 + 1)];
        var colon = rest.IndexOf(':');
        if (colon is < 1 or > 4)
        {
            return default;
        }

        var end = rest.IndexOfAnyExcept(V6Units);
        var address = (end < 0 ? rest : rest[..end]).TrimEnd(':');
        var shortened = address.IndexOf("::", StringComparison.Ordinal) >= 0;
        var colons = address.Count(':');
        if (address.Length > LongestV6 || (shortened ? colons < 3 : colons != 7) || (end >= 0 && Units.IsLetter(rest[end]))
            || !IPAddress.TryParse(address, out var parsed) || parsed.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return default;
        }

        // 2001:db8::/32 is for documentation (RFC 3849).
        Span<byte> bytes = stackalloc byte[16];
        parsed.TryWriteBytes(bytes, out _);
        return bytes is [0x20, 0x01, 0x0D, 0xB8, ..] ? default : new PersonalDataSpan(start, address.Length, PersonalDataKind.IpAddress);
    }

    private static bool TryOctet(ReadOnlySpan<char> digits, out byte octet)
    {
        octet = 0;
        return digits.Length <= 3 && (digits.Length == 1 || digits[0] != '0') && byte.TryParse(digits, out octet);
    }

    // The special-purpose registry of RFC 6890, and multicast and above.
    private static bool IsPublic(ReadOnlySpan<byte> octets) => octets switch
    {
        [0 or 10 or 127 or >= 224, ..] => false,
        [100, >= 64 and <= 127, ..] => false,
        [169, 254, ..] or [192, 168, ..] or [198, 18 or 19, ..] => false,
        [172, >= 16 and <= 31, ..] => false,
        [192, 0, 0 or 2, _] or [198, 51, 100, _] or [203, 0, 113, _] => false,
        _ => true,
    };
}
