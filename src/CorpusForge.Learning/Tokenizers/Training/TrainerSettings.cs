namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>What a tokenizer is trained to.</summary>
public sealed record TrainerSettings
{
    /// <summary>Number of ids wanted: 256 bytes, merges, special tokens. Fewer come out where the text has too few pairs.</summary>
    public int Vocabulary { get; init; } = 32_000;

    /// <summary>How texts are cut.</summary>
    public PieceCut Cut { get; init; } = PieceCut.Phrase;

    /// <summary>A pair that is seen less often than this is not merged.</summary>
    public int MinFrequency { get; init; } = 2;

    /// <summary>Tokens beside the merges; they take the last ids, in this order. The first ends a document.</summary>
    public IReadOnlyList<string> Special { get; init; } = ["<|endoftext|>"];

    /// <summary>Bytes of memory for pieces and their merges; what does not fit goes to disk while counting, and the rarest pieces are left out of learning.</summary>
    public long Memory { get; init; } = 2L << 30;

    /// <summary>Threads that count; the result does not depend on it.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
