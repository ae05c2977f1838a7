namespace CorpusForge.Core.Sources;

/// <summary>Which fields of a JSON line, or columns of a Parquet file, hold a page.</summary>
public sealed record PageFields
{
    /// <summary>The fields that a recipe's sources have.</summary>
    public static PageFields Usual { get; } = new();

    /// <summary>Name of the field that holds the text.</summary>
    public string Text { get; init; } = "text";

    /// <summary>Name of the field that holds the URL.</summary>
    public string Url { get; init; } = "url";

    /// <summary>
    /// Whether text, URL and fetch time are all that is read: title, links and the like are passed over, so that what others mean by those names is
    /// no fault of a line.
    /// </summary>
    public bool TextAlone { get; init; }
}
