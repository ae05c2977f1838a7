namespace CorpusForge.Learning.Tokenizers.Splitting;

/// <summary>The patterns of published vocabularies whose files do not hold them.</summary>
internal static class KnownPatterns
{
    private const string Endings = "(?i:'s|'t|'re|'ve|'m|'ll|'d)";
    private const string Upper = @"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]";
    private const string Lower = @"[\p{Ll}\p{Lm}\p{Lo}\p{M}]";

    /// <summary>GPT-2, and tiktoken's r50k_base and p50k_base.</summary>
    public const string Gpt2 = @"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+";

    /// <summary>GPT-4: tiktoken's cl100k_base.</summary>
    public const string Cl100k = Endings + @"|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";

    /// <summary>GPT-4o: tiktoken's o200k_base.</summary>
    public const string O200k = @"[^\r\n\p{L}\p{N}]?" + Upper + "*" + Lower + "+" + Endings + "?"
        + @"|[^\r\n\p{L}\p{N}]?" + Upper + "+" + Lower + "*" + Endings + "?"
        + @"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+";
}
