using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CorpusForge.Core.Decontamination.Reading;

/// <summary>Reads evaluation sets: JSON, JSONL, CSV, TSV, XML and texts, plain, gzip or Zstandard.</summary>
public static class EvaluationReader
{
    /// <summary>Raised when the same files give other items.</summary>
    public const int Version = 1;

    private static readonly JsonReaderOptions Values = new() { AllowMultipleValues = true, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>32 hex digits that stand for the set's files: names and contents.</summary>
    /// <exception cref="FileNotFoundException">Nothing is there; the message names the set, the full path and what lies nearby.</exception>
    public static string HashOf(EvaluationSetSettings settings, string folder)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return EvaluationFiles.Find(settings, folder).Hash;
    }

    /// <summary>Reads a set; relative paths start from the folder.</summary>
    /// <exception cref="FileNotFoundException">Nothing is there; the message names the set, the full path and what lies nearby.</exception>
    /// <exception cref="InvalidDataException">
    /// A file is damaged (the message names it and the line), no item is there, or a field that is named is in none.
    /// </exception>
    public static EvaluationSet Read(EvaluationSetSettings settings, string folder)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (files, passedOver) = EvaluationFiles.Find(settings, folder);
        var (choice, items, ids) = (new FieldChoice(settings), new List<EvaluationItem>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var file in files)
        {
            foreach (var read in Items(file, settings.Split))
            {
                // What holds the items, such as an article with its questions, is none where nothing of its own is tested.
                var texts = choice.Choose(read.Texts);
                if (texts.Count == 0 && read.Id is null)
                {
                    continue;
                }

                var id = read.Id ?? read.Place;
                id = files.Count > 1 ? $"{file.Name}#{id}" : id;
                var number = ids[id] = ids.GetValueOrDefault(id) + 1;
                id = number == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}~{number}");
                items.Add(new EvaluationItem(settings.Name, id, texts));
            }
        }

        choice.Check(items.Count);
        return new EvaluationSet(settings.Name, items, [.. files.Select(file => file.Name)], passedOver, choice.Tested, choice.LeftOut);
    }

    private static IEnumerable<ReadItem> Items(EvaluationFile file, TextSplit split)
    {
        var text = file.ReadText();
        return file.Ending switch
        {
            ".json" => Json(text, file.Name, whole: true),
            ".jsonl" or ".ndjson" => Json(text, file.Name, whole: false),
            ".csv" => DelimitedItems.Of(text, ',', file.Name),
            ".tsv" => DelimitedItems.Of(text, '\t', file.Name),
            ".xml" => XmlItems.Of(text, file.Name),
            _ => split == TextSplit.File ? [new ReadItem(null, "whole", [new EvaluationText("text", text)])] : Lines(text),
        };
    }

    private static IEnumerable<ReadItem> Lines(string text) => text.Split('\n').Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line =>
        new ReadItem(null, string.Create(CultureInfo.InvariantCulture, $"line {line.Index + 1}"), [new EvaluationText("text", line.Item.Trim())]));

    // Many files that are called JSON hold a value a line.
    private static List<ReadItem> Json(string text, string file, bool whole)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var values = new List<(JsonElement Value, int Start)>();
        var reader = new Utf8JsonReader(bytes, Values);
        try
        {
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                values.Add((JsonElement.ParseValue(ref reader), start));
            }
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(FormattableString.Invariant($"{file}:{error.LineNumber + 1}: no well-formed JSON."), error);
        }

        if (whole && values.Count == 1)
        {
            return [.. JsonItems.OfWhole(values[0].Value)];
        }

        var (items, line, counted) = (new List<ReadItem>(), 1, 0);
        foreach (var (value, start) in values)
        {
            line += bytes.AsSpan(counted, start - counted).Count((byte)'\n');
            counted = start;
            items.AddRange(JsonItems.OfItem(value, string.Create(CultureInfo.InvariantCulture, $"line {line}")));
        }

        return items;
    }
}
