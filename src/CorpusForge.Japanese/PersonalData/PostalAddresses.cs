using System.Buffers;

namespace CorpusForge.Japanese.PersonalData;

/// <summary>
/// A postal code and the address behind it. With 〒 the address begins with a prefecture or a municipality, without it with a prefecture; the
/// two may stand on two lines. It ends behind its last number and a building's name; one without any number must end its line. A code
/// without an address, and an address without a code, stay.
/// </summary>
internal static class PostalAddresses
{
    private const int LongestPlace = 40;
    private const int LongestBuilding = 30;

    private static readonly string[] Prefectures =
    [
        "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県",
        "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県",
        "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
    ];

    private static readonly SearchValues<char> NumberUnits = SearchValues.Create("0123456789０１２３４５６７８９-－‐‑‒–—―−ーｰ─");
    private static readonly SearchValues<char> KanjiNumbers = SearchValues.Create("一二三四五六七八九十");
    private static readonly string[] NumberWords = ["丁目", "番地", "番", "号", "条", "線", "の", "ノ", "東", "西", "南", "北"];

    private static readonly SearchValues<string> BuildingWords = SearchValues.Create(
        ["ビル", "棟", "階", "号室", "マンション", "ハイツ", "コーポ", "アパート", "タワー", "荘", "センター", "館", "プラザ", "ハウス", "メゾン", "レジデンス", "パレス", "F", "Ｆ"],
        StringComparison.Ordinal);

    /// <summary>The code and address where the sign 〒 stands; default where there is none.</summary>
    public static PersonalDataSpan MatchSigned(ReadOnlySpan<char> text, int sign, int floor)
    {
        var at = sign + 1;
        while (at < text.Length && at - sign < 4 && (Units.IsSpace(text[at]) || text[at] is ':' or '：'))
        {
            at++;
        }

        if (at == text.Length || !Units.IsDigit(text[at]))
        {
            return default;
        }

        Span<NumberGroups.Group> groups = stackalloc NumberGroups.Group[NumberGroups.Limit];
        return Match(text, new NumberGroups(text, at, floor, groups), sign);
    }

    /// <summary>The code and address that begin with the groups; default where there is none.</summary>
    public static PersonalDataSpan Match(ReadOnlySpan<char> text, in NumberGroups number) =>
        Surroundings.Begins(text, number.Start, number.Floor) ? Match(text, number, number.Start) : default;

    private static PersonalDataSpan Match(ReadOnlySpan<char> text, in NumberGroups number, int start)
    {
        var signed = start < number.Start;
        var divided = number.Count > 1 && number[0].Length == 3 && number[1].Length == 4 && number[1].Joined == Separator.Hyphen;
        if (!divided && !(signed && number[0].Length == 7))
        {
            return default;
        }

        var place = PlaceStart(text, number[divided ? 1 : 0].End);
        var end = place < 0 ? -1 : AddressEnd(text, place, signed);
        return end < 0 ? default : new PersonalDataSpan(start, end - start, PersonalDataKind.PostalAddress);
    }

    // Between code and address: spaces, a closing bracket, one line feed.
    private static int PlaceStart(ReadOnlySpan<char> text, int at)
    {
        var feeds = 0;
        for (var limit = Math.Min(text.Length, at + 6); at < limit; at++)
        {
            feeds += text[at] == '\n' ? 1 : 0;
            if (feeds > 1 || !(Units.IsSpace(text[at]) || text[at] is '\n' or ')' or '）' or '】' or ']' or '］'))
            {
                break;
            }
        }

        return at < text.Length && feeds <= 1 ? at : -1;
    }

    private static int AddressEnd(ReadOnlySpan<char> text, int place, bool signed)
    {
        var rest = text[place..Math.Min(text.Length, place + LongestPlace)];
        var named = PrefectureLength(rest);
        if (named == 0 && (!signed || MunicipalityLength(rest) == 0))
        {
            return -1;
        }

        var number = place + PlaceLength(rest);
        var end = NumberEnd(text, number);
        return end > number ? BuildingEnd(text, end) : EndsLine(text, number) && number - place > Math.Max(named, 3) && text[number - 1] is < 'ぁ' or > 'ゖ' ? number : -1;
    }

    private static int PrefectureLength(ReadOnlySpan<char> rest)
    {
        foreach (var prefecture in Prefectures)
        {
            if (rest.StartsWith(prefecture, StringComparison.Ordinal))
            {
                return prefecture.Length;
            }
        }

        return 0;
    }

    // 市, 区, 町, 村 or 郡 within the first eight characters, all of them letters of a name.
    private static int MunicipalityLength(ReadOnlySpan<char> rest)
    {
        for (var at = 0; at < Math.Min(rest.Length, 8) && IsNameUnit(rest[at]); at++)
        {
            if (at > 0 && rest[at] is '市' or '区' or '町' or '村' or '郡')
            {
                return at + 1;
            }
        }

        return 0;
    }

