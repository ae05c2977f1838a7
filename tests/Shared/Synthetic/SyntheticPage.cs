using System.Net;

namespace CorpusForge.Tests.Shared.Synthetic;

/// <summary>A page of the synthetic web.</summary>
internal sealed record SyntheticPage(PageRole Role, string Url, DateTime Fetched, IReadOnlyList<string> Paragraphs)
{
    public string Html =>
        $"<!doctype html><html lang=ja><head><meta charset=utf-8><title>頁 {WebUtility.HtmlEncode(Url)}</title></head><body><article>"
        + string.Concat(Paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>\n"))
        + "</article></body></html>";
}
