using System.Globalization;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Lake.Queries;

/// <summary>The names under which SQL finds the versions of a lake.</summary>
internal static class LakeViews
{
    /// <summary>
    /// The views of all versions, in ordinal order: <c>ja-web@v1</c> and <c>ja_web_v1</c>, and <c>ja-web</c> and <c>ja_web</c> of the newest; with
    /// <c>_verdicts</c> the verdicts of all pages that were read, and with <c>_pages</c> those with measures and scores. A name that two versions would
    /// have is given to neither.
    /// </summary>
    public static IReadOnlyList<LakeView> Of(LakeFolder lake)
    {
        var catalog = new MixtureCatalog(lake);
        var views = catalog.Names().SelectMany(name => catalog.Versions(name) is var versions && versions.Count > 0
            ? versions.SelectMany(version => Of(lake, catalog, catalog.Load(name, version), version == versions[^1]))
            : []);
        return [.. views.DistinctBy(view => (view.Name, view.Definition)).GroupBy(view => view.Name, StringComparer.OrdinalIgnoreCase)
            .Where(named => named.Count() == 1).Select(named => named.First()).OrderBy(view => view.Name, StringComparer.Ordinal)];
    }

    /// <summary>A name without what an identifier cannot hold: letters and digits stay, all else is an underline.</summary>
    public static string Plain(string name)
    {
        var plain = string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));
        return plain.Length > 0 && char.IsDigit(plain[0]) ? "_" + plain : plain;
    }

    private static IEnumerable<LakeView> Of(LakeFolder lake, MixtureCatalog catalog, Manifest manifest, bool isNewest)
    {
        var kinds = Kinds(lake, catalog, manifest).ToList();
        var title = MixtureReference.Title(manifest.Name, manifest.Version);
        foreach (var name in Names(manifest, isNewest))
        {
            foreach (var (kind, definition) in kinds)
            {
                yield return new LakeView(kind == "mixture" ? name : $"{name}_{kind}", title, kind, definition);
            }
        }
    }

    private static IEnumerable<string> Names(Manifest manifest, bool isNewest)
    {
        var number = manifest.Version.ToString(CultureInfo.InvariantCulture);
        var plain = Plain(manifest.Name);
        IEnumerable<string> names = [$"{manifest.Name}@v{number}", $"{plain}_v{number}"];
        return isNewest ? names.Concat([manifest.Name, plain]).Distinct(StringComparer.Ordinal) : names;
    }

    private static IEnumerable<(string Kind, string Definition)> Kinds(LakeFolder lake, MixtureCatalog catalog, Manifest manifest)
    {
        var folder = catalog.VersionFolder(manifest.Name, manifest.Version);
        yield return ("mixture", $"SELECT * FROM {Read(manifest.Shards.Select(shard => Path.Combine(folder, shard.File)))}");
        if (manifest.Stages.GetValueOrDefault("verdicts") is not { } key || Parts(lake, key) is not { Count: > 0 } parts)
        {
            yield break;
        }

        yield return ("verdicts", $"SELECT * FROM {Read(parts)}");
        if (ColumnIndex.TryRead(lake, key) is { } index)
        {
            yield return ("pages", Pages(lake, index));
        }
    }

    // The files of a part hold the same rows in the same order; what one repeats of another is left out.
    private static string Pages(LakeFolder lake, ColumnIndex index)
    {
        string Files(Func<ColumnPart, string> file) => Read(index.Parts.Select(part => Path.Combine(lake.Root, file(part))));
        var others = Enumerable.Range(0, index.Parts[0].Others.Count).ToList();
        return "SELECT verdicts.* EXCLUDE (copy_of_row, \"order\", shard), documents.url, documents.title, documents.text, documents.charset, "
            + "measures.* EXCLUDE (doc_id)" + string.Concat(others.Select(at => $", others{at}.*"))
            + $" FROM {Files(part => part.Verdicts)} verdicts POSITIONAL JOIN {Files(part => part.Documents)} documents"
            + $" POSITIONAL JOIN {Files(part => part.Measures)} measures"
            + string.Concat(others.Select(at => $" POSITIONAL JOIN {Files(part => part.Others[at])} others{at}"));
    }

    private static List<string> Parts(LakeFolder lake, string key)
    {
        var parts = new List<string>();
        for (var path = lake.PartPath("verdicts", key, 0); File.Exists(path); path = lake.PartPath("verdicts", key, parts.Count))
        {
            parts.Add(path);
        }

        return parts;
    }

    private static string Read(IEnumerable<string> paths) => $"read_parquet({LakeDatabase.Files(paths)})";
}
