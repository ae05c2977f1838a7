namespace CorpusForge.Core.Filters;

/// <summary>Share, 0 to 1, of Han characters in forms that only Chinese has today (这, 們, 东) among the Han characters of the page.</summary>
[Measure("chinese-character-ratio", Origin = "none known; forms outside JIS X 0208 within GB 2312 or Big5", Most = 1)]
public sealed record ChineseCharacterRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Language.ChineseForms, page.Language.Han);
}
