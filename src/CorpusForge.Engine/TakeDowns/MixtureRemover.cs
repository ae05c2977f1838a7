using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Mixtures;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;
using CorpusForge.Lake.TakeDowns;

namespace CorpusForge.Engine.TakeDowns;

/// <summary>
/// Takes pages down: keeps the orders, makes a version without the pages, and tells every place that holds them. A page's text is taken down wherever it
/// stands: copies under other addresses go with it, and later runs block them too.
/// </summary>
public sealed class MixtureRemover(LakeFolder lake)
{
    private readonly MixtureCatalog catalog = new(lake);

    /// <summary>Takes down the pages of a version that fall under new orders, or under those of the block list.</summary>
    /// <param name="version">The version; it stays as it is.</param>
    /// <param name="orders">New orders; none to obey those there are.</param>
    /// <param name="nearCopies">Whether duplicates that the pages stand for are taken down too, those of nearly the same text among them.</param>
    /// <param name="dryRun">Finds and tells only.</param>
    /// <param name="token">Stops between files; orders that were kept stay.</param>
    public async Task<TakeDownReport> RemoveAsync(Manifest version, IReadOnlyList<TakeDownOrder> orders, bool nearCopies, bool dryRun, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(version);
        var list = BlockList.Read(lake).With(orders);
        if (!dryRun)
        {
            // Before anything else: whatever happens now, later runs obey.
            await list.SaveAsync(lake).ConfigureAwait(false);
        }

        // Once for the pages that are named, then for all that have their texts.
        list = list.With(await RememberAsync(list, token).ConfigureAwait(false));
        var search = new VersionSearch(list);
        var (pages, rows) = await FindAsync(search, version, token).ConfigureAwait(false);
        var behind = await BehindAsync(version, list, pages, token).ConfigureAwait(false);
        if (nearCopies && behind.Count > 0)
        {
            list = list.With(behind.Select(found => search.Remembering(found.Order, found.Page)));
            search = new VersionSearch(list);
            (pages, rows) = await FindAsync(search, version, token).ConfigureAwait(false);

            // A text too short to be anybody's own stays behind.
            behind = await BehindAsync(version, list, pages, token).ConfigureAwait(false);
        }

        if (!dryRun)
        {
            await list.SaveAsync(lake).ConfigureAwait(false);
        }

        var made = dryRun || pages.Count == 0 ? null : await MakeAsync(version, pages, rows, token).ConfigureAwait(false);
        return new TakeDownReport
        {
            Orders = list.Orders,
            Pages = pages,
            Made = made,
            Behind = [.. behind.Select(found => new FoundPage(found.Page.DocId, found.Page.Url, found.Order.Key, found.Verdict))],
            Holding = await HoldingAsync(search, token).ConfigureAwait(false),
            Documents = await DocumentsAsync(search, token).ConfigureAwait(false),
        };
    }

    private async Task<IReadOnlyList<TakeDownOrder>> RememberAsync(BlockList list, CancellationToken token)
    {
        var search = new VersionSearch(list);
        var found = new List<TakeDownOrder>();
        foreach (var file in AllVersions().SelectMany(FilesOf).Concat(DocumentFiles()))
        {
            token.ThrowIfCancellationRequested();
            await foreach (var (_, page, order) in search.FindAsync(file).ConfigureAwait(false))
            {
                found.Add(search.Remembering(order, page));
            }
        }

        return found;
    }

    // From the verdicts that the version was made from, where they are in the lake still.
    private async Task<IReadOnlyList<(Document Page, TakeDownOrder Order, string Verdict)>> BehindAsync(
        Manifest version, BlockList list, List<FoundPage> pages, CancellationToken token)
    {
        var search = new VersionSearch(list);
        var orders = list.Orders.ToDictionary(order => order.Key, StringComparer.Ordinal);
        var taken = pages.DistinctBy(page => page.DocId).ToDictionary(page => page.DocId, page => orders[page.Order], StringComparer.Ordinal);
        var copies = taken.Count == 0 ? [] : await CopiesAsync(version, taken, token).ConfigureAwait(false);
        var behind = new List<(Document, TakeDownOrder, string)>();
        foreach (var file in copies.Count == 0 ? [] : DocumentFiles())
        {
            token.ThrowIfCancellationRequested();
            await foreach (var page in search.OthersAsync(file, copies.Keys).ConfigureAwait(false))
            {
                behind.Add((page, copies[page.DocId].Order, copies[page.DocId].Verdict));
            }
        }

        return [.. behind.DistinctBy(found => found.Item1.DocId).OrderBy(found => found.Item1.Url, StringComparer.Ordinal)];
    }

    private async Task<Dictionary<string, (TakeDownOrder Order, string Verdict)>> CopiesAsync(
        Manifest version, Dictionary<string, TakeDownOrder> taken, CancellationToken token)
    {
        var copies = new Dictionary<string, (TakeDownOrder, string)>(StringComparer.Ordinal);
        var folder = lake.StageFolder("verdicts", version.Stages["verdicts"]);
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.parquet").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            token.ThrowIfCancellationRequested();
            await using var table = await TableReader.OpenAsync(file).ConfigureAwait(false);
            for (var group = 0; group < table.Groups; group++)
            {
                var ids = await table.StringsAsync(group, "doc_id").ConfigureAwait(false);
                var copyOf = await table.StringsAsync(group, "copy_of").ConfigureAwait(false);
                var verdicts = await table.StringsAsync(group, "verdict").ConfigureAwait(false);
                foreach (var row in Enumerable.Range(0, ids.Length).Where(row => taken.ContainsKey(copyOf[row]!)))
                {
                    copies[ids[row]!] = (taken[copyOf[row]!], verdicts[row]!);
                }
            }
        }

