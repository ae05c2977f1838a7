namespace CorpusForge.Core.Filters.LineShape;

/// <summary>Share, 0 to 1, of lines that begin with a bullet among the lines of the page.</summary>
[Measure("bullet-line-ratio", Origin = "Gopher: 0.9 or less", Most = 1)]
public sealed record BulletLineRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.BulletLines, page.Counts.Lines);
}
