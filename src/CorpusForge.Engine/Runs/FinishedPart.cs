namespace CorpusForge.Engine.Runs;

/// <summary>A part of a finished corpus that new pages are compared with. Its pages stay what they are.</summary>
/// <param name="Documents">File of its documents; read only where pairs are verified.</param>
/// <param name="Signatures">File of its signatures.</param>
/// <param name="Verdicts">File of its verdicts: pages that were not kept stand for nothing.</param>
/// <param name="Rows">Number of its documents.</param>
public sealed record FinishedPart(string Documents, string Signatures, string Verdicts, long Rows)
{
    /// <summary>The part with other paths.</summary>
    internal FinishedPart Map(Func<string, string> path) =>
        this with { Documents = path(Documents), Signatures = path(Signatures), Verdicts = path(Verdicts) };
}
