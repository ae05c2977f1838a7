using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Japanese.Tests.Normalization;

public sealed class JapaneseNormalizerTests
{
    [Theory]
    [InlineData("ＡＢＣ１２３", "ABC123")]
    [InlineData("ﾊﾝｶｸｶﾅﾊﾞﾊﾟｳﾞ", "ハンカクカナバパヴ")]
    [InlineData("かﾞ ｱﾟ", "が ア゜")]
    [InlineData("｢はい｡｣､･ｰ", "「はい。」、・ー")]
    [InlineData("か\u3099き\u3099は\u309A", "がぎぱ")]
    [InlineData("㈱ ㍿ ㌔ ㎡ ℡ № ㋿ ㍻", "(株) 株式会社 キロ m2 TEL No 令和 平成")]
    [InlineData("① ⑳ Ⓐ ㊤ ㋐", "① ⑳ Ⓐ ㊤ ㋐")]
    [InlineData("m² H₂O ½ ™ … ‥", "m² H₂O ½ ™ … ‥")]
    [InlineData("Ⅲ ⅳ ﬁ ℃ Å", "III iv fi °C Å")]
    [InlineData("⼀⾦", "一金")]
    [InlineData("\uFA19\uFA11", "神﨑")]
    [InlineData("１０：３０〜１１：００ ～ ！？（）％", "10：30〜11：00 〜 ！？（）％")]
    [InlineData("・･", "・・")]
    [InlineData("゛゜´", "゛゜´")]
    [InlineData("\uD835\uDC00\uD842\uDFB7", "A\uD842\uDFB7")]
    public void Each_character_has_one_form(string text, string normal) => Assert.Equal(normal, Of(text));

    [Fact]
    public void Each_exception_can_be_chosen_otherwise()
    {
        Assert.Equal("～～", Of("〜～", new() { WaveDash = WaveDash.FullwidthTilde }));
        Assert.Equal("〜～", Of("〜～", new() { WaveDash = WaveDash.Keep }));
        Assert.Equal("ＡＢＣ１", Of("ＡＢＣ１", new() { FullWidthLetters = Form.Keep }));
        Assert.Equal("!?()%,.:", Of("！？（）％，．：", new() { FullWidthSymbols = Form.Expand }));
        Assert.Equal("1 20 A 上 ア", Of("① ⑳ Ⓐ ㊤ ㋐", new() { Circled = Form.Expand }));
        Assert.Equal("㈱ ㍿ ㎡ ℡", Of("㈱ ㍿ ㎡ ℡", new() { SquaredWords = Form.Keep }));
        Assert.Equal("m2 H2O 1⁄2", Of("m² H₂O ½", new() { Superscripts = Form.Expand }));
        Assert.Equal("... ..", Of("… ‥", new() { Ellipsis = Form.Expand }));
        Assert.Equal("\uFA19", Of("\uFA19", new() { CompatibilityIdeographs = Form.Keep }));
        Assert.Equal("東　京", Of("東　京", new() { KeepIdeographicSpace = true }));
        Assert.Equal("if\nx", Of("if\n    x", new() { KeepIndent = false }));
        Assert.Equal("！！！！！", Of("！！！！！", new() { PunctuationRun = 0 }));
        Assert.Equal("！", Of("！！！！！", new() { PunctuationRun = 1 }));
        Assert.Equal("一\n二", Of("一\n\n\n二", new() { BlankLines = 0 }));
        Assert.Equal("葛\uDB40\uDD00", Of("葛\uDB40\uDD00", new() { KeepVariationSelectors = true }));
    }

