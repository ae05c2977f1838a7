using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>Puts the base form in the place of a word, so that 書いた is found by 書く; keywords stay.</summary>
public sealed class JapaneseBaseFormFilter : TokenFilter
{
    private readonly ICharTermAttribute term;
    private readonly IBaseFormAttribute baseForm;
    private readonly IKeywordAttribute keyword;

    /// <summary>Filters the tokens of <see cref="JapaneseTokenizer"/>.</summary>
    public JapaneseBaseFormFilter(TokenStream input)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        baseForm = AddAttribute<IBaseFormAttribute>();
        keyword = AddAttribute<IKeywordAttribute>();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        if (!keyword.IsKeyword && baseForm.GetBaseForm() is { } form)
        {
            term.SetEmpty().Append(form);
        }

        return true;
    }
}
