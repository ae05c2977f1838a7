using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CorpusForge.Learning.Tokenizers;
using CorpusForge.Learning.Tokenizers.Training;
using Microsoft.ML.Tokenizers;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// Tokenizers: characters a token by cut on the pages of sites that were held out; time and memory of training on 100 MB, the memory of the texts
/// included; speed of counting on one core, in processor time, beside Microsoft.ML.Tokenizers.
/// </summary>
internal sealed class TokenizerFigure : IFigure
{
    private const int Workers = 2;
    private const int HeldOut = 5;
    private const int LargeBytes = 100_000_000;

    public void Print(TextWriter output)
    {
        Cuts(output);
        Large(output);
    }

    private static void Cuts(TextWriter output)
    {
        if (LabelledTexts.Read() is not { } pages)
        {
            output.WriteLine("shared/data/dev/web.warc.gz or shared/data/labelled/pages.jsonl.gz is absent");
            return;
        }

        var sites = pages.Select(page => page.Host).Distinct().Order(StringComparer.Ordinal).Select((host, number) => (host, number)).ToDictionary(site => site.host, site => site.number % HeldOut == 0);
        var (known, held) = (pages.Where(page => !sites[page.Host]).Select(page => page.Text).ToList(), pages.Where(page => sites[page.Host]).Select(page => page.Text).ToList());
        output.WriteLine(Line($"trained on {Bytes(known) / 1e6:f1} MB of {sites.Count(site => !site.Value)} sites, held out {Bytes(held) / 1e6:f1} MB of {sites.Count(site => site.Value)} sites"));
        foreach (var cut in Enum.GetValues<PieceCut>())
        {
            var (folder, trained, seconds, _) = Train(known, new TrainerSettings { Cut = cut, Workers = Workers });
            var tokenizer = TokenizerFile.Open(folder);
            output.WriteLine(Line($"  {cut}: {held.Sum(text => (double)text.Length) / held.Sum(tokenizer.Count):f3} characters a token held out, {known.Sum(text => (double)text.Length) / known.Sum(tokenizer.Count):f3} on its own text; {trained.Counts.UniquePieces:n0} different pieces, {trained.Counts.Merges} merges down to {trained.Counts.RarestMerge}, {seconds:f0} s"));
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Large(TextWriter output)
    {
        var texts = LargeText.Of(LargeBytes, output);
        foreach (var memory in new[] { 2048L << 20, 128L << 20 })
        {
            var (folder, trained, seconds, peak) = Train(texts, new TrainerSettings { Workers = Workers, Memory = memory });
            output.WriteLine(Line($"training on {Bytes(texts) / 1e6:f0} MB to {trained.Tokens().Count} tokens, {Workers} threads, --memory {memory >> 20}MiB: {seconds:f0} s, memory up to {peak} MiB with the text; {trained.Counts.Pieces:n0} pieces, {trained.Counts.UniquePieces:n0} different, learned from {trained.Counts.LearnedFrom:n0}, last merge seen {trained.Counts.RarestMerge} times"));
            if (memory >= 1L << 30)
            {
                Speed(folder, [.. texts.Where((_, number) => number % 20 == 0)], output);
                Pieces(folder, [.. texts.Where((_, number) => number % 20 == 0)], output);
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Speed(string folder, List<string> texts, TextWriter output)
    {
        var ours = TokenizerFile.Open(folder);
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "tokenizer.json")))!;
        var options = new BpeOptions(Path.Combine(folder, "vocab.json"), Path.Combine(folder, "merges.txt"))
        {
            ByteLevel = true,
            PreTokenizer = new RegexPreTokenizer(new((string)json["pre_tokenizer"]!["pretokenizers"]![0]!["pattern"]!["Regex"]!, System.Text.RegularExpressions.RegexOptions.Compiled), null),
        };
        var theirs = BpeTokenizer.Create(options);
        foreach (var (name, count) in new (string, Func<string, int>)[] { ("here", ours.Count), ("Microsoft.ML.Tokenizers", text => theirs.CountTokens(text)) })
        {
            var seconds = new double[3];
            var tokens = 0L;
            for (var round = 0; round < seconds.Length; round++)
            {
                var start = Environment.CpuUsage.TotalTime;
                tokens = texts.Sum(text => (long)count(text));
                seconds[round] = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            }

            output.WriteLine(Line($"  counting {Bytes(texts) / 1e6:f1} MB, {name}: {Bytes(texts) / 1e6 / seconds.Order().ElementAt(1):f1} MB/s on one core, {tokens:n0} tokens"));
        }

        var run = new string([.. string.Concat(texts).Where(character => character is >= 'ぁ' and <= 'ゖ').Take(20_000)]);
        foreach (var cut in new[] { 5_000, 20_000 })
        {
            var (start, part) = (Stopwatch.GetTimestamp(), run[..Math.Min(cut, run.Length)]);
            var whole = BpeTokenizer.Create(new BpeOptions(Path.Combine(folder, "vocab.json"), Path.Combine(folder, "merges.txt")) { ByteLevel = true });
            var made = Stopwatch.GetElapsedTime(start).TotalSeconds;
            start = Stopwatch.GetTimestamp();
            var count = whole.CountTokens(part);
            output.WriteLine(Line($"  one piece of {part.Length} kana, Microsoft.ML.Tokenizers: {Stopwatch.GetElapsedTime(start).TotalSeconds:f2} s for {count} tokens (made in {made:f2} s)"));
        }
    }

    // The trained tokens that are whole characters, the likelier the earlier they were made: no unigram model that was learned, but as much work.
    private static void Pieces(string folder, List<string> texts, TextWriter output)
    {
        var trained = TokenizerFile.Open(folder);
        var bytes = Enumerable.Range(0, 256).Select(value => string.Create(CultureInfo.InvariantCulture, $"<0x{value:X2}>"));
        var pieces = Enumerable.Range(0, trained.VocabularySize).Select(trained.Piece).Where(piece => !piece.Contains('<')).Select(piece => piece.Replace(' ', '\u2581')).Distinct();
        var vocabulary = bytes.Select(piece => (Piece: piece, Score: 0d)).Concat(pieces.Select((piece, rank) => (Piece: piece, Score: -Math.Log(rank + 20)))).ToList();
        var json = new JsonObject
        {
            ["model"] = new JsonObject { ["type"] = "Unigram", ["byte_fallback"] = true, ["vocab"] = new JsonArray([.. vocabulary.Select(piece => new JsonArray(piece.Piece, piece.Score))]) },
        };
        var file = Path.Combine(Directory.CreateTempSubdirectory("unigram-").FullName, "unigram.json");
        File.WriteAllText(file, json.ToJsonString());
        var unigram = TokenizerFile.Open(file);
        var tokens = texts.Sum(text => (long)unigram.Count(text));
        var start = Environment.CpuUsage.TotalTime;
        tokens = texts.Sum(text => (long)unigram.Count(text));
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        output.WriteLine(Line($"  counting {Bytes(texts) / 1e6:f1} MB by unigram, {unigram.VocabularySize} pieces: {Bytes(texts) / 1e6 / seconds:f1} MB/s on one core, {tokens:n0} tokens"));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static (string Folder, TrainedTokenizer Trained, double Seconds, long Peak) Train(List<string> texts, TrainerSettings settings)
    {
        var (folder, watch) = (Directory.CreateTempSubdirectory("tokenizer-").FullName, Stopwatch.StartNew());
        using var peak = new PeakMemory();
        var trained = TokenizerTrainer.TrainAsync(texts.Select(text => new TrainingText(text)).ToAsyncEnumerable(), settings, folder, null, CancellationToken.None).GetAwaiter().GetResult();
        TokenizerFolder.Write(folder, trained, []);
        return (folder, trained, watch.Elapsed.TotalSeconds, peak.Mebibytes);
    }

    private static long Bytes(IEnumerable<string> texts) => texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
