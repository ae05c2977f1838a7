using System.Globalization;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Dedup.Substrings;
using CorpusForge.Core.Documents;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Stages;

/// <summary>Finds the long passages that stand earlier in the corpus, and takes them out where the recipe says so.</summary>
internal sealed class SubstringsPass(SubstringSettings settings) : SpanPass
{
    /// <inheritdoc/>
    public override string Name => "substrings";

    /// <inheritdoc/>
    public override bool Removes => settings.Action == RepeatAction.Remove;

    /// <inheritdoc/>
    protected override string Key => string.Create(CultureInfo.InvariantCulture, $"substrings {CutVersion} {settings.Action} {FinderKey}");

    /// <inheritdoc/>
    protected override string FinderKey => string.Create(
        CultureInfo.InvariantCulture, $"{SubstringsStage.Version} {SubstringGroup.Version} {CanonicalUrl.Version} characters {settings.Characters} group {settings.Group}");

    /// <inheritdoc/>
    public override Stage Finder(RunContext run, int level) => new SubstringsStage(run, this, settings, level);

    /// <inheritdoc/>
    protected override Document With(Document page, RepeatedText found) => page with { RepeatedSubstrings = found };
}
