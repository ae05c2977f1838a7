using System.Text;

namespace CorpusForge.Learning.Tokenizers;

/// <summary>Counts the tokens of texts by one tokenizer, from several threads.</summary>
public sealed class TokenCensus(IVocabularyTokenizer tokenizer)
{
    private long texts;
    private long characters;
    private long bytes;
    private long tokens;
    private long byteTokens;

    /// <summary>The tokenizer.</summary>
    public IVocabularyTokenizer Tokenizer { get; } = tokenizer;

    /// <summary>Texts, each as often as it counts.</summary>
    public long Texts => texts;

    /// <summary>Unicode code points.</summary>
    public long Characters => characters;

    /// <summary>Bytes of UTF-8.</summary>
    public long Bytes => bytes;

    /// <summary>Tokens.</summary>
    public long Tokens => tokens;

    /// <summary>Tokens that stand for a single byte of a character that has more.</summary>
    public long ByteTokens => byteTokens;

    /// <summary>Tokens a code point; 0 without text.</summary>
    public double PerCharacter => characters == 0 ? 0 : (double)tokens / characters;

    /// <summary>Tokens a byte of UTF-8; 0 without text.</summary>
    public double PerByte => bytes == 0 ? 0 : (double)tokens / bytes;

    /// <summary>Share of <see cref="ByteTokens"/> among the tokens.</summary>
    public double ByteShare => tokens == 0 ? 0 : (double)byteTokens / tokens;

    /// <summary>Counts a text so many times.</summary>
    public void Add(string text, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ids = new List<int>(text.Length);
        Tokenizer.Encode(text, ids);
        Interlocked.Add(ref texts, times);
        Interlocked.Add(ref characters, (long)times * text.EnumerateRunes().Count());
        Interlocked.Add(ref bytes, (long)times * Encoding.UTF8.GetByteCount(text));
        Interlocked.Add(ref tokens, (long)times * ids.Count);

        // A letter of ASCII is a byte and a whole character: only what breaks a character counts.
        Interlocked.Add(ref byteTokens, (long)times * ids.Count(id => Tokenizer.IsByte(id) && Tokenizer.Piece(id).Length > 1));
    }
}
