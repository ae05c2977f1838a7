using System.CommandLine;
using CorpusForge.Cli.Display;
using CorpusForge.Core.Documents;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Labelling.Agreement;
using CorpusForge.Learning.Classifiers.Labelling.Sampling;
using CorpusForge.Learning.Classifiers.Labelling.Voting;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Cli.Commands;

/// <summary><c>classifier label</c>: batches for raters, there and back, agreement, and labels by functions.</summary>
internal static class ClassifierLabelCommand
{
    private const string LabelsName = "labels.jsonl";

    public static Command Create()
    {
        var name = new Argument<string>("CLASSIFIER") { Description = "Name of a classifier that comes with the program, or the folder of your own." };
        var pages = new Option<string[]>("--pages") { Description = "Pages: JSONL as extract writes it, WARC, Parquet or a folder of HTML.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var output = new Option<string?>("--out", "-o") { Description = "The file to write: a batch for raters, or labels with --weak.", HelpName = "FILE.jsonl" };
        var count = new Option<int>("--count") { Description = "Pages in the batch.", HelpName = "N", DefaultValueFactory = _ => 50 };
        var random = new Option<double>("--random") { Description = "Share of the batch that chance alone chooses, 0 to 1.", HelpName = "SHARE", DefaultValueFactory = _ => 0.2 };
        var perSite = new Option<int>("--per-site") { Description = "Most pages of one site among the others.", HelpName = "N", DefaultValueFactory = _ => 5 };
        var seed = new Option<int>("--seed") { Description = "Decides what chance chooses.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var others = new Option<string[]>("--also") { Description = "Classifiers trained on other folds; pages on which they differ are asked about.", HelpName = "FOLDER", AllowMultipleArgumentsPerToken = true };
        var weak = new Option<bool>("--weak") { Description = "Writes labels made by the labelling functions, and prints what each did." };
        var learn = new Option<bool>("--learn") { Description = "With --weak: the label model learns from labels of people and sites too." };
        var take = new Option<string?>("--take") { Description = "Takes back a batch that raters filled in.", HelpName = "FILE.jsonl" };
        var agreement = new Option<bool>("--agreement") { Description = "Measures how far raters agree." };
        var labels = new Option<string?>("--labels") { Description = $"The labels there are; {LabelsName} in the classifier's folder unless named.", HelpName = "FILE.jsonl" };
        var json = CommonOptions.Json();
        var command = new Command(
            "label",
            "Labels for a classifier, by people and by functions.\n"
            + "Examples: corpusforge classifier label classifiers/affiliate --pages pages.jsonl --out batch.jsonl --count 100\n"
            + "          corpusforge classifier label ./my-classifier --take batch.jsonl\n"
            + "          corpusforge classifier label ./my-classifier --agreement\n"
            + "          corpusforge classifier label affiliate --weak --pages pages.jsonl --out labels.jsonl")
        {
            name, pages, output, count, random, perSite, seed, others, weak, learn, take, agreement, labels, json,
        };
        command.SetAction(parsed =>
        {
            var folder = ScorerFolder.Find(parsed.GetRequiredValue(name), Directory.GetCurrentDirectory());
            if (parsed.GetValue(labels) is null && ScorerFolder.IsBuiltIn(folder) && !parsed.GetValue(weak))
            {
                throw new UsageException($"{parsed.GetValue(name)} lies beside the program, and labels written there are lost with the next build. Give its folder in your clone (classifiers/{parsed.GetValue(name)}/) or --labels FILE.jsonl.");
            }

            var file = parsed.GetValue(labels) ?? Path.Combine(folder, LabelsName);
            var ways = new[] { parsed.GetValue(take) is not null, parsed.GetValue(agreement), parsed.GetValue(weak), parsed.GetValue(output) is not null && !parsed.GetValue(weak) };
            if (ways.Count(way => way) != 1)
            {
                throw new UsageException("label does one thing at a time: --take FILE, --agreement, --weak with --pages and --out, or --pages with --out for a batch.");
            }

            if (parsed.GetValue(take) is { } batch)
            {
                return Take(batch, file);
            }

            if (parsed.GetValue(agreement))
            {
                return AgreementText.Print(RaterAgreement.Of(LabelFile.Read(file), parsed.GetValue(seed)), file, parsed.GetValue(json));
            }

            var path = parsed.GetValue(output) ?? throw new UsageException("Name the file to write with --out.");
            var inputs = parsed.GetValue(pages) is { Length: > 0 } named ? named : throw new UsageException("Name the pages with --pages.");
            OutputFile.Check(path, [.. inputs, .. File.Exists(file) ? new[] { file } : []]);
            var known = File.Exists(file) ? LabelFile.Read(file) : [];
            return parsed.GetValue(weak)
                ? Weak(folder, inputs, known, path, parsed.GetValue(learn), parsed.GetValue(json))
                : Batch(folder, inputs, known, path, parsed.GetValue(others)!, new BatchSettings
                {
                    Count = Checked("--count", parsed.GetValue(count), 1, 1_000_000),
                    RandomShare = Checked("--random", parsed.GetValue(random), 0, 1),
                    MostOfSite = Checked("--per-site", parsed.GetValue(perSite), 1, 1_000_000),
                    Seed = parsed.GetValue(seed),
                });
        });
        return command;
    }

    private static T Checked<T>(string option, T value, T least, T most)
        where T : IComparable<T> => value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
        ? value
        : throw new UsageException(FormattableString.Invariant($"{option} takes a number from {least} to {most}."));

    private static int Take(string batch, string file)
    {
        var filled = BatchFile.Read(batch);
        var (all, added, changed) = filled.MergeInto(File.Exists(file) ? LabelFile.Read(file) : []);
        LabelFile.Write(file, all, withPages: true);
        Console.WriteLine($"{Units.Count(added)} labels added to {file}, {Units.Count(changed)} changed; {Units.Count(filled.Skipped)} pages skipped, {Units.Count(filled.Open)} lines not filled in");
        return CommandLine.Done;
    }

    private static int Weak(string folder, string[] inputs, IReadOnlyList<PageLabel> known, string path, bool learn, bool json)
    {
        var settings = LabellingSettings.Read(folder);
        if (settings.Functions.Count == 0)
        {
            throw new UsageException($"{Path.Combine(folder, "classifier.yaml")} names no labelling functions; add a list functions:, such as - link-hosts.");
        }

        var trusted = LabelMerge.Merge(known.Where(label => LabelSource.Rank(label.Source) <= LabelSource.TrustedRank)).ToDictionary(label => label.Url, StringComparer.Ordinal);
        var made = WeakLabels.Of(settings, Pages(inputs), trusted, learn);
        LabelFile.Write(path, made.Labels);
        WeakLabelsText.Print(made, path, json);
        return CommandLine.Done;
    }

    private static int Batch(string folder, string[] inputs, IReadOnlyList<PageLabel> known, string path, string[] others, BatchSettings settings)
    {
        var model = Open(folder);
        var functions = LabellingSettings.Read(folder);
        if (model is null && functions.Functions.Count == 0 && settings.RandomShare < 1)
        {
            throw new UsageException("There is neither a trained model nor a labelling function to choose by; train the classifier, add functions:, or take all by chance with --random 1.");
        }

        var candidates = CandidatePages.Of(Pages(inputs), functions, known, model, [.. others.Select(other => ScorerFolder.Open(ScorerFolder.Find(other, Directory.GetCurrentDirectory())))]);
        var batch = LabelBatch.Choose(candidates, settings);
        BatchFile.Write(path, batch);
        var reasons = batch.CountBy(item => item.Reason).OrderBy(reason => reason.Key).Select(reason => $"{reason.Key} {reason.Value}");
        Console.WriteLine($"{Units.Count(batch.Count)} of {Units.Count(candidates.Count)} pages in {path}: {string.Join(", ", reasons)}. Set label (0, 1 or \"skip\") and rater on each line, then --take it.");
        if (batch.Count < settings.Count)
        {
            Console.Error.WriteLine($"warning: {settings.Count} were asked for; no more pages are uncertain or disputed within the limit a site. Raise --per-site or --random.");
        }

        return CommandLine.Done;
    }

    private static IPageScorer? Open(string folder)
    {
        if (ScorerFolder.HasModel(folder))
        {
            return ScorerFolder.Open(folder);
        }

        Console.Error.WriteLine($"note: {folder} has no trained model, so uncertainty comes from the label model alone");
        return null;
    }

    private static List<Document> Pages(string[] inputs)
    {
        var refused = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var pages = PageFiles.Read(inputs, row => refused[row.Reason] = refused.GetValueOrDefault(row.Reason) + 1).ToList();
        if (refused.Count > 0)
        {
            Console.Error.WriteLine($"could not be read: {string.Join(", ", refused.Select(reason => $"{reason.Key} {reason.Value}"))}");
        }

        return pages;
    }
}
