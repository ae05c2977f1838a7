using System.Text.Json.Serialization;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Lake.TakeDowns;

/// <summary>An order to take pages down, kept for good.</summary>
/// <param name="Kind">What of a page the value is compared with.</param>
/// <param name="Value">A URL, a host, or words of the text.</param>
public sealed record TakeDownOrder(TakeDownKind Kind, string Value)
{
    /// <summary>Why, in the words of whoever gave it; empty where nothing was said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Day on which it was given first, UTC, YYYY-MM-DD. In no hash.</summary>
    public string Given { get; init; } = "";

    /// <summary>
    /// Hashes (XXH128 of the folded text) of the pages that it has taken down, ordinally sorted: the same text under another address is taken down with them.
    /// </summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Name of the order: a hash of kind and value, 32 lower-case hex digits.</summary>
    [JsonIgnore]
    public string Key => new ContentKey("take-down", 1).With("kind", Kind.ToString()).With("value", Value).ToString();
}
