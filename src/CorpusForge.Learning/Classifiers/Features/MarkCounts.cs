namespace CorpusForge.Learning.Classifiers.Features;

/// <summary>Marks of selling and of style that one more walk over a text counts.</summary>
internal readonly ref struct MarkCounts
{
    public int Digits { get; private init; }

    public int Latin { get; private init; }

    /// <summary>¥ or 円 beside a number.</summary>
    public int Prices { get; private init; }

    public int Percents { get; private init; }

    public int Stars { get; private init; }

    /// <summary>Arrows and pointers, as buttons have them.</summary>
    public int Arrows { get; private init; }

    public int Exclamations { get; private init; }

    public int Questions { get; private init; }

    /// <summary>【</summary>
    public int CornerBrackets { get; private init; }

    /// <summary>Lines with a price.</summary>
    public int PriceLines { get; private init; }

    /// <summary>です and ます before a full stop or the end of a line.</summary>
    public int PoliteEndings { get; private init; }

    /// <summary>た, だ, る and い there.</summary>
    public int PlainEndings { get; private init; }

    public static MarkCounts Of(ReadOnlySpan<char> text)
    {
        int digits = 0, latin = 0, prices = 0, percents = 0, stars = 0, arrows = 0, exclamations = 0, questions = 0, corners = 0, priceLines = 0, polite = 0, plain = 0;
        var pricesBefore = 0;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case (>= '0' and <= '9') or (>= '０' and <= '９'):
                    digits++;
                    break;
                case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                    latin++;
                    break;
                case '¥' or '￥':
                    prices += at + 1 < text.Length && char.IsDigit(text[at + 1]) ? 1 : 0;
                    break;
                case '円':
                    prices += at > 0 && (char.IsDigit(text[at - 1]) || text[at - 1] is '万' or '千' or '0') ? 1 : 0;
                    break;
                case '%' or '％':
                    percents++;
                    break;
                case '★' or '☆' or '⭐' or '✩' or '✭':
                    stars++;
                    break;
                case '→' or '▶' or '►' or '➡' or '»' or '≫' or '⇒' or '➤' or '▷' or '＞':
                    arrows++;
                    break;
                case '!' or '！' or '‼':
                    exclamations++;
                    break;
                case '?' or '？':
                    questions++;
                    break;
                case '【':
                    corners++;
                    break;
                case '。' or '\n':
                    polite += IsPolite(text[..at]) ? 1 : 0;
                    plain += !IsPolite(text[..at]) && text[..at] is [.., 'た' or 'だ' or 'る' or 'い'] ? 1 : 0;
                    priceLines += text[at] == '\n' && prices > pricesBefore ? 1 : 0;
                    pricesBefore = text[at] == '\n' ? prices : pricesBefore;
                    break;
            }
        }

        return new MarkCounts
        {
            Digits = digits,
            Latin = latin,
            Prices = prices,
            Percents = percents,
            Stars = stars,
            Arrows = arrows,
            Exclamations = exclamations,
            Questions = questions,
            CornerBrackets = corners,
            PriceLines = priceLines + (prices > pricesBefore ? 1 : 0),
            PoliteEndings = polite,
            PlainEndings = plain,
        };
    }

    private static bool IsPolite(ReadOnlySpan<char> before) => before is [.., 'で' or 'ま', 'す'] or [.., 'し', 'た'] or [.., 'せ', 'ん'];
}
