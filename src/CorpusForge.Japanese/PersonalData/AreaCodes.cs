using System.Collections.Frozen;

namespace CorpusForge.Japanese.PersonalData;

/// <summary>
/// The area codes of Japan's telephone numbering plan (Ministry of Internal Affairs and Communications, list of area codes). Area code and
/// local exchange are always six digits together, the leading 0 included, and four digits follow.
/// </summary>
internal static class AreaCodes
{
    // Without the leading 0; codes of one region by line.
    private const string List = """
        11 123 124 125 126 1267 133 134 135 136 137 1372 1374 1377 138 139 1392 1397 1398 142 143 144 145 1456 1457 146 1466
        152 153 154 1547 155 1558 156 1564 157 158 1586 1587 162 163 1632 1634 1635 164 1648 165 1654 1655 1656 1658 166 167
        17 172 173 174 175 176 178 179 18 182 183 184 185 186 187 19 191 192 193 194 195 197 198
        22 220 223 224 225 226 228 229 23 233 234 235 237 238 24 240 241 242 243 244 246 247 248
        25 250 254 255 256 257 258 259 26 260 261 263 264 265 266 267 268 269
        27 270 274 276 277 278 279 28 280 282 283 284 285 287 288 289 29 291 293 294 295 296 297 299
        3 4 42 422 428 43 436 438 439 44 45 46 460 463 465 466 467 47 470 475 476 478 479 48 480 49 493 494 495 4992 4994 4996 4998
        52 53 531 532 533 536 537 538 539 54 544 545 547 548 55 550 551 553 554 555 556 557 558
        561 562 563 564 565 566 567 568 569 572 573 574 575 576 5769 577 578 58 581 584 585 586 587 59 594 595 596 597 5979 598 599
        6 72 721 725 73 735 736 737 738 739 740 742 743 744 745 746 7468 747 748 749 75 76 761 763 765 766 767 768
        77 770 771 772 773 774 776 778 779 78 79 790 791 794 795 796 797 798 799
        82 820 823 824 826 827 829 83 833 834 835 836 837 838 8387 8388 8396 84 845 846 847 8477 848
        8512 8514 852 853 854 855 856 857 858 859 86 863 865 866 867 868 869 87 875 877 879 88 880 883 884 885 887 889
        89 892 893 894 895 896 897 898 92 920 93 930 940 942 943 944 946 947 948 949 9496
        95 950 952 954 955 956 957 959 96 964 965 966 967 968 969 97 972 973 974 977 978 979
        98 980 9802 982 983 984 985 986 987 99 9912 9913 993 994 995 996 9969 997
        """;

    private static readonly FrozenSet<string> Codes = List.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Codes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All codes, without their leading 0.</summary>
    public static IReadOnlyCollection<string> All => Codes;

    /// <summary>Whether the digits begin with a code of this many digits, the leading 0 included.</summary>
    public static bool Is(ReadOnlySpan<byte> digits, int length)
    {
        Span<char> code = stackalloc char[4];
        for (var at = 1; at < length; at++)
        {
            code[at - 1] = (char)('0' + digits[at]);
        }

        return Known.Contains(code[..(length - 1)]);
    }

    /// <summary>Whether the digits begin with a code of any length.</summary>
    public static bool Begins(ReadOnlySpan<byte> digits) => Is(digits, 2) || Is(digits, 3) || Is(digits, 4) || Is(digits, 5);
}
