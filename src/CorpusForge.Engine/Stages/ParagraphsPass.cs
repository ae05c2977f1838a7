using System.Globalization;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Documents;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Stages;

/// <summary>Finds the paragraphs and lines that many pages hold, and takes them out where the recipe says so.</summary>
internal sealed class ParagraphsPass(ParagraphSettings settings) : SpanPass
{
    /// <inheritdoc/>
    public override string Name => "paragraphs";

    /// <inheritdoc/>
    public override bool Removes => settings.Action == RepeatAction.Remove;

    /// <inheritdoc/>
    protected override string Key => string.Create(CultureInfo.InvariantCulture, $"paragraphs {CutVersion} {settings.Action} {FinderKey}");

    /// <inheritdoc/>
    protected override string FinderKey => string.Create(
        CultureInfo.InvariantCulture,
        $"{ParagraphsStage.Version} {TextUnits.Version} {CanonicalUrl.Version} seen {settings.Seen} {settings.Scope} {settings.Unit} {settings.Characters} first {settings.KeepFirst}");

    /// <inheritdoc/>
    public override Stage Finder(RunContext run, int level) => new ParagraphsStage(run, this, settings, level);

    /// <inheritdoc/>
    protected override Document With(Document page, RepeatedText found) => page with { RepeatedParagraphs = found };
}
