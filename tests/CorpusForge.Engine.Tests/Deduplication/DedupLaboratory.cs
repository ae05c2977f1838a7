using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Deduplication;

namespace CorpusForge.Engine.Tests.Deduplication;

/// <summary>A folder with inputs, and deduplications of them.</summary>
internal sealed class DedupLaboratory : IDisposable
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public TemporaryFolder Folder { get; } = new();

    public static string Line(string? url, string text) => url is null
        ? $"{{\"text\":{JsonSerializer.Serialize(text, Plain)}}}"
        : $"{{\"url\":\"{url}\",\"text\":{JsonSerializer.Serialize(text, Plain)}}}";

    public string Write(string name, params string[] lines) => Folder.Write(name, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));

    public SourceSettings Source(string name, SourceKind kind = SourceKind.Jsonl, PageFields? fields = null) => new()
    {
        Name = "input-" + name.Replace('/', '-').ToLowerInvariant(),
        Kind = kind,
        Path = Folder[name],
        Fields = fields ?? new PageFields { TextAlone = true },
    };

    public Task<DedupReport> RunAsync(params string[] names) => RunAsync([.. names.Select(name => Source(name))], new DedupSettings());

    public Task<DedupReport> RunAsync(
        IReadOnlyList<SourceSettings> sources, DedupSettings settings, string output = "out", int workers = 2, CancellationToken? token = null) =>
        DedupRun.ExecuteAsync(
            new DedupRequest(DedupInputs.Find(sources, Folder[output]), settings, Folder[output], Folder[output + "-work"], workers), null,
            token ?? TestContext.Current.CancellationToken);

    public string Text(string file, string output = "out") => File.ReadAllText(Path.Combine(Folder[output], file));

    public string[] Kept(string output = "out") => Text(DedupFiles.Kept, output).Split('\n')[..^1];

    public IReadOnlyList<JsonNode> Clusters(string output = "out") => [.. Text(DedupFiles.Clusters, output).Split('\n')[..^1].Select(line => JsonNode.Parse(line)!)];

    public IReadOnlyList<JsonNode> Quarantine(string output = "out") => [.. Text(DedupFiles.Quarantine, output).Split('\n')[..^1].Select(line => JsonNode.Parse(line)!)];

    /// <summary>All three files as they are.</summary>
    public string All(string output = "out") => Text(DedupFiles.Kept, output) + Text(DedupFiles.Clusters, output) + Text(DedupFiles.Quarantine, output);

    public void Dispose() => Folder.Dispose();
}
