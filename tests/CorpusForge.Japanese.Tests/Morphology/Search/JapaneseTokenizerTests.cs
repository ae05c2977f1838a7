using CorpusForge.Japanese.Morphology.Search;

namespace CorpusForge.Japanese.Tests.Morphology.Search;

/// <summary>The tokenizer under the contract of Lucene's token streams.</summary>
public sealed class JapaneseTokenizerTests
{
    [Theory]
    [InlineData("庭の桜が咲いた。", "庭 の 桜 が 咲い た")]
    [InlineData("関西国際空港に行った", "関西国際空港 に 行っ た")]
    [InlineData("ズモフラー、ですか？", "ズモフラー です か")]
    public void Normal_mode_gives_the_words_without_punctuation(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokens.Of(text, JapaneseTokenizerMode.NORMAL).Select(token => token.Term)));

    [Fact]
    public void Search_mode_splits_a_long_word_and_keeps_it_beside_its_first_part()
    {
        var tokens = Tokens.Of("関西国際空港に行った", JapaneseTokenizerMode.SEARCH);

        Assert.Equal(
            ["関西+1x1", "関西国際空港+0x3", "国際+1x1", "空港+1x1", "に+1x1", "行っ+1x1", "た+1x1"],
            tokens.Select(token => $"{token.Term}+{token.Increment}x{token.Length}"));
        Assert.Equal((0, 6), (tokens[1].Start, tokens[1].End));
    }

    [Theory]
    [InlineData("日本経済新聞を読む", "日本 日本経済新聞 経済 新聞 を 読む")]
    [InlineData("シニアソフトウェアエンジニア", "シニア シニアソフトウェアエンジニア ソフトウェア エンジニア")]
    [InlineData("東京都庁", "東京 都庁")]
    public void Search_mode_splits_words_that_fall_into_words(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokens.Of(text, JapaneseTokenizerMode.SEARCH).Select(token => token.Term)));

    [Fact]
    public void Extended_mode_makes_characters_of_unknown_words()
    {
        Assert.Equal("ズ モ フ ラ ー を 見 た", string.Join(' ', Tokens.Of("ズモフラーを見た", JapaneseTokenizerMode.EXTENDED).Select(token => token.Term)));
        Assert.Equal("𠮷 だ", string.Join(' ', Tokens.Of("𠮷だ", JapaneseTokenizerMode.EXTENDED).Select(token => token.Term)));
    }

    [Fact]
    public void Punctuation_is_kept_on_request() =>
        Assert.Equal("桜 。", string.Join(' ', Tokens.Of("桜。", JapaneseTokenizerMode.NORMAL, discardPunctuation: false).Select(token => token.Term)));

    [Fact]
    public void Offsets_are_those_of_the_input_across_lines_and_reads()
    {
        var text = string.Concat(Enumerable.Repeat("庭の桜が咲いた。\r\n 関西国際空港に行った\n\n", 3000)) + new string('漢', 40_000) + "。終わり";
        var tokens = Tokens.Of(new DrippingReader(text), JapaneseTokenizerMode.SEARCH, discardPunctuation: true, out var end);

        Assert.All(tokens, token => Assert.Equal(token.Term, text[token.Start..token.End]));
        Assert.Equal(text.Length, end);
        Assert.True(tokens.Count > 30_000);
    }

    [Fact]
    public void A_tokenizer_is_used_again_after_reset_as_a_new_one()
    {
        using var tokenizer = new JapaneseTokenizer(new StringReader("関西国際空港に行った"), null, true, JapaneseTokenizerMode.SEARCH);
        tokenizer.Reset();
        Assert.True(tokenizer.IncrementToken());
        tokenizer.Dispose();
        foreach (var text in new[] { "庭の桜が咲いた。", "", "関西国際空港" })
        {
            tokenizer.SetReader(new StringReader(text));
            Assert.Equal(Tokens.Of(text, JapaneseTokenizerMode.SEARCH), Tokens.Drain(tokenizer, out _));
        }
    }

    [Fact]
    public void Reading_without_reset_is_refused()
    {
        using var tokenizer = new JapaneseTokenizer(new StringReader("桜"), null, true, JapaneseTokenizerMode.NORMAL);
        Assert.Throws<InvalidOperationException>(() => tokenizer.IncrementToken());
    }

    [Fact]
    public void Attributes_tell_base_form_reading_part_of_speech_and_inflection()
    {
        using var tokenizer = new JapaneseTokenizer(new StringReader("咲いた"), null, true, JapaneseTokenizerMode.NORMAL);
        tokenizer.Reset();
        tokenizer.IncrementToken();

        Assert.Equal("咲く", tokenizer.GetAttribute<IBaseFormAttribute>().GetBaseForm());
        Assert.Equal("動詞-自立", tokenizer.GetAttribute<IPartOfSpeechAttribute>().GetPartOfSpeech());
        Assert.Equal(("サイ", "サイ"), (tokenizer.GetAttribute<IReadingAttribute>().GetReading(), tokenizer.GetAttribute<IReadingAttribute>().GetPronunciation()));
        Assert.Equal("五段・カ行イ音便", tokenizer.GetAttribute<IInflectionAttribute>().GetInflectionType());
        Assert.Equal("連用タ接続", tokenizer.GetAttribute<IInflectionAttribute>().GetInflectionForm());
        var state = tokenizer.CaptureState();
        tokenizer.IncrementToken();
        Assert.Null(tokenizer.GetAttribute<IBaseFormAttribute>().GetBaseForm());
        tokenizer.RestoreState(state);
        Assert.Equal("咲く", tokenizer.GetAttribute<IBaseFormAttribute>().GetBaseForm());
    }
}
