using System.IO.Hashing;
using System.Runtime.InteropServices;
using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;
using CorpusForge.Japanese.Normalization;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Explaining;

/// <summary>Finds the page of a built corpus that a new text is a copy of, from stored signatures.</summary>
public static class TwinFinder
{
    /// <summary>The first page with the same text, else the first that shares a band; null when there is none.</summary>
    public static async Task<(string Level, PageReference Page)?> FindAsync(BuiltRun built, string text)
    {
        ArgumentNullException.ThrowIfNull(built);
        var run = built.Run;
        char[] folded = [];
        var length = TextFolding.Fold(text, ref folded);
        var hash = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(folded.AsSpan(0, length)));
        var plan = run.Recipe.Dedup.NearPlan;
        var keys = new ulong[plan?.Bands ?? 0];
        var hasBands = false;
        if (plan is not null)
        {
            var hasher = new MinHasher(plan);
            hasBands = hasher.TryBandKeys(hasher.Shingler.Of(text, folded.AsSpan(0, length)), keys);
        }


        (string Level, PageReference Page)? found = null;
        foreach (var part in run.Parts)
        {
            await using var table = await TableReader.OpenAsync(part.Signatures(run.Lake)).ConfigureAwait(false);
            var first = 0;
            for (var group = 0; group < table.Groups; group++)
            {
                var (high, low) = (await table.ValuesAsync<long>(group, "text_high").ConfigureAwait(false), await table.ValuesAsync<long>(group, "text_low").ConfigureAwait(false));
                for (var row = 0; row < high.Length; row++)
                {
                    if ((ulong)high[row] == (ulong)(hash >> 64) && (ulong)low[row] == (ulong)hash)
                    {
                        return ("exact", await ReferenceAsync(part, run, first + row).ConfigureAwait(false));
                    }
                }

                for (var band = 0; hasBands && found is null && band < keys.Length; band++)
                {
                    var column = await table.ValuesAsync<long>(group, SignatureColumns.BandColumn(band)).ConfigureAwait(false);
                    if (Array.IndexOf(column, (long)keys[band]) is >= 0 and var row)
                    {
                        found = ("near", await ReferenceAsync(part, run, first + row).ConfigureAwait(false));
                    }
                }

                first += high.Length;
            }
        }

        return found;
    }

    private static async Task<PageReference> ReferenceAsync(SourcePart part, RunContext run, int row)
    {
        await using var document = await RowReader.OpenAsync(part.Documents(run.Lake), row).ConfigureAwait(false);
        return new PageReference(
            await document.TextAsync("doc_id").ConfigureAwait(false), await document.TextAsync("url").ConfigureAwait(false));
    }
}
