using CorpusForge.Core.Dedup;

namespace CorpusForge.Engine.Stages;

/// <summary>One decision a document while they are being made, in mapped files.</summary>
internal sealed class PageDecisions(string folder, long total) : IDisposable
{
    public OrdinalStore<UInt128> Ids { get; } = new(Path.Combine(folder, "ids"), total);

    public OrdinalStore<byte> Verdict { get; } = new(Path.Combine(folder, "verdict"), total);

    /// <summary>The value that a rule refused.</summary>
    public OrdinalStore<double> Value { get; } = new(Path.Combine(folder, "value"), total);

    /// <summary>The document that a duplicate is a copy of.</summary>
    public OrdinalStore<long> CopyOf { get; } = new(Path.Combine(folder, "copy-of"), total);

    public OrdinalStore<long> Fetched { get; } = new(Path.Combine(folder, "fetched"), total);

    public OrdinalStore<int> Characters { get; } = new(Path.Combine(folder, "characters"), total);

    public OrdinalStore<int> TextBytes { get; } = new(Path.Combine(folder, "text-bytes"), total);

    public OrdinalStore<int> Repeat { get; } = new(Path.Combine(folder, "repeat"), total);

    public void Dispose()
    {
        Ids.Dispose();
        Verdict.Dispose();
        Value.Dispose();
        CopyOf.Dispose();
        Fetched.Dispose();
        Characters.Dispose();
        TextBytes.Dispose();
        Repeat.Dispose();
    }
}
