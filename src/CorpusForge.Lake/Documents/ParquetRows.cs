using System.Text.Encodings.Web;
using System.Text.Json;
using CorpusForge.Lake.Tables;
using Parquet;
using Parquet.Serialization;

namespace CorpusForge.Lake.Documents;

/// <summary>Rows of any Parquet file as JSON objects with every column, nested ones included (an empty list as null); one row group is held at a time.</summary>
public sealed class ParquetRows : IDisposable
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string path;
    private readonly long[] firsts;
    private readonly FileStream stream;
    private readonly List<IDictionary<string, object>> rows = [];
    private IReadOnlyList<string> columns = [];
    private int group = -1;

    /// <summary>Opens a file.</summary>
    public ParquetRows(string path)
    {
        this.path = path;
        firsts = FirstsAsync(path).GetAwaiter().GetResult();
        stream = File.OpenRead(path);
    }

    /// <summary>Writes a row, counted from 0 over the file, without a line feed. Throws <see cref="InvalidDataException"/> that names the file.</summary>
    public void WriteJson(long row, Stream lines)
    {
        var at = Array.BinarySearch(firsts, row) is >= 0 and var exact ? exact : ~Array.BinarySearch(firsts, row) - 1;
        while (at + 1 < firsts.Length && firsts[at + 1] <= row)
        {
            at++; // Of empty groups the last.
        }

        if (at != group)
        {
            Load(at);
            group = at;
        }

        using var json = new Utf8JsonWriter(lines, Writing);
        json.WriteStartObject();
        foreach (var column in columns)
        {
            json.WritePropertyName(column);
            ParquetJson.Write(json, rows[(int)(row - firsts[at])].TryGetValue(column, out var value) ? value : null);
        }

        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private static async Task<long[]> FirstsAsync(string path)
    {
        await using var table = await TableReader.OpenAsync(path).ConfigureAwait(false);
        var firsts = new long[table.Groups];
        for (var at = 1; at < firsts.Length; at++)
        {
            firsts[at] = firsts[at - 1] + table.Rows(at - 1);
        }

        return firsts;
    }

    private void Load(int at)
    {
        try
        {
            stream.Position = 0;
            var read = ParquetSerializer.DeserializeUntypedAsync(stream, new ParquetOptions(), at).GetAwaiter().GetResult();
            columns = [.. read.Schema.Fields.Select(field => field.Name)];
            rows.Clear();
            rows.AddRange(read.Data);
        }
        catch (Exception error) when (error is not (OutOfMemoryException or IOException))
        {
            throw new InvalidDataException(
                $"{path}: row group {at} cannot be written as JSON ({error.GetType().Name}); write the file as JSONL and give that.", error);
        }
    }
}