    // The names up to the first number; one space may divide them, as in 東京都 千代田区.
    private static int PlaceLength(ReadOnlySpan<char> rest)
    {
        var at = 0;
        while (at < rest.Length && !NumberUnits.Contains(rest[at]) && !IsKanjiNumber(rest[at..])
            && (IsNameUnit(rest[at]) || (Units.IsSpace(rest[at]) && at + 1 < rest.Length && IsNameUnit(rest[at + 1]))))
        {
            at++;
        }

        while (at > 0 && Units.IsSpace(rest[at - 1]))
        {
            at--;
        }

        // A space may stand before the number too.
        return at + 1 < rest.Length && Units.IsSpace(rest[at]) && (Units.IsDigit(rest[at + 1]) || IsKanjiNumber(rest[(at + 1)..])) ? at + 1 : at;
    }

    // 三丁目, 二番地 and 二番三号 are numbers; the 三 of 三田 and the 一番 of 一番町 are none.
    private static bool IsKanjiNumber(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExcept(KanjiNumbers);
        return length > 0 && (rest[length..] is ['丁', '目', ..] or ['番', '地', ..] || (rest[length..] is ['番', var next, ..] && (Units.IsDigit(next) || KanjiNumbers.Contains(next))));
    }

    private static int NumberEnd(ReadOnlySpan<char> text, int at)
    {
        if (at == text.Length || !(Units.IsDigit(text[at]) || IsKanjiNumber(text[at..Math.Min(text.Length, at + 6)])))
        {
            return at;
        }

        var end = at;
        while (at < text.Length && end - at < LongestPlace)
        {
            var rest = text[at..];
            if (NumberUnits.Contains(rest[0]) || KanjiNumbers.Contains(rest[0]))
            {
                at++;
            }
            else if (NumberWordLength(rest) is > 0 and var length)
            {
                at += length;
            }
            else if (IsSpaceWithin(text, at))
            {
                at++;
                continue;
            }
            else
            {
                break;
            }

            end = text[at - 1] is 'の' or 'ノ' or '東' or '西' or '南' or '北' || Units.IsHyphen(text[at - 1]) ? end : at;
        }

        return end;
    }

    // 一丁目 33番6号, 444 番地1: a space behind a word with a number behind it, or before a word.
    private static bool IsSpaceWithin(ReadOnlySpan<char> text, int at) => Units.IsSpace(text[at]) && at + 1 < text.Length
        && ((text[at - 1] is '目' or '条' or '番' or '地' && Units.IsDigit(text[at + 1])) || text[at + 1] is '番' or '丁');

    private static int NumberWordLength(ReadOnlySpan<char> rest)
    {
        foreach (var word in NumberWords)
        {
            // Those of one unit that are no units of an address stand between numbers: 西1条南6丁目, 3の2.
            var joins = word is "の" or "ノ" or "東" or "西" or "南" or "北";
            if (rest.StartsWith(word, StringComparison.Ordinal) && (!joins || (rest.Length > 1 && Units.IsDigit(rest[1]))))
            {
                return word.Length;
            }
        }

        return 0;
    }

    // A building follows at once or behind one space, and says that it is one.
    private static int BuildingEnd(ReadOnlySpan<char> text, int end)
    {
        var start = end < text.Length && Units.IsSpace(text[end]) ? end + 1 : end;
        var at = start;
        var limit = Math.Min(text.Length, start + LongestBuilding);
        while (at < limit && (IsBuildingUnit(text[at]) || (Units.IsSpace(text[at]) && at > start && at + 1 < limit && IsFloor(text[at + 1]))))
        {
            at++;
        }

        var name = text[start..at];
        var phone = PhoneStart(name);
        name = phone < 0 ? name : name[..phone].TrimEnd(" 　");
        return name.ContainsAny(BuildingWords) ? start + name.Length : end;
    }

    private static int PhoneStart(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<string> words = ["TEL", "Tel", "tel", "ＴＥＬ", "電話", "FAX", "Fax", "ＦＡＸ", "代表", "営業"];
        var first = -1;
        foreach (var word in words)
        {
            var at = name.IndexOf(word, StringComparison.Ordinal);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }

        return first;
    }

    private static bool EndsLine(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Units.IsSpace(text[at]))
        {
            at++;
        }

        return at == text.Length || text[at] == '\n';
    }

    private static bool IsFloor(char unit) => Units.IsDigit(unit) || unit is 'B' or 'Ｂ';

    private static bool IsNameUnit(char unit) => IsKanji(unit) || unit is (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ヺ') or 'ー' or '々';

    private static bool IsBuildingUnit(char unit) => IsKanji(unit) || unit is (>= 'ァ' and <= 'ヺ') or 'ー' or '々' or '・' or '-' or '－'
        || Units.IsLetterOrDigit(unit);

    private static bool IsKanji(char unit) => unit is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or '〇';
}
