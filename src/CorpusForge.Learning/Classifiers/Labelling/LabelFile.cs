using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>Files of labels: JSONL, a label a line, plain or packed (.gz, .zst to read, .gz to write).</summary>
public static class LabelFile
{
    internal static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>
    /// The labels of files, ordered ordinally by URL and source, so that neither the order of files nor of lines counts. A line that is no
    /// label, and a second label of one page from one source, end in a <see cref="LabelException"/> that names file and line.
    /// </summary>
    public static IReadOnlyList<PageLabel> Read(params IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var labels = new Dictionary<(string Url, string Source), PageLabel>();
        foreach (var label in paths.SelectMany(ReadLines))
        {
            if (!labels.TryAdd((label.Url, label.Source), label))
            {
                throw new LabelException(
                    $"{label.Place}: a second label of {label.Url} from {label.Source}; the first stands at {labels[(label.Url, label.Source)].Place}. Remove one of them");
            }
        }

        return Ordered(labels.Values);
    }

    /// <summary>Writes labels, whole or not at all, in the order that reading gives them. Pages in them are written only where asked for.</summary>
    public static void Write(string path, IEnumerable<PageLabel> labels, bool withPages = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var unfinished = path + ".part";
        using (var file = File.Create(unfinished))
        using (var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Optimal) : (Stream)file)
        using (var writer = new StreamWriter(stream) { NewLine = "\n" })
        {
            foreach (var label in Ordered(labels))
            {
                writer.WriteLine(Line(label, withPages));
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private static IEnumerable<PageLabel> ReadLines(string path)
    {
        if (!File.Exists(path))
        {
            throw new LabelException($"{path}: no such file of labels");
        }

        var line = new LabelLine(path);
        return ByteLines.Read(path).Select(bytes => line.Read(bytes.Number, bytes.Line));
    }

    private static List<PageLabel> Ordered(IEnumerable<PageLabel> labels) =>
        [.. labels.OrderBy(label => label.Url, StringComparer.Ordinal).ThenBy(label => label.Source, StringComparer.Ordinal)];

    private static string Line(PageLabel label, bool withPage)
    {
        var line = new JsonObject { ["url"] = label.Url, ["label"] = label.Probability, ["source"] = label.Source };
        foreach (var (key, value) in new[] { ("site", label.Site), ("kind", label.Kind), ("confidence", label.Confidence) })
        {
            if (value is not null)
            {
                line[key] = value;
            }
        }

        if (label.Reads.Count > 0)
        {
            line["reads"] = new JsonArray([.. label.Reads.Select(group => JsonValue.Create(group))]);
        }

        if (withPage && label.Page is { } page)
        {
            (line["title"], line["text"], line["links"]) = (page.Title, page.Text, JsonSerializer.SerializeToNode(page.Links, Relaxed));
        }

        return line.ToJsonString(Relaxed);
    }
}
