using System.Text;
using CorpusForge.Learning.Charts;

namespace CorpusForge.Engine.Comparing.Html;

/// <summary>
/// A comparison as one page of HTML with its charts: nothing is loaded from anywhere, and nothing that comes from a page of the web is markup in it. The
/// same comparison gives the same bytes.
/// </summary>
public static class DiffPage
{
    /// <summary>Writes the page to a file, whole or not at all.</summary>
    public static async Task WriteAsync(MixtureDiff diff, DiffLanguage language, string path, CancellationToken token)
    {
        var draft = $"{Path.GetFullPath(path)}.{Guid.NewGuid():n}.tmp";
        try
        {
            await File.WriteAllTextAsync(draft, Of(diff, language), token).ConfigureAwait(false);
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>The page.</summary>
    public static string Of(MixtureDiff diff, DiffLanguage language)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(language);
        var title = language.Of($"{diff.Before.Mixture} and {diff.After.Mixture} compared", $"{diff.Before.Mixture} と {diff.After.Mixture} の比較");
        var page = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="{language.Code}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Svg.Escape(title)}</title>
            <style>
            {PageStyle.Css}
            </style>
            </head>
            <body><main>

            """);
        var sections = new DiffSections(diff, language);
        foreach (var part in (ReadOnlySpan<string>)[
            sections.Heading(), sections.Facts(), sections.Same(), sections.Waterfall(), sections.Reasons(), sections.Settings(), sections.Changed(),
            sections.Domains(), sections.Years(), sections.Lengths(), sections.Scores(), sections.Measures(), sections.Words(), sections.Groups(), sections.Samples(),
            sections.Footer()])
        {
            page.Append(part.Length == 0 ? "" : part + "\n");
        }

        return page.Append("</main></body>\n</html>\n").ToString();
    }
}
