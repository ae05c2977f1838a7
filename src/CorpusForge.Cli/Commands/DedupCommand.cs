using System.CommandLine;
using System.Diagnostics;
using CorpusForge.Cli.Display;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Deduplication;

namespace CorpusForge.Cli.Commands;

/// <summary><c>dedup</c>: one page of each cluster of duplicates, from files to files, without a recipe.</summary>
internal static class DedupCommand
{
    // A line is given back as it is: what other commands hold for no page any more is no reason to lose one here.
    private static readonly ByteSize LargestPage = ByteSize.FromMebibytes(64);

    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "JSONL (.gz and .zst too), Parquet, archives, or folders of one of them or of HTML.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out", "-o") { Description = "Folder of kept.jsonl, clusters.jsonl and quarantine.jsonl; those of an earlier run are replaced.", HelpName = "DIR", Required = true };
        var options = new DedupOptions();
        var text = new Option<string?>("--text-field") { Description = "Field or column of the text; text unless given.", HelpName = "NAME" };
        var url = new Option<string?>("--url-field") { Description = "Field or column of the URL; url unless given. A page without one is named by its file and line.", HelpName = "NAME" };
        var work = new Option<string?>("--work") { Description = "Folder of what lies between; DIR/.work unless given.", HelpName = "DIR" };
        var keepWork = new Option<bool>("--keep-work") { Description = "Leaves that folder at the end: the same inputs with other options are faster then." };
        var (workers, json) = (CommonOptions.Workers(), CommonOptions.Json());
        var command = new Command(
            "dedup",
            "Keeps one page of each cluster of duplicates: by URL, by text, by similarity. kept.jsonl holds the lines that stay as they came in, clusters.jsonl a line\n"
            + "for each page: url, cluster, size, representative, similarity, level. Of a near duplicate the similarity is estimated from the bands that both pages\n"
            + "share, with --verify the true Jaccard similarity; null where copies of a URL have other texts. A run that was stopped or killed goes on where it stopped.\n"
            + "Example: corpusforge dedup pages.jsonl more.jsonl.zst --out unique --near swallow")
        {
            inputs, output, text, url, work, keepWork, workers, json,
        };
        foreach (var option in options.All)
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, token) =>
        {
            var watch = Stopwatch.StartNew();
            var settings = options.Read(parsed);
            var folder = parsed.GetRequiredValue(output);
            var sources = Sources(parsed.GetRequiredValue(inputs), parsed.GetValue(text), parsed.GetValue(url));
            if (File.Exists(folder))
            {
                throw new UsageException($"--out '{folder}' is a file; name a folder.");
            }

            // Somebody else's, and not those of an earlier run, which come together.
            if (File.Exists(Path.Combine(folder, "kept.jsonl")) && !File.Exists(Path.Combine(folder, "clusters.jsonl")))
            {
                throw new UsageException($"'{Path.Combine(folder, "kept.jsonl")}' is not of an earlier dedup and would be replaced; move it, or name another folder with --out.");
            }

            var workPath = Path.GetFullPath(parsed.GetValue(work) ?? Path.Combine(folder, ".work"));
            var request = new DedupRequest(DedupInputs.Find(sources, folder), settings, folder, workPath, parsed.GetValue(workers));
            DedupReport report;
            using (var display = RunDisplay.ForThisTerminal("dedup"))
            {
                report = await DedupRun.ExecuteAsync(request, display, token).ConfigureAwait(false);
            }

            if (!parsed.GetValue(keepWork))
            {
                DedupWork.Remove(workPath);
            }

            DedupText.Print(report, settings, watch.Elapsed, parsed.GetValue(json));
            return report is { Kept: 0, Quarantined.Count: > 0 } ? CommandLine.Failed : CommandLine.Done;
        });
        return command;
    }

    private static List<SourceSettings> Sources(string[] inputs, string? text, string? url)
    {
        var fields = new PageFields { Text = text ?? PageFields.Usual.Text, Url = url ?? PageFields.Usual.Url, TextAlone = true };
        var sources = inputs.SelectMany(InputKinds.FilesOf).Select((path, at) => InputKinds.SourceOf(path, at + 1) with { PageLimit = LargestPage, Fields = fields }).ToList();
        return (text ?? url) is null || sources.Any(source => source.Kind is SourceKind.Jsonl or SourceKind.Parquet)
            ? sources
            : throw new UsageException("--text-field and --url-field are for JSONL and Parquet, and none of the inputs is; leave them out.");
    }
}
