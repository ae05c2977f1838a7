using System.Globalization;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>Reads which pages of finished corpora were kept: only those stand for copies of themselves.</summary>
internal static class FinishedVerdicts
{
    // No rule of this run: what a finished corpus removed takes no part in anything.
    private const byte Removed = byte.MaxValue;

    public static async Task NoteAsync(RunContext run, PageDecisions decisions)
    {
        long ordinal = 0;
        foreach (var part in run.Finished)
        {
            await using var table = await TableReader.OpenPartAsync(part.Verdicts).ConfigureAwait(false);
            for (var group = 0; group < table.Groups; group++)
            {
                var ids = await table.StringsAsync(group, "doc_id").ConfigureAwait(false);
                var names = await table.StringsAsync(group, "verdict").ConfigureAwait(false);
                for (var row = 0; row < ids.Length; row++, ordinal++)
                {
                    decisions.Ids[ordinal] = UInt128.Parse(ids[row]!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                    decisions.Verdict[ordinal] = names[row] == "kept" ? Verdicts.Kept : Removed;
                }
            }
        }
    }
}
