using CorpusForge.Core.Decontamination;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Explaining;

/// <summary>Reads which evaluation items a page holds, or held before they were cut.</summary>
internal static class HeldItems
{
    public static async Task<IReadOnlyList<HeldItem>> OfAsync(RunContext run, SourcePart part, string docId)
    {
        if (run.Recipe.Decontaminate is not { Remove: var removal })
        {
            return [];
        }

        var (matches, texts) = FoundItems.Of(run, part);
        var found = await MatchTable.ReadAsync(matches).ConfigureAwait(false);
        await using var table = await TableReader.OpenAsync(texts).ConfigureAwait(false);
        var first = 0;
        for (var group = 0; group < table.Groups; group++)
        {
            var ids = await table.StringsAsync(group, "doc_id").ConfigureAwait(false);
            if (Array.IndexOf(ids, docId) is >= 0 and var row)
            {
                var text = (await table.StringsAsync(group, "text").ConfigureAwait(false))[row]!;
                return [.. found[first + row].Select(match => new HeldItem(match.Set, match.Item, match.Field, match.Overlap, text.Substring(match.Start, match.Length), removal == Removal.Span))];
            }

            first += ids.Length;
        }

        return [];
    }
}
