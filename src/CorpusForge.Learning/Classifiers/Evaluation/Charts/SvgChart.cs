using System.Globalization;
using System.Text;
using CorpusForge.Learning.Charts;

namespace CorpusForge.Learning.Classifiers.Evaluation.Charts;

/// <summary>A drawing of 0 to 1 against 0 to 1, with grid, axes and legend, in colours for light and for dark surroundings.</summary>
internal sealed class SvgChart
{
    /// <summary>Left edge of the plane.</summary>
    public const double Left = 62;

    /// <summary>Upper edge of the plane.</summary>
    public const double Top = 52;

    /// <summary>Width of the plane.</summary>
    public const double Width = 380;

    /// <summary>Height of the plane.</summary>
    public const double Height = 300;

    /// <summary>Lines that have a colour of their own.</summary>
    public const int Colours = Svg.Colours;

    private const double Row = 20;
    private const string Style = """
        .p{fill:#fff}.g{stroke:#e4e7eb}.a{stroke:#9aa3ad}.d{stroke:#9aa3ad;stroke-dasharray:4 4}
        text{fill:#4a5560;font:12px system-ui,-apple-system,"Segoe UI","Hiragino Sans","Noto Sans CJK JP",sans-serif;font-variant-numeric:tabular-nums}
        .t{fill:#1c2430;font-size:14px;font-weight:600}.l{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}

        """ + Svg.LightColours + """
        .m{stroke:#fff;stroke-width:1.5}
        @media(prefers-color-scheme:dark){.p{fill:#14191f}.g{stroke:#29313a}.a,.d{stroke:#66717d}text{fill:#aab4bf}.t{fill:#eef2f6}.m{stroke:#14191f}

        """ + Svg.DarkColours + "}";

    private readonly StringBuilder body = new();
    private readonly List<(string Mark, string Name)> legend = [];
    private readonly string title;
    private double bottom = Top + Height + 46;

    public SvgChart(string title, string across, string up)
    {
        this.title = title;
        for (var tick = 0; tick <= 5; tick++)
        {
            var value = tick / 5.0;
            Add($"""<path class="{(tick == 0 ? "a" : "g")}" d="M{Number(X(value))} {Number(Top)}V{Number(Top + Height)}"/>""");
            Add($"""<path class="{(tick == 0 ? "a" : "g")}" d="M{Number(Left)} {Number(Y(value))}H{Number(Left + Width)}"/>""");
            Label(X(value), Top + Height + 18, value.ToString("0.0", CultureInfo.InvariantCulture), "middle");
            Label(Left - 8, Y(value) + 4, value.ToString("0.0", CultureInfo.InvariantCulture), "end");
        }

        Label(Left + (Width / 2), Top + Height + 38, across, "middle");
        Add($"""<text text-anchor="middle" transform="translate(18 {Number(Top + (Height / 2))}) rotate(-90)">{Escape(up)}</text>""");
    }

    /// <summary>Where a share stands across.</summary>
    public static double X(double share) => Left + (share * Width);

    /// <summary>Where a share stands up.</summary>
    public static double Y(double share) => Top + Height - (share * Height);

    /// <summary>A number with a tenth of a pixel.</summary>
    public static string Number(double value) => Svg.Number(value);

    /// <summary>Adds an element.</summary>
    public void Add(string element) => body.Append("  ").Append(element).Append('\n');

    /// <summary>Adds a text.</summary>
    public void Label(double x, double y, string text, string anchor) => Add($"""<text x="{Number(x)}" y="{Number(y)}" text-anchor="{anchor}">{Escape(text)}</text>""");

    /// <summary>Adds a line of the legend; the mark is drawn around 0, 0.</summary>
    public void Legend(string mark, string name) => legend.Add((mark, name));

    /// <summary>Takes room below the axis for what else is drawn there.</summary>
    public void Below(double height) => bottom += height;

    /// <summary>The file's text.</summary>
    public string Finish()
    {
        var longest = legend.Select(line => Svg.Width(line.Name)).DefaultIfEmpty(0).Max();
        var (width, height) = (Math.Max(Left + Width + 24, Left + longest + 54), bottom + 8 + (legend.Count * Row) + 8);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Number(width)}" height="{Number(height)}" viewBox="0 0 {Number(width)} {Number(height)}" role="img">""").Append('\n');
        text.Append("  <title>").Append(Escape(title)).Append("</title>\n  <style>").Append(Style).Append("</style>\n");
        text.Append(CultureInfo.InvariantCulture, $"""  <rect class="p" width="{Number(width)}" height="{Number(height)}" rx="8"/>""").Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"""  <text class="t" x="{Number(Left)}" y="30">{Escape(title)}</text>""").Append('\n').Append(body);
        for (var at = 0; at < legend.Count; at++)
        {
            var y = bottom + 12 + (at * Row);
            text.Append(CultureInfo.InvariantCulture, $"""  <g transform="translate({Number(Left + 11)} {Number(y)})">{legend[at].Mark}<text x="20" y="4">{Escape(legend[at].Name)}</text></g>""").Append('\n');
        }

        return text.Append("</svg>\n").ToString();
    }

    private static string Escape(string text) => Svg.Escape(text);
}