    [Theory]
    [InlineData("サ−バ−とユ‐ザ‐の話", "サーバーとユーザーの話")]
    [InlineData("コ-ヒ-を飲む", "コーヒーを飲む")]
    [InlineData("サーバーとユーザーとデ-タ", "サーバーとユーザーとデ-タ")]
    [InlineData("サーバとデ-タ", "サーバとデ-タ")]
    [InlineData("ページ-サーバー", "ページ-サーバー")]
    [InlineData("パソコン-テレビ", "パソコン-テレビ")]
    [InlineData("ピアノ-1 ギタ-2", "ピアノ-1 ギタ-2")]
    [InlineData("ア--イ", "ア--イ")]
    [InlineData("ア - イ", "ア - イ")]
    [InlineData("東京-大阪", "東京-大阪")]
    public void Hyphens_become_long_vowels_where_the_text_writes_more_of_them_so(string text, string normal) => Assert.Equal(normal, Of(text));

    [Theory]
    [InlineData("一\r\n二\r三\u2028四", "一\n二\n三\n四")]
    [InlineData("　段落の始め", "段落の始め")]
    [InlineData("東京　　大阪\t京都\u00A0奈良", "東京 大阪 京都 奈良")]
    [InlineData("行末  \n　\n\n次", "行末\n\n次")]
    [InlineData("\n\n本文\n\n", "本文")]
    [InlineData("if x:\n    return\n\tend", "if x:\n    return\n\tend")]
    [InlineData("零\u200B幅\uFEFFの\u00AD字\u200E", "零幅の字")]
    [InlineData("制\u0000御\u0008字\u007F", "制御字")]
    [InlineData("葛\uDB40\uDD00城", "葛城")]
    [InlineData("すごい！！！！！", "すごい！！！")]
    [InlineData("……………", "………")]
    [InlineData("評価は★★★★☆", "評価は★★★★☆")]
    [InlineData("ー 1000000000000000000000 ((((((((((((((((((((", "ー 1000000000000000000000 ((((((((((((((((((((")]
    [InlineData("ああああああああああああああああああああ", "ああああああああああああああああ")]
    [InlineData("   \n　", "")]
    [InlineData("", "")]
    public void White_space_and_runs_are_tidied(string text, string normal) => Assert.Equal(normal, Of(text));

    [Theory]
    [InlineData("👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧")]
    [InlineData("❤\uFE0F 1\uFE0F\u20E3 ☀\uFE0F", "❤\uFE0F 1\uFE0F\u20E3 ☀\uFE0F")]
    [InlineData("❤\uFE0F\u200D🔥", "❤\uFE0F\u200D🔥")]
    [InlineData("字\u200D字 a\u200D🔥", "字字 a🔥")]
    [InlineData("字\uFE0F 1\uFE0F", "字 1")]
    [InlineData("👍\uD83C\uDFFD 🇯🇵", "👍\uD83C\uDFFD 🇯🇵")]
    [InlineData("🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F", "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F")]
    [InlineData("字\uDB40\uDC67", "字")]
    public void Emoji_keep_what_joins_them(string text, string normal) => Assert.Equal(normal, Of(text));

    [Fact]
    public void A_lone_surrogate_is_a_replacement_character()
    {
        Assert.Equal("\uFFFD", Of("\uD83D"));
        Assert.Equal("あ\uFFFDい", Of("あ\uDE00い"));
        Assert.Equal("\uFFFD\uD83D\uDE00", Of("\uD83D\uD83D\uDE00"));
    }

    [Theory]
    [InlineData("今日は山へ行きました。\n川で魚を釣り、「大きい！」と叫んだ（本当に）。 English too, 3.14%.")]
    [InlineData("サーバー、①、…、🔥")]
    public void A_normal_text_is_the_same_instance(string text)
    {
        var normal = Of(text);

        Assert.Same(normal, Of(normal));
    }

    [Fact]
    public void A_change_is_seen_wherever_it_stands()
    {
        for (var length = 0; length < 100; length++)
        {
            Assert.Equal(new string('山', length % 9) + string.Concat(Enumerable.Repeat("川と", length)) + "A",
                Of(new string('山', length % 9) + string.Concat(Enumerable.Repeat("川と", length)) + "Ａ"));
        }
    }

    private static string Of(string text, NormalizationRules? rules = null) => JapaneseNormalizer.Of(rules ?? new()).Normalize(text);
}
