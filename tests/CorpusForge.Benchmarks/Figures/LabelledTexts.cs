using System.Text.Json;
using CorpusForge.Core.Extraction;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>The labelled pages of the real data with their main texts.</summary>
internal static class LabelledTexts
{
    /// <summary>The pages that have text; null where the data is absent.</summary>
    public static List<LabelledText>? Read()
    {
        if (RealData.Find("dev/web.warc.gz") is not { } archive || RealData.Find("labelled/pages.jsonl.gz") is not { } labels)
        {
            return null;
        }

        var rows = RealData.Rows(labels).ToDictionary(row => row.GetProperty("url").GetString()!, StringComparer.Ordinal);
        var (extractor, pages) = (new PageExtractor(new ExtractSettings()), new List<LabelledText>());
        foreach (var raw in RealData.Pages(archive).Where(raw => rows.ContainsKey(raw.Url)))
        {
            var (page, row) = (extractor.Extract(raw), rows[raw.Url]);
            if (!string.IsNullOrWhiteSpace(page.Text))
            {
                pages.Add(new LabelledText(raw.Url, page.Host, page.Text, Value(row, "affiliate"), Value(row, "adult"), Value(row, "confidence"), Value(row, "kind")));
            }
        }

        return pages;
    }

    private static string Value(JsonElement row, string key) => row.TryGetProperty(key, out var value) ? value.ToString() : "";
}
