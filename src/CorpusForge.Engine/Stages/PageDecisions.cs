using CorpusForge.Core.Dedup;

namespace CorpusForge.Engine.Stages;

/// <summary>One decision a document while they are being made, in mapped files.</summary>
/// <param name="folder">Folder of the files.</param>
/// <param name="total">Number of documents.</param>
/// <param name="byScore">Whether the representative of a group is chosen by a score.</param>
internal sealed class PageDecisions(string folder, long total, bool byScore) : IDisposable
{
    /// <summary>What a page takes of the disk while it is decided on.</summary>
    public const int BytesOfPage = 16 + (6 * sizeof(long)) + (5 * sizeof(int)) + sizeof(byte);

    public OrdinalStore<UInt128> Ids { get; } = new(Path.Combine(folder, "ids"), total);

    public OrdinalStore<byte> Verdict { get; } = new(Path.Combine(folder, "verdict"), total);

    /// <summary>The value that a rule refused.</summary>
    public OrdinalStore<double> Value { get; } = new(Path.Combine(folder, "value"), total);

    /// <summary>The document that a duplicate is a copy of.</summary>
    public OrdinalStore<long> CopyOf { get; } = new(Path.Combine(folder, "copy-of"), total);

    /// <summary>Of a near duplicate the similarity with the page that stays; of that page the least among those it stands for; 0 for none.</summary>
    public OrdinalStore<double> Similarity { get; } = new(Path.Combine(folder, "similarity"), total);

    /// <summary>The score that names the representative; empty where none does.</summary>
    public OrdinalStore<double> Score { get; } = new(Path.Combine(folder, "score"), byScore ? total : 0);

    public OrdinalStore<long> Fetched { get; } = new(Path.Combine(folder, "fetched"), total);

    public OrdinalStore<int> Characters { get; } = new(Path.Combine(folder, "characters"), total);

    public OrdinalStore<int> TextBytes { get; } = new(Path.Combine(folder, "text-bytes"), total);

    public OrdinalStore<int> Repeat { get; } = new(Path.Combine(folder, "repeat"), total);

    /// <summary>Tokens of its text; 0 where no tokenizer counts them.</summary>
    public OrdinalStore<int> Tokens { get; } = new(Path.Combine(folder, "tokens"), total);

    /// <summary>The cell of groups of weights it lies in.</summary>
    public OrdinalStore<int> Cell { get; } = new(Path.Combine(folder, "cell"), total);

    /// <summary>How often it is to be seen by repeats alone.</summary>
    public OrdinalStore<double> Weight { get; } = new(Path.Combine(folder, "weight"), total);

    /// <summary>What a page is measured by when one of a group is chosen: characters, or the order of its score.</summary>
    public long Rank(long document) => byScore ? RankedMember.OrderOf(Score[document]) : Characters[document];

    public void Dispose()
    {
        Similarity.Dispose();
        Score.Dispose();
        Ids.Dispose();
        Verdict.Dispose();
        Value.Dispose();
        CopyOf.Dispose();
        Fetched.Dispose();
        Characters.Dispose();
        TextBytes.Dispose();
        Repeat.Dispose();
        Tokens.Dispose();
        Cell.Dispose();
        Weight.Dispose();
    }
}
