using System.Globalization;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Queries;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Comparing;

/// <summary>One side of a comparison: its files, and what their columns are.</summary>
internal sealed class ComparedVersion
{
    private readonly Dictionary<string, string> columns;

    public ComparedVersion(string side, LakeFolder lake, LakeDatabase database, Manifest manifest)
    {
        (Side, Manifest) = (side, manifest);
        var folder = new MixtureCatalog(lake).VersionFolder(manifest.Name, manifest.Version);
        long first = 0;
        var shards = new List<(string, long)>();
        foreach (var shard in manifest.Shards)
        {
            shards.Add((Path.Combine(folder, shard.File), first));
            first += shard.Rows;
        }

        Shards = shards;
        columns = database.Rows($"DESCRIBE SELECT * FROM {Read}", row => (Name: row.GetString(0), Type: row.GetString(1)))
            .ToDictionary(column => column.Name, column => column.Type, StringComparer.Ordinal);
        VerdictParts = manifest.Stages.GetValueOrDefault("verdicts") is { } key ? Parts(lake, key) : [];
    }

    /// <summary><c>before</c> or <c>after</c>: also the name of its table.</summary>
    public string Side { get; }

    public Manifest Manifest { get; }

    /// <summary>Shards and the number of the first row of each.</summary>
    public IReadOnlyList<(string Path, long First)> Shards { get; }

    /// <summary>Files of the verdicts that it was made from; none where they are gone.</summary>
    public IReadOnlyList<string> VerdictParts { get; }

    /// <summary>All shards as a table function.</summary>
    public string Read => $"read_parquet({LakeDatabase.Files(Shards.Select(shard => shard.Path))})";

    /// <summary>The columns of a type, in the order of the file.</summary>
    public IEnumerable<string> ColumnsOf(params ReadOnlySpan<string> types)
    {
        var wanted = types.ToArray();
        return columns.Where(column => wanted.Contains(column.Value, StringComparer.Ordinal)).Select(column => column.Key);
    }

    /// <summary>A column, or what stands for it in shards that lack it.</summary>
    public string Column(string name, string absent) => columns.ContainsKey(name) ? LakeDatabase.Identifier(name) : absent;

    /// <summary>One shard as a table function whose rows know their number.</summary>
    public static string ReadShard(string path) => $"read_parquet({LakeDatabase.Literal(path)}, file_row_number = true)";

    /// <summary>The number of a row of a shard among all rows.</summary>
    public static string RowNumber(long first) => string.Create(CultureInfo.InvariantCulture, $"({first} + file_row_number)");

    private static List<string> Parts(LakeFolder lake, string key)
    {
        var parts = new List<string>();
        while (PartFacts.TryRead(lake.PartPath("verdicts", key, parts.Count)) is not null)
        {
            parts.Add(lake.PartPath("verdicts", key, parts.Count));
        }

        return parts;
    }
}
