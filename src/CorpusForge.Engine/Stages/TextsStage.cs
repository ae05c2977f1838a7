using System.Globalization;
using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>Takes the texts of a level through the pass that follows; the last such stage makes the documents, with their measures and signatures.</summary>
/// <param name="run">The run.</param>
/// <param name="level">The texts it reads.</param>
internal sealed class TextsStage(RunContext run, int level) : Stage(run, NameOf(run, level))
{
    private readonly TextPass pass = TextPlan.Of(run.Recipe).Passes[level];

    /// <inheritdoc/>
    public override int Partitions => Run.Parts.Count;

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(Run.Parts[partition].Texts(Run.Lake, level + 1)) is not null;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var part = Run.Parts[partition];
        var path = part.Texts(Run.Lake, level);
        var facts = PartFacts.TryRead(path) ?? throw new IOException($"{path} vanished while the run was under way.");
        var counts = new SortedDictionary<string, long>(facts.Counts!, StringComparer.Ordinal) { [PartCounts.TextBytes] = 0 };
        var (cutter, quarantine) = (await pass.OpenAsync(Run, part, level).ConfigureAwait(false), new List<QuarantineRow>());
        var clock = new PhaseClock(Progress);
        await using var tables = await PageTables.OpenAsync(Run, part, level + 1).ConfigureAwait(false);
        await using var drafts = await TableReader.OpenPartAsync(path).ConfigureAwait(false);
        var row = 0;
        for (var group = 0; group < drafts.Groups; group++)
        {
            var pages = await DocumentReader.GroupAsync(drafts, group).ConfigureAwait(false);
            var files = await drafts.StringsAsync(group, "file").ConfigureAwait(false);
            var offsets = await drafts.ValuesAsync<long>(group, "offset").ConfigureAwait(false);
            for (var at = 0; at < pages.Length; at++, row++)
            {
                token.ThrowIfCancellationRequested();
                clock.Ended("reading");
                var number = row;
                var taken = new PageReading(pages[at], null, 0, files[at]!, offsets[at]).Through(page => cutter.Apply(page, number));
                clock.Ended("transforms");
                if (taken.Refused is { } refused)
                {
                    quarantine.Add(refused);
                    var name = PartCounts.QuarantinedPrefix + refused.Reason;
                    counts[name] = counts.GetValueOrDefault(name) + 1;
                    continue;
                }

                counts[PartCounts.TextBytes] += await tables.AddAsync(taken.Page!, taken.File, taken.Offset, clock).ConfigureAwait(false);
                Progress.Add(1, Encoding.UTF8.GetByteCount(taken.Page!.Text));
            }
        }

        if (quarantine.Count > 0)
        {
            await QuarantineTable.WriteAsync(Run.Lake, part.Quarantine(Run.Lake, level + 1), quarantine).ConfigureAwait(false);
        }

        PartCounts.AddFound(counts, pass.Name, cutter.Total);
        await tables.CommitAsync(counts).ConfigureAwait(false);
        clock.Ended("writing");
    }

    // The last one by its old name: where there is but one pass, nothing needs a number.
    private static string NameOf(RunContext run, int level) =>
        level + 1 == TextPlan.Of(run.Recipe).Passes.Count ? "texts" : string.Create(CultureInfo.InvariantCulture, $"texts-{level + 1}");
}
