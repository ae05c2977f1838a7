using System.Diagnostics;
using AngleSharp.Html.Parser;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;
using CorpusForge.Japanese.Charsets;

namespace CorpusForge.Engine.Benchmarks;

/// <summary>
/// The yardstick: AngleSharp alone parses the pages, decoded beforehand, on all workers. Reading, decompression and decoding are not
/// timed; pages come in batches so that memory stays bounded.
/// </summary>
internal static class BareParse
{
    private const long BatchCharacters = 32 << 20;

    public static TimeSpan Time(IReadOnlyList<SourceInput> inputs, int workers, CancellationToken token)
    {
        var elapsed = TimeSpan.Zero;
        var batch = new List<string>();
        long characters = 0;
        foreach (var page in inputs.SelectMany(Pages))
        {
            var (charset, mark) = CharsetDetector.Detect(page.Body.Span, page.ContentType);
            batch.Add(charset.Decode(page.Body.Span[mark..]));
            characters += batch[^1].Length;
            if (characters >= BatchCharacters)
            {
                elapsed += Parse(batch, workers, token);
                batch.Clear();
                characters = 0;
            }
        }

        return elapsed + Parse(batch, workers, token);
    }

    private static IEnumerable<RawPage> Pages(SourceInput from) => SourceReaderRegistry.Items(from)
        .OfType<SourceItem.Page>().Select(item => item.Value).Where(page => page.Extracted is null);

    private static TimeSpan Parse(List<string> pages, int workers, CancellationToken token)
    {
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(
            pages, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = token }, () => new HtmlParser(),
            static (page, _, parser) =>
            {
                using var document = parser.ParseDocument(page);
                return parser;
            },
            static _ => { });
        return watch.Elapsed;
    }
}
