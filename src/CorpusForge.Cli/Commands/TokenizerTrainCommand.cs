using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Core.Sources;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Learning.Tokenizers;
using CorpusForge.Learning.Tokenizers.Training;

namespace CorpusForge.Cli.Commands;

/// <summary><c>tokenizer train</c>: learns a byte-level BPE from a mixture or from files.</summary>
internal static class TokenizerTrainCommand
{
    private static readonly Argument<string?> Name = new("NAME") { Description = "A mixture, its newest version unless NAME@vN names one.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string[]> Texts = new("--text") { Description = "Files instead of a mixture: JSONL with a field text, or plain text; also gzip and zstd.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string> Output = new("--out", "-o") { Description = "The folder to make.", HelpName = "DIR", Required = true };
    private static readonly Option<int> Vocabulary = new("--vocabulary") { Description = "Ids wanted, with 256 bytes and the special tokens.", HelpName = "N", DefaultValueFactory = _ => new TrainerSettings().Vocabulary };
    private static readonly Option<string> Cut = new("--cut") { Description = "Where no token reaches over: phrase (kanji with the hiragana behind), script (no token mixes scripts) or gpt4 (runs of letters).", HelpName = "CUT", DefaultValueFactory = _ => "phrase" };
    private static readonly Option<int> MinFrequency = new("--min-frequency") { Description = "A pair that is seen less often is not merged.", HelpName = "N", DefaultValueFactory = _ => new TrainerSettings().MinFrequency };
    private static readonly Option<string[]> Special = new("--special") { Description = "Special tokens, which take the last ids; the first ends a document.", HelpName = "TOKEN", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [.. new TrainerSettings().Special] };
    private static readonly Option<bool> NoRepeat = new("--no-repeat") { Description = "Counts each page once, however often the mixture repeats it." };
    private static readonly Option<string> Memory = new("--memory") { Description = "Memory for pieces and merges; more goes to disk, and the rarest pieces are left out of learning.", HelpName = "SIZE", DefaultValueFactory = _ => "2GiB" };

    public static Command Create()
    {
        Cut.AcceptOnlyFromAmong("phrase", "script", "gpt4");
        var (lake, workers, json) = (CommonOptions.Lake(), CommonOptions.Workers(), CommonOptions.Json());
        var command = new Command(
            "train",
            "Trains a byte-level BPE in the layout of Hugging Face: tokenizer.json, vocab.json, merges.txt. The same pages give the same bytes.\n"
            + "Example: corpusforge tokenizer train ja-web@v1 --out tok --vocabulary 32000 --lake lake\n"
            + "Example: corpusforge tokenizer train --text pages.jsonl --out tok")
        {
            Name, Texts, Output, Vocabulary, Cut, MinFrequency, Special, NoRepeat, Memory, lake, workers, json,
        };
        command.SetAction(async (parsed, token) =>
        {
            var folder = parsed.GetRequiredValue(Output);
            if (!TrainingRun.IsFree(folder))
            {
                throw new UsageException($"'{Path.GetFullPath(folder)}' is there and not empty; name another folder with --out, or remove it.");
            }

            var settings = Settings(parsed) with { Workers = parsed.GetValue(workers) };
            return (parsed.GetValue(Name), parsed.GetValue(Texts)) switch
            {
                ({ } name, null or []) => await OfMixtureAsync(name, parsed.GetValue(lake)!, !parsed.GetValue(NoRepeat), (folder, settings, parsed.GetValue(json)), token).ConfigureAwait(false),
                (null, { Length: > 0 } files) => await OfFilesAsync(files, (folder, settings, parsed.GetValue(json)), token).ConfigureAwait(false),
                _ => throw new UsageException("Give a mixture, or files with --text, and not both."),
            };
        });
        return command;
    }

    private static TrainerSettings Settings(ParseResult parsed)
    {
        var special = parsed.GetValue(Special)!;
        var memory = ByteSize.TryParse(parsed.GetValue(Memory)!, out var size) && size.Bytes >= 16 << 20
            ? size.Bytes
            : throw new UsageException($"--memory takes a size from 16MiB, such as 2GiB, and not '{parsed.GetValue(Memory)}'.");
        return parsed.GetValue(Vocabulary) <= 256 + special.Length || parsed.GetValue(Vocabulary) > 4_000_000
            ? throw new UsageException($"--vocabulary takes a number from {257 + special.Length} (256 bytes, {special.Length} special, one merge) to 4000000.")
            : parsed.GetValue(MinFrequency) < 1 ? throw new UsageException("--min-frequency takes a number from 1.")
            : special.Any(string.IsNullOrEmpty) || special.Distinct(StringComparer.Ordinal).Count() < special.Length ? throw new UsageException("--special takes texts that differ and are not empty.")
            : new TrainerSettings
            {
                Vocabulary = parsed.GetValue(Vocabulary), MinFrequency = parsed.GetValue(MinFrequency), Special = special, Memory = memory,
                Cut = Enum.Parse<PieceCut>(parsed.GetValue(Cut)!, ignoreCase: true),
            };
    }

    private static async Task<int> OfMixtureAsync(string name, string root, bool repeat, (string Folder, TrainerSettings Settings, bool Json) request, CancellationToken token)
    {
        using var lake = MixCommand.OpenExisting(root);
        var catalog = new MixtureCatalog(lake);
        var manifest = catalog.Find(name);
        await new UseRegister(lake).AddAsync(new MixtureUse(
            "tokenizer", Path.GetFullPath(request.Folder), manifest.Name, manifest.Version, manifest.Id,
            string.Create(CultureInfo.InvariantCulture, $"byte-level BPE, {request.Settings.Vocabulary} ids"))).ConfigureAwait(false);
        return await TrainAsync(TrainingSource.Of(catalog, manifest, repeat), request, token).ConfigureAwait(false);
    }

    private static async Task<int> OfFilesAsync(string[] files, (string Folder, TrainerSettings Settings, bool Json) request, CancellationToken token)
    {
        TokenizerCommand.CheckFiles(files);
        return await TrainAsync(await TrainingSource.OfAsync(files, token).ConfigureAwait(false), request, token).ConfigureAwait(false);
    }

    private static async Task<int> TrainAsync(TrainingSource source, (string Folder, TrainerSettings Settings, bool Json) request, CancellationToken token)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var (last, settings) = (TimeSpan.Zero, request.Settings);
        var trained = await TrainingRun.RunAsync(source, settings, request.Folder, Tell, token).ConfigureAwait(false);
        var tokenizer = TokenizerFile.Open(request.Folder);
        if (request.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                new { folder = Path.GetFullPath(request.Folder), key = tokenizer.Key, vocabulary = tokenizer.VocabularySize, counts = trained.Counts }, JsonSerializerOptions.Web));
            return CommandLine.Done;
        }

        var counts = trained.Counts;
        Console.WriteLine(
            $"{request.Folder}: {Units.Count(tokenizer.VocabularySize)} tokens from {Units.Count(counts.Texts)} texts in {Units.Seconds(watch.Elapsed)}; "
            + $"{Units.Count(counts.UniquePieces)} different pieces, the last merge seen {Units.Count(counts.RarestMerge)} times; key {tokenizer.Key}");
        if (tokenizer.VocabularySize < settings.Vocabulary)
        {
            Console.WriteLine($"The text has no more pairs that are seen {settings.MinFrequency} times; {Units.Count(settings.Vocabulary)} were wanted. More text, or --min-frequency 1, gives more.");
        }

        if (counts.LearnedFrom < counts.UniquePieces)
        {
            Console.WriteLine($"Learned from pieces that are seen {counts.RarestLearned} times or more, {Units.Count(counts.LearnedFrom)} of them; all fit with more --memory.");
        }

        return CommandLine.Done;

        void Tell(string what)
        {
            // Merges come fast; a line a second is enough.
            if (!Console.IsErrorRedirected && watch.Elapsed - last > TimeSpan.FromSeconds(1))
            {
                last = watch.Elapsed;
                Console.Error.WriteLine(what);
            }
        }
    }
}
