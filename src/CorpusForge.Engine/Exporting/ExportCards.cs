using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Mixtures.Cards;

namespace CorpusForge.Engine.Exporting;

/// <summary>The dataset cards that lie beside an export, in English and Japanese.</summary>
public static class ExportCards
{
    private static readonly string[] Loaders = ["parquet", "jsonl", "webdataset"];

    /// <summary>Makes the cards of exports of a version; reads its shards once for distributions.</summary>
    public static async Task<Func<ExportManifest, SortedDictionary<string, string>>> OfAsync(MixtureCatalog catalog, Manifest version, CancellationToken token)
    {
        var facts = await CardReader.ReadAsync(catalog, version, token).ConfigureAwait(false);
        return export =>
        {
            var own = facts with
            {
                Loader = Loaders.FirstOrDefault(format => format == export.Settings.Format) is { } format ? format == "jsonl" ? "json" : format : null,
                Splits = [.. export.Splits.Where(split => split.Value.Shards > 0).Select(split => new CardSplit(split.Key, FilesOf(export, split.Key), split.Value.Pages))],
            };
            return new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                [DatasetCard.EnglishFile] = DatasetCard.English(version, own),
                [DatasetCard.JapaneseFile] = DatasetCard.Japanese(version, own),
            };
        };
    }

    // The names of a split's files, with a star for what differs.
    private static string FilesOf(ExportManifest export, string split)
    {
        var files = export.Shards.Where(shard => shard.Split == split).Select(shard => shard.Files[0].File).ToList();
        if (files.Count == 1)
        {
            return files[0];
        }

        var head = files.Aggregate((one, other) => one[..one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count()]);
        var tail = files.Aggregate((one, other) => one[^one.Reverse().Zip(other.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count()..]);
        return head.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') + "*" + tail.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
    }
}
