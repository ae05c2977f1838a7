using CorpusForge.Lake.Exports.Formats;

namespace CorpusForge.Lake.Exports;

/// <summary>The formats by name.</summary>
public static class ExportFormats
{
    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [ParquetFormat.FormatName, JsonlFormat.FormatName, MegatronFormat.FormatName, FlatFormat.FormatName, MdsFormat.FormatName, WebDatasetFormat.FormatName];

    /// <summary>Whether a format is of tokens alone.</summary>
    public static bool NeedsTokenizer(string name) => name is MegatronFormat.FormatName or FlatFormat.FormatName;

    /// <summary>Whether a format can be of tokens.</summary>
    public static bool TakesTokenizer(string name) => NeedsTokenizer(name) || name == MdsFormat.FormatName;

    /// <summary>Bytes of a shard unless something else is asked: what the readers of the format are made for.</summary>
    public static long UsualShardSize(string name) => name == MdsFormat.FormatName ? 64L << 20 : 512L << 20;

    /// <summary>Most bytes of a shard that a format has room for.</summary>
    public static long LargestShardSize(string name) => name == MdsFormat.FormatName ? 2L << 30 : 64L << 30;

    /// <summary>The format that settings name. Throws <see cref="ArgumentException"/> for settings that no format has.</summary>
    public static IExportFormat Create(ExportSettings settings, ExportTokenizer? tokenizer, IReadOnlyList<ExportColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Format switch
        {
            ParquetFormat.FormatName => new ParquetFormat(columns),
            JsonlFormat.FormatName => new JsonlFormat(columns, settings.Layout == JsonlFormat.Dolma),
            WebDatasetFormat.FormatName => new WebDatasetFormat(columns),
            MdsFormat.FormatName => new MdsFormat(columns, tokenizer is not null, settings.ShardSize, settings.Compression is not null),
            MegatronFormat.FormatName when tokenizer is not null => new MegatronFormat(MegatronFormat.WidthOf(tokenizer.VocabularySize)),
            FlatFormat.FormatName when tokenizer is not null => new FlatFormat(FlatFormat.WidthOf(tokenizer.VocabularySize)),
            _ => throw new ArgumentException($"There is no format '{settings.Format}'{(tokenizer is null ? " without a tokenizer" : "")}.", nameof(settings)),
        };
    }
}
