using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Benchmarks;

/// <summary>One round: a whole run, and the bare parse of the same pages right behind it.</summary>
/// <param name="Pages">Pages of the input.</param>
/// <param name="HtmlBytes">Bytes of their HTML as archived, after content decoding.</param>
/// <param name="TextBytes">Bytes of their main text as UTF-8.</param>
/// <param name="Run">Time from nothing to the sealed mixture.</param>
/// <param name="Bare">Time in which AngleSharp alone parses the decoded pages on as many threads.</param>
/// <param name="PeakBytes">Peak resident memory of the process up to the end of the run.</param>
/// <param name="Stages">Each stage's share.</param>
/// <param name="Variant">How a second variant in the same lake went, of which three bounds are moved.</param>
public sealed record BenchRound(
    long Pages, long HtmlBytes, long TextBytes, TimeSpan Run, TimeSpan Bare, long PeakBytes, IReadOnlyList<StageReport> Stages, BenchVariant Variant)
{
    /// <summary>Time of the second variant as a share of the first run's.</summary>
    public double VariantRatio => Variant.Elapsed / Run;

    /// <summary>Speed of the run as a share of the bare parse's.</summary>
    public double Ratio => Bare / Run;

    /// <summary>MB of HTML a second, whole run.</summary>
    public double HtmlMegabytesPerSecond => HtmlBytes / 1e6 / Run.TotalSeconds;

    /// <summary>MB of main text a second, whole run.</summary>
    public double TextMegabytesPerSecond => TextBytes / 1e6 / Run.TotalSeconds;

    /// <summary>Pages a second, whole run.</summary>
    public double PagesPerSecond => Pages / Run.TotalSeconds;

    /// <summary>MB of HTML a second, bare parse.</summary>
    public double BareMegabytesPerSecond => HtmlBytes / 1e6 / Bare.TotalSeconds;
}
