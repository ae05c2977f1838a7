using System.CommandLine;
using CorpusForge.Core.Sources;
using CorpusForge.Lake.Exports;

namespace CorpusForge.Cli.Commands;

/// <summary>The options of <c>mix export</c> that decide the bytes.</summary>
internal sealed class ExportOptions
{
    private const string All = "all";
    private const string None = "none";
    private const long LeastShardSize = 64L << 10;

    private readonly Option<string> format = new("--format") { Description = "What trainers are to read.", Required = true };
    private readonly Option<string?> shardSize = new("--shard-size") { Description = "Bytes of a shard before compression, such as 256MiB; 512MiB unless given, for mds 64MiB. A larger page has a shard of its own.", HelpName = "SIZE" };
    private readonly Option<double> heldout = new("--heldout") { Description = "Share of the domains to hold out as the split 'validation'; no host is in both splits.", HelpName = "SHARE" };
    private readonly Option<long> seed = new("--seed") { Description = "Chooses the domains that are held out.", HelpName = "N", DefaultValueFactory = _ => 42 };

    private readonly Option<string[]> columns = new("--columns")
    {
        Description = "Measures and scores that go with the pages: names, all or none. Of parquet all unless given, else none.",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> repeats = new("--repeats")
    {
        Description = "A page that is to be seen more than once is 'written' as often, or once with the number in the 'column' repeat. Formats of tokens have no columns: written unless given; else column.",
    };

    private readonly Option<string?> layout = new("--layout") { Description = "Of jsonl: 'dolma' arranges a line as Dolma does (id, text, source, created, added, metadata)." };
    private readonly Option<string?> compression = new("--compression") { Description = "Of mds: 'zstd' compresses its shards. Parquet and jsonl always are, the others never." };

    public ExportOptions()
    {
        format.AcceptOnlyFromAmong([.. ExportFormats.Names]);
        repeats.AcceptOnlyFromAmong("written", "column");
        layout.AcceptOnlyFromAmong("dolma");
        compression.AcceptOnlyFromAmong("zstd");
    }

    public IReadOnlyList<Option> Options => [format, shardSize, heldout, seed, columns, repeats, layout, compression];

    /// <summary>The settings. Throws for what cannot be.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="tokenized">Whether a tokenizer is named.</param>
    /// <param name="known">Measures and scores of the version.</param>
    public ExportSettings Read(ParseResult parsed, bool tokenized, IReadOnlyList<ExportColumn> known)
    {
        var name = parsed.GetRequiredValue(format);
        Refuse(ExportFormats.NeedsTokenizer(name) && !tokenized, $"--format {name} is of tokens: name a tokenizer with --tokenizer.");
        Refuse(!ExportFormats.TakesTokenizer(name) && tokenized, $"--format {name} is of text: leave out --tokenizer, or take megatron, flat or mds.");
        Refuse(parsed.GetValue(layout) is not null && name != "jsonl", $"--layout is for jsonl; leave it out, or take --format jsonl.");
        Refuse(parsed.GetValue(compression) is not null && name != "mds", $"--compression is for mds; leave it out.");
        Refuse(parsed.GetValue(heldout) is not (>= 0 and < 1), "--heldout takes a share from 0 to below 1.");
        return new ExportSettings
        {
            Format = name,
            Layout = parsed.GetValue(layout),
            Compression = parsed.GetValue(compression),
            ShardSize = ShardSize(parsed.GetValue(shardSize), name),
            Heldout = parsed.GetValue(heldout),
            Seed = parsed.GetValue(seed),
            Repeats = parsed.GetValue(repeats) ?? (tokenized ? "written" : "column"),
            Columns = Columns(parsed.GetValue(columns)!, tokenized, name, known),
        };
    }

    private static long ShardSize(string? given, string format)
    {
        if (given is null)
        {
            return ExportFormats.UsualShardSize(format);
        }

        var most = ExportFormats.LargestShardSize(format);
        return ByteSize.TryParse(given, out var size) && size.Bytes >= LeastShardSize && size.Bytes <= most
            ? size.Bytes
            : throw new UsageException($"--shard-size: found '{given}'; for {format} allowed: a size from {new ByteSize(LeastShardSize)} to {new ByteSize(most)}, such as 256MiB.");
    }

    private static IReadOnlyList<string> Columns(string[] given, bool tokenized, string format, IReadOnlyList<ExportColumn> known)
    {
        Refuse(tokenized && given is not ([] or [None]), "--columns is for formats of text; leave it out where a tokenizer is named.");
        Refuse(given.Length > 1 && given.Any(name => name is All or None), "--columns takes all, none, or names, and not both.");
        return given switch
        {
            [All] => Names(known),
            [None] => [],
            [] => format == "parquet" ? Names(known) : [],
            _ => [.. given.Distinct(StringComparer.Ordinal)],
        };
    }

    private static IReadOnlyList<string> Names(IReadOnlyList<ExportColumn> known) => [.. known.Select(column => column.Name)];

    private static void Refuse(bool wrong, string message)
    {
        if (wrong)
        {
            throw new UsageException(message);
        }
    }
}
