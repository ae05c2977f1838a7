using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>Words for a search index: base forms, without particles and other words that tell nothing, widths folded, lower case.</summary>
public sealed class JapaneseAnalyzer : StopwordAnalyzerBase
{
    private static readonly string[] Words =
        ["する", "いる", "ある", "なる", "れる", "られる", "せる", "こと", "もの", "ため", "よう", "これ", "それ", "ここ", "そこ", "この", "その", "など"];

    private readonly JapaneseTokenizerMode mode;
    private readonly ISet<string> stopTags;

    /// <summary>Analyses with the defaults.</summary>
    public JapaneseAnalyzer(LuceneVersion matchVersion)
        : this(matchVersion, null, JapaneseTokenizer.DEFAULT_MODE, DefaultStopSet, DefaultStopTags)
    {
    }

    /// <summary>Analyses with other stop words and parts of speech; <paramref name="userDictionary"/> is null.</summary>
    public JapaneseAnalyzer(
        LuceneVersion matchVersion, UserDictionary? userDictionary, JapaneseTokenizerMode mode, CharArraySet stopwords, ISet<string> stopTags)
        : base(matchVersion, stopwords)
    {
        _ = userDictionary;
        (this.mode, this.stopTags) = (mode, stopTags);
    }

    /// <summary>Base forms so frequent that they find nothing.</summary>
    public static CharArraySet DefaultStopSet { get; } = new CharArraySet(LuceneVersion.LUCENE_48, Words, ignoreCase: true).AsReadOnly();

    /// <summary>Every part of speech of particles, auxiliary verbs, conjunctions, fillers and symbols.</summary>
    public static ISet<string> DefaultStopTags { get; } = IpadicDictionary.Default.PartsOfSpeech
        .Where(part => part.Class is WordClass.Particle or WordClass.AuxiliaryVerb or WordClass.Conjunction or WordClass.Filler or WordClass.Symbol)
        .Select(part => part.ShortName)
        .ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new JapaneseTokenizer(reader, null, discardPunctuation: true, mode);
        TokenStream stream = new JapaneseBaseFormFilter(tokenizer);
        stream = new JapanesePartOfSpeechStopFilter(m_matchVersion, stream, stopTags);
        stream = new CJKWidthFilter(stream);
        stream = new StopFilter(m_matchVersion, stream, m_stopwords);
        stream = new JapaneseKatakanaStemFilter(stream);
        return new TokenStreamComponents(tokenizer, new LowerCaseFilter(m_matchVersion, stream));
    }
}