        return copies;
    }

    private async Task<(List<FoundPage> Pages, Dictionary<string, HashSet<long>> Rows)> FindAsync(VersionSearch search, Manifest version, CancellationToken token)
    {
        var (pages, rows) = (new List<FoundPage>(), new Dictionary<string, HashSet<long>>(StringComparer.Ordinal));
        foreach (var file in FilesOf(version))
        {
            token.ThrowIfCancellationRequested();
            rows[file] = [];
            await foreach (var (row, page, order) in search.FindAsync(file).ConfigureAwait(false))
            {
                pages.Add(search.Describe(page, order));
                rows[file].Add(row);
            }
        }

        return (pages, rows);
    }

    private async Task<Manifest> MakeAsync(Manifest version, List<FoundPage> pages, Dictionary<string, HashSet<long>> rows, CancellationToken token)
    {
        var folder = lake.TemporaryPath("taken-down");
        var shards = new List<ManifestShard>();
        foreach (var (file, shard) in FilesOf(version).Zip(version.Shards))
        {
            token.ThrowIfCancellationRequested();
            var target = Path.Combine(folder, shard.File);
            var facts = await ShardCopy.WriteAsync(lake, file, target, row => !rows[file].Contains(row)).ConfigureAwait(false);
            shards.Add(await ManifestShard.OfAsync(target, facts, token).ConfigureAwait(false));
        }

        var draft = version with
        {
            Shards = shards,
            Funnel = Lessened(version.Funnel, pages.Count),
            Draw = null,
            TakenDown = new TakenDown(version.Id, [.. pages.Select(page => page.Order).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], pages.Count),
            Totals = await TotalsAsync(version, folder).ConfigureAwait(false),
        };
        return (await catalog.AddAsync(draft, folder).ConfigureAwait(false)).Manifest;
    }

    private static Funnel Lessened(Funnel funnel, long pages) => funnel with
    {
        Kept = funnel.Kept - pages,
        Removed = new SortedDictionary<string, long>(funnel.Removed, StringComparer.Ordinal)
        {
            ["taken-down"] = funnel.Removed.GetValueOrDefault("taken-down") + pages,
        },
        Steps = [.. funnel.Steps, new FunnelStep("taken-down", funnel.Kept, funnel.Kept - pages)],
    };

    private static async Task<ManifestTotals> TotalsAsync(Manifest version, string folder)
    {
        var date = Enum.TryParse<PageDate>(((string?)version.Recipe["mixture"]?["date"])?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var stated) ? stated : default;
        var (scores, tokens) = (version.Totals.Scores?.Keys.ToList() ?? [], version.Totals.All.Tokens is not null);
        var totals = new TotalsBuilder(tokens, scores);
        foreach (var shard in version.Shards)
        {
            await using var table = await TableReader.OpenAsync(Path.Combine(folder, shard.File)).ConfigureAwait(false);
            for (var group = 0; group < table.Groups; group++)
            {
                var pages = await MixtureReader.GroupAsync(table, group).ConfigureAwait(false);
                var counts = tokens ? await table.ValuesAsync<double>(group, "tokens").ConfigureAwait(false) : null;
                var characters = await table.ValuesAsync<double>(group, "characters").ConfigureAwait(false);
                var sums = pages.Select((page, row) => new PageTotal(1, (long)characters[row], Encoding.UTF8.GetByteCount(page.Page.Text)) { Tokens = (long?)counts?[row] }).ToList();
                foreach (var (page, sum) in pages.Zip(sums))
                {
                    totals.Add(page.Source, page.Page.Domain, new PageDates(page.Page.PublishedAt, page.Page.ModifiedAt, page.Page.FetchedAt).Of(date), sum, page.Repeat);
                }

                foreach (var score in scores)
                {
                    foreach (var (value, sum) in (await table.ValuesAsync<double>(group, score).ConfigureAwait(false)).Zip(sums))
                    {
                        totals.AddScore(score, value, sum);
                    }
                }
            }
        }

        return totals.Build();
    }

    private async Task<IReadOnlyList<HoldingVersion>> HoldingAsync(VersionSearch search, CancellationToken token)
    {
        var uses = new UseRegister(lake).All().ToLookup(use => use.MixtureId, StringComparer.Ordinal);
        var holding = new List<HoldingVersion>();
        foreach (var version in AllVersions())
        {
            var (pages, _) = await FindAsync(search, version, token).ConfigureAwait(false);
            if (pages.Count > 0)
            {
                holding.Add(new HoldingVersion(
                    version.Name, version.Version, version.Id, catalog.VersionFolder(version.Name, version.Version), pages.Count, [.. uses[version.Id]]));
            }
        }

        return holding;
    }

    private async Task<IReadOnlyList<string>> DocumentsAsync(VersionSearch search, CancellationToken token)
    {
        var holding = new List<string>();
        foreach (var file in DocumentFiles())
        {
            token.ThrowIfCancellationRequested();
            await foreach (var _ in search.FindAsync(file).ConfigureAwait(false))
            {
                holding.Add(Path.GetRelativePath(lake.Root, file));
                break;
            }
        }

        return holding;
    }

    private IEnumerable<Manifest> AllVersions() => catalog.Names().SelectMany(name => catalog.Versions(name).Select(version => catalog.Load(name, version)));

    private IEnumerable<string> FilesOf(Manifest version) => version.Shards.Select(shard => Path.Combine(catalog.VersionFolder(version.Name, version.Version), shard.File));

    // Drafts are texts before later passes took something out of them.
    private IEnumerable<string> DocumentFiles() => ((string[])["documents", "drafts"]).Select(kind => Path.Combine(lake.Root, kind)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.parquet", SearchOption.AllDirectories))
        .Where(file => PartFacts.TryRead(file) is not null).Order(StringComparer.Ordinal);
}
