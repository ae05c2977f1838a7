using System.Text;

namespace CorpusForge.Japanese.Charsets;

/// <summary>
/// The indexes jis0208 and jis0212 of the WHATWG encoding standard (section 5), which the runtime's code pages hold in other orders. An
/// entry of 0 names no character.
/// </summary>
internal static class JisIndex
{
    /// <summary>First and last pointer of the 1,880 codes that users may define, U+E000 and up; only Shift_JIS reaches them.</summary>
    public const int FirstOfUser = 8836, LastOfUser = 10715;

    // Rows 83 and 84 of the code page are IBM's, and above them all is for users; the standard ends at row 77.
    private const int EndOf0212 = 77 * 94;

    /// <summary>JIS X 0208 with NEC's row 13 and the additions of NEC and IBM: 7,724 characters and the codes of users.</summary>
    public static char[] Jis0208 { get; } = Build0208();

    /// <summary>JIS X 0212: 6,067 characters.</summary>
    public static char[] Jis0212 { get; } = Build0212();

    private static char[] Build0208()
    {
        var windows = Page(932);
        var index = new char[(0xFC - 0xC1 + 1) * 188];
        for (var pointer = 0; pointer < index.Length; pointer++)
        {
            // The page also reads ≒ or IBM's kanji by their second codes, and what is no character at all as a middle dot.
            var (row, cell) = int.DivRem(pointer, 188);
            var text = windows.GetString([(byte)(row + (row < 0x1F ? 0x81 : 0xC1)), (byte)(cell + (cell < 0x3F ? 0x40 : 0x41))]);
            index[pointer] = text is [var known] && (known != '・' || pointer == 5) ? known : '\0';
        }

        return index;
    }

    private static char[] Build0212()
    {
        var page = Page(20932);
        var index = new char[94 * 94];
        for (var pointer = 0; pointer < EndOf0212; pointer++)
        {
            var (row, cell) = int.DivRem(pointer, 94);
            var text = page.GetString([(byte)(0xA1 + row), (byte)(0x21 + cell)]);
            index[pointer] = text is [var known and not '\uFFFD' and not '・'] && !char.IsBetween(known, '\uE000', '\uF8FF') ? known : '\0';
        }

        // Two that the page leaves out.
        (index[116], index[174]) = ('\uFF5E', '№');
        return index;
    }

    private static Encoding Page(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number)
        ?? throw new InvalidOperationException($"Code page {number} is missing from the runtime.");
}
