using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Core.Sources;

/// <summary>One source of a recipe.</summary>
public sealed record SourceSettings
{
    [Description("Name of the source, unique in the recipe; weights and totals use it.")]
    [RegularExpression("^[a-z0-9][a-z0-9._-]*$")]
    public required string Name { get; init; }

    [Description("What the files are: warc, wet, html, jsonl or parquet.")]
    public required SourceKind Kind { get; init; }

    [Description("File, folder or glob (*, ?, **), relative to the recipe's folder.")]
    public required string Path { get; init; }

    [Description("Largest page in bytes after decoding; a larger one is quarantined. Plain number or KiB, MiB.")]
    [Range(1024L, 1024L * 1024 * 1024)]
    public ByteSize PageLimit { get; init; } = ByteSize.FromMebibytes(10);

    [Description("For html: what is put before a file's relative path to make its URL. Default file:///.")]
    public string BaseUrl { get; init; } = "file:///";

    [Description("Licence of the texts: an SPDX identifier or words. It is told in the manifest and the dataset card, and changes nothing else.")]
    [RegularExpression(@"^\S.{0,999}$")]
    public string? License { get; init; }

    [Description("Terms under which the texts were obtained: an address or words; told likewise.")]
    [RegularExpression(@"^\S.{0,999}$")]
    public string? Terms { get; init; }

    /// <summary>Which fields of JSONL and columns of Parquet are read. No key of a recipe.</summary>
    public PageFields Fields { get; init; } = PageFields.Usual;
}
