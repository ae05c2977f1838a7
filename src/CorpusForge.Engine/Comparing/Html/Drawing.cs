using System.Globalization;
using System.Text;
using CorpusForge.Learning.Charts;

namespace CorpusForge.Engine.Comparing.Html;

/// <summary>
/// One drawing of the page: shapes and texts, coloured by the page's classes. <c>was</c> is hollow and <c>is</c> is filled, so that the two differ in print
/// and for eyes that see no colours.
/// </summary>
internal sealed class Drawing(double width, double height)
{
    private readonly StringBuilder body = new();

    public double Width { get; } = width;

    public double Height { get; } = height;

    /// <summary>A box; what it stands for is told when it is pointed at.</summary>
    public void Box(string kind, double x, double y, double across, double down, string tells)
    {
        if (across > 0 && down > 0)
        {
            body.Append(CultureInfo.InvariantCulture, $"""<rect class="{kind}" x="{Svg.Number(x)}" y="{Svg.Number(y)}" width="{Number(across)}" height="{Number(down)}"><title>{Svg.Escape(tells)}</title></rect>""");
        }
    }

    public void Line(string kind, double x, double y, double toX, double toY) =>
        body.Append(CultureInfo.InvariantCulture, $"""<path class="{kind}" d="M{Svg.Number(x)} {Svg.Number(y)}L{Svg.Number(toX)} {Svg.Number(toY)}"/>""");

    public void Dot(string kind, double x, double y, double radius, string tells) =>
        body.Append(CultureInfo.InvariantCulture, $"""<circle class="{kind}" cx="{Svg.Number(x)}" cy="{Svg.Number(y)}" r="{Svg.Number(radius)}"><title>{Svg.Escape(tells)}</title></circle>""");

    /// <summary>A text that starts, ends or is centred (<c>start</c>, <c>end</c>, <c>middle</c>) at a place.</summary>
    public void Text(double x, double y, string text, string anchor = "start", string kind = "") =>
        body.Append(CultureInfo.InvariantCulture, $"""<text x="{Svg.Number(x)}" y="{Svg.Number(y)}"{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}{(kind.Length == 0 ? "" : $" class=\"{kind}\"")}>{Svg.Escape(text)}</text>""");

    /// <summary>A text within a width; the whole of it is told when it is pointed at.</summary>
    public void Fitting(double x, double y, string text, double room, string anchor = "start")
    {
        var shown = Svg.Fit(text, room);
        body.Append(CultureInfo.InvariantCulture, $"""<text x="{Svg.Number(x)}" y="{Svg.Number(y)}" text-anchor="{anchor}">{(shown == text ? "" : $"<title>{Svg.Escape(text)}</title>")}{Svg.Escape(shown)}</text>""");
    }

    /// <summary>The drawing with what it is called and what it shows, for readers that cannot see it.</summary>
    public string Finish(string title, string description) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<svg viewBox="0 0 {Svg.Number(Width)} {Svg.Number(Height)}" style="max-width:{Svg.Number(Width)}px" role="img" aria-label="{Svg.Escape($"{title}. {description}")}"><title>{Svg.Escape(title)}</title><desc>{Svg.Escape(description)}</desc>{body}</svg>""");

    /// <summary>Round values from 0 or a lowest value up to a highest, about so many.</summary>
    public static IReadOnlyList<double> Ticks(double low, double high, int about)
    {
        var rough = Math.Max((high - low) / about, 1e-9);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
        return [.. Enumerable.Range(0, about * 3).Select(at => (Math.Ceiling(low / step) + at) * step).TakeWhile(tick => tick <= high + (step * 1e-9))];
    }

    // A thing that is there is seen.
    private static string Number(double size) => Svg.Number(Math.Max(size, 0.8));
}
