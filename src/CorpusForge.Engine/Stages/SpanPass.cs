using CorpusForge.Core.Documents;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Stages;

/// <summary>A pass that finds stretches of texts and takes them out, or only tells each page how much of it they are.</summary>
internal abstract class SpanPass : TextPass
{
    /// <summary>The version of how stretches are taken out.</summary>
    protected const int CutVersion = 1;

    /// <inheritdoc/>
    public override async Task<TextCutter> OpenAsync(RunContext run, SourcePart part, int level) =>
        new Cutter(this, await SpanTable.ReadAsync(FoundPath(run, part, level)).ConfigureAwait(false));

    /// <summary>The page with what was found of it.</summary>
    protected abstract Document With(Document page, RepeatedText found);

    private sealed class Cutter(SpanPass pass, ILookup<int, TextSpan> found) : TextCutter
    {
        public override Document Apply(Document page, int row)
        {
            TextSpan[] spans = [.. found[row]];
            var repeated = new RepeatedText(spans.Length, TextSpans.Characters(page.Text, spans), TextSpans.Characters(page.Text));
            var result = pass.With(pass.Removes ? page with { Text = TextSpans.Without(page.Text, spans) } : page, repeated);
            Total = Total.With(repeated.Units, repeated.Characters);
            return result;
        }
    }
}
