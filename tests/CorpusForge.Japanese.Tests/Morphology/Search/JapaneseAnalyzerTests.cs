using CorpusForge.Japanese.Morphology.Search;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Util;

namespace CorpusForge.Japanese.Tests.Morphology.Search;

/// <summary>The filters, and the analyser made of them.</summary>
public sealed class JapaneseAnalyzerTests
{
    [Theory]
    [InlineData("庭の桜が静かに咲いていました。", "庭 桜 静か 咲く")]
    [InlineData("Ｗｅｂサーバーを３台買った", "web サーバ 3 台 買う")]
    [InlineData("関西国際空港へ行きませんか？", "関西 関西国際空港 国際 空港 行く")]
    [InlineData("", "")]
    public void Words_for_an_index_are_base_forms_without_particles(string text, string expected)
    {
        using var analyzer = new JapaneseAnalyzer(LuceneVersion.LUCENE_48);
        for (var round = 0; round < 2; round++)
        {
            using var stream = analyzer.GetTokenStream("text", text);
            Assert.Equal(expected, string.Join(' ', Tokens.Drain(stream, out _).Select(token => token.Term)));
        }
    }

    [Fact]
    public void Stop_words_and_tags_are_those_given()
    {
        var stops = new Lucene.Net.Analysis.Util.CharArraySet(LuceneVersion.LUCENE_48, ["桜"], ignoreCase: false);
        using var analyzer = new JapaneseAnalyzer(LuceneVersion.LUCENE_48, null, JapaneseTokenizerMode.NORMAL, stops, new HashSet<string> { "動詞-自立" });
        using var stream = analyzer.GetTokenStream("text", "桜が咲いた");

        Assert.Equal("が た", string.Join(' ', Tokens.Drain(stream, out _).Select(token => token.Term)));
    }

    [Fact]
    public void Keywords_keep_their_form_and_their_long_vowel()
    {
        var keep = new Lucene.Net.Analysis.Util.CharArraySet(LuceneVersion.LUCENE_48, ["咲い", "サーバー"], ignoreCase: false);
        using var tokenizer = new JapaneseTokenizer(new StringReader("サーバーが咲いたメーカー"), null, true, JapaneseTokenizerMode.NORMAL);
        using var marked = new Lucene.Net.Analysis.Miscellaneous.SetKeywordMarkerFilter(tokenizer, keep);
        using var based = new JapaneseBaseFormFilter(marked);
        using var stemmed = new JapaneseKatakanaStemFilter(based);

        Assert.Equal("サーバー が 咲い た メーカ", string.Join(' ', Tokens.Drain(stemmed, out _).Select(token => token.Term)));
    }

    [Theory]
    [InlineData("メーカー", "メーカ")]
    [InlineData("コピー", "コピー")]
    [InlineData("ああああー", "ああああー")]
    public void A_long_vowel_ends_katakana_words_of_four_and_more_only(string text, string expected)
    {
        using var tokenizer = new KeywordTokenizer(new StringReader(text));
        using var stemmed = new JapaneseKatakanaStemFilter(tokenizer);

        Assert.Equal(expected, Tokens.Drain(stemmed, out _)[0].Term);
    }
}
