using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>Drops the long vowel at the end of a katakana word of some length, so that サーバー is found by サーバ; keywords stay.</summary>
public sealed class JapaneseKatakanaStemFilter : TokenFilter
{
    /// <summary>Shorter words stay as they are.</summary>
    public const int DEFAULT_MINIMUM_LENGTH = 4;

    private const char LongVowel = 'ー';
    private readonly int minimumLength;
    private readonly ICharTermAttribute term;
    private readonly IKeywordAttribute keyword;

    /// <summary>Stems words of <see cref="DEFAULT_MINIMUM_LENGTH"/> and more.</summary>
    public JapaneseKatakanaStemFilter(TokenStream input)
        : this(input, DEFAULT_MINIMUM_LENGTH)
    {
    }

    /// <summary>Stems words of <paramref name="minimumLength"/> and more.</summary>
    public JapaneseKatakanaStemFilter(TokenStream input, int minimumLength)
        : base(input)
    {
        this.minimumLength = minimumLength;
        term = AddAttribute<ICharTermAttribute>();
        keyword = AddAttribute<IKeywordAttribute>();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        var word = term.Buffer.AsSpan(0, term.Length);
        if (!keyword.IsKeyword && word.Length >= minimumLength && word[^1] == LongVowel && !word.ContainsAnyExceptInRange('\u30A0', '\u30FF'))
        {
            term.Length--;
        }

        return true;
    }
}
