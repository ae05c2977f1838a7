using CorpusForge.Lake.Tables;

namespace CorpusForge.Tests.Shared.Synthetic;

/// <summary>The pages that a lake holds documents of.</summary>
internal static class LakePages
{
    /// <summary>Name and place of every page, in no order.</summary>
    public static async Task<IReadOnlyList<(string DocId, long Offset)>> AllAsync(string lake)
    {
        var pages = new List<(string, long)>();
        foreach (var part in Directory.GetFiles(Path.Combine(lake, "documents"), "part-*.parquet", SearchOption.AllDirectories))
        {
            await using var table = await TableReader.OpenAsync(part);
            for (var group = 0; group < table.Groups; group++)
            {
                pages.AddRange((await table.StringsAsync(group, "doc_id")).Zip(await table.ValuesAsync<long>(group, "offset"))!);
            }
        }

        return pages;
    }
}
