using System.Text.Json;
using System.Text.RegularExpressions;

namespace CorpusForge.Core.Decontamination.Reading;

/// <summary>
/// Items of JSON. Each element of an outermost array is one, and each line of JSONL; objects in lists below are items of their own where they have
/// an id and what holds them has none (the questions of SQuAD's paragraphs), otherwise part of the item that holds them (its choices).
/// </summary>
internal static partial class JsonItems
{
    /// <summary>The items of a file of one value that holds the items.</summary>
    public static IEnumerable<ReadItem> OfWhole(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => OfArray(root, ""),
        JsonValueKind.Object when IdOf(root) is null && Arrays(root, "").Any() => OfContainer(root),
        _ => OfItem(root, "whole"),
    };

    /// <summary>The items of a value that is one, and those within it.</summary>
    public static IEnumerable<ReadItem> OfItem(JsonElement item, string place)
    {
        var (texts, within) = (new List<EvaluationText>(), new List<(JsonElement Item, string Place)>());
        var id = item.ValueKind == JsonValueKind.Object ? IdOf(item) : null;
        Collect(item, "", id is null, place == "whole" ? "" : place, texts, within);
        return within.SelectMany(inner => OfItem(inner.Item, inner.Place)).Prepend(new ReadItem(id, place, texts)).Where(read => read.Texts.Count > 0 || read.Id is not null);
    }

    private static IEnumerable<ReadItem> OfArray(JsonElement array, string path) =>
        array.EnumerateArray().SelectMany((item, at) => OfItem(item, FormattableString.Invariant($"{path}[{at}]")));

    // What stands beside the list of items, such as a description of the set, is an item of its own.
    private static IEnumerable<ReadItem> OfContainer(JsonElement root)
    {
        var (texts, arrays) = (new List<EvaluationText>(), Arrays(root, "").ToList());
        Collect(root, "", false, "", texts, [], arrays.ConvertAll(array => array.Path));
        return arrays.SelectMany(array => OfArray(array.Array, array.Path)).Concat(texts.Count == 0 ? [] : [new ReadItem(null, "whole", texts)]);
    }

    private static IEnumerable<(JsonElement Array, string Path)> Arrays(JsonElement value, string path) => value.EnumerateObject().SelectMany(property =>
        property.Value.ValueKind switch
        {
            JsonValueKind.Array when property.Value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object) => [(property.Value, Below(path, property.Name))],
            JsonValueKind.Object => Arrays(property.Value, Below(path, property.Name)),
            _ => [],
        });

    private static void Collect(
        JsonElement value, string field, bool separates, string place, List<EvaluationText> texts, List<(JsonElement Item, string Place)> within, List<string>? skipped = null)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                texts.Add(new EvaluationText(field.Length == 0 ? "text" : field, value.GetString()!));
                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject().Where(property => !IdName().IsMatch(property.Name) && skipped?.Contains(Below(field, property.Name)) != true))
                {
                    Collect(property.Value, Below(field, property.Name), separates, place, texts, within, skipped);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (at, item) in value.EnumerateArray().Index())
                {
                    if (separates && item.ValueKind == JsonValueKind.Object && (IdOf(item) is not null || HoldsIds(item)))
                    {
                        within.Add((item, FormattableString.Invariant($"{Below(place, field)}[{at}]")));
                    }
                    else
                    {
                        Collect(item, field, separates, place, texts, within, skipped);
                    }
                }

                break;
        }
    }

    private static bool HoldsIds(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(property => HoldsIds(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object && (IdOf(item) is not null || HoldsIds(item))),
        _ => false,
    };

    // An id by its plain name before sentence_pair_id and the like.
    private static string? IdOf(JsonElement item) => item.EnumerateObject()
        .Where(property => property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number && IdName().IsMatch(property.Name))
        .OrderBy(property => property.Name == "id" ? 0 : 1)
        .Select(property => property.Value.ToString()).FirstOrDefault(id => id.Length > 0);

    private static string Below(string path, string name) => path.Length == 0 ? name : name.Length == 0 ? path : $"{path}.{name}";

    [GeneratedRegex("^(?:.*[_-])?(?:q|u|gu|uu)?ids?$|^idx$|^index$|[a-z]Ids?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IdName();
}
