using System.ComponentModel.DataAnnotations;
using System.ComponentModel;

namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Number of kana (ぁ to ん, ァ to ン) among the first characters of the page.</summary>
[Measure("leading-kana", Origin = "HojiChar and llm-jp v2 (AcceptJapanese): 1 or more of the first 50")]
public sealed record LeadingKana : IMeasure
{
    [Description("How many characters are looked at.")]
    [Range(1, 100_000)]
    public int Characters { get; init; } = 50;

    public double Of(PageView page)
    {
        var (text, kana, at) = (page.Text, 0, 0);
        for (var seen = 0; seen < Characters && at < text.Length; seen++)
        {
            kana += text[at] is (>= 'ぁ' and <= 'ん') or (>= 'ァ' and <= 'ン') ? 1 : 0;
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        }

        return kana;
    }
}
