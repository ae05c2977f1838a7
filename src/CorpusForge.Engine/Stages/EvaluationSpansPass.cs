using CorpusForge.Core.Decontamination;
using CorpusForge.Core.Documents;
using CorpusForge.Engine.Reporting;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Stages;

/// <summary>Cuts out of the texts what they hold of the items of evaluation sets.</summary>
internal sealed class EvaluationSpansPass(EvaluationPlan plan) : TextPass
{
    /// <summary>Name of the pass.</summary>
    public const string PassName = "evaluation-spans";

    private const string CutVersion = "1";

    /// <inheritdoc/>
    public override string Name => PassName;

    /// <inheritdoc/>
    public override bool NeedsAll => false;

    /// <inheritdoc/>
    protected override string Key => $"{CutVersion} {plan.Key}";

    /// <inheritdoc/>
    protected override string FinderKey => plan.Key;

    /// <inheritdoc/>
    public override Stage Finder(RunContext run, int level) => new EvaluationSpansStage(run, this, plan, level);

    /// <inheritdoc/>
    public override async Task<TextCutter> OpenAsync(RunContext run, SourcePart part, int level) =>
        new Cutter(await MatchTable.ReadAsync(FoundPath(run, part, level)).ConfigureAwait(false));

    private sealed class Cutter(ILookup<int, FoundSpan> found) : TextCutter
    {
        public override Document Apply(Document page, int row)
        {
            var spans = found[row].Select(match => new TextSpan(match.Start, match.Length)).ToList();
            var text = SpanCut.Cut(page.Text, spans);
            Total = Total.With(spans.Count, TextSpans.Characters(page.Text) - TextSpans.Characters(text));
            return spans.Count == 0 ? page : page with { Text = text };
        }
    }
}
