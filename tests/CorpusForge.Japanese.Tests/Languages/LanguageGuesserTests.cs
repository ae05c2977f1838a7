using CorpusForge.Japanese.Languages;

namespace CorpusForge.Japanese.Tests.Languages;

/// <summary>Languages of whole texts, in sentences written for these tests.</summary>
public sealed class LanguageGuesserTests
{
    [Theory]
    [InlineData("駅前の喫茶店で友人を待ちながら、窓の外の雨を眺めていた。")]
    [InlineData("サーバーを再起動してから、もう一度お試しください。")]
    [InlineData("コーヒー　紅茶　サンドイッチ")]
    [InlineData("ﾃﾞｼﾞｶﾒ ﾚﾝｽﾞ")]
    [InlineData("PostgreSQL 18 と MariaDB の違いを調べる")]
    [InlineData("目的は在庫の確認です。了解しました。我々も行く。")]
    public void Japanese_is_known_by_its_kana(string text) => Assert.Equal(Language.Japanese, LanguageGuesser.Of(text).Language);

    [Theory]
    [InlineData("東京都千代田区")]
    [InlineData("株式会社")]
    [InlineData("代表取締役社長")]
    [InlineData("附則　施行期日")]
    [InlineData("第二章　個人情報保護")]
    [InlineData("北海道札幌市中央区北一条西二丁目")]
    [InlineData("日本の歴史")]
    [InlineData("労働条件")]
    [InlineData("国際交流")]
    [InlineData("気象予報図")]
    [InlineData("広沢峠")]
    public void Japanese_without_kana_is_known_by_its_kanji(string text) => Assert.Equal(Language.Japanese, LanguageGuesser.Of(text).Language);

    [Theory]
    [InlineData("今天早上下了一场大雨，我们都没有带伞，只好在车站里等着。")]
    [InlineData("这个问题很难回答，请你再想一想。")]
    [InlineData("网络连接设置")]
    [InlineData("公司简介")]
    [InlineData("我们的产品质量")]
    public void Simplified_chinese_is_known_by_its_forms(string text) => Assert.Equal(Language.Chinese, LanguageGuesser.Of(text).Language);

    [Theory]
    [InlineData("今天早上下了一場大雨，我們都沒有帶傘，只好在車站裡等著。")]
    [InlineData("這個問題很難回答，請你再想一想。")]
    [InlineData("氣象圖與廣播")]
    [InlineData("他是我的老師")]
    [InlineData("ㄅㄆㄇㄈ")]
    public void Traditional_chinese_is_known_by_its_forms_and_grammar(string text) => Assert.Equal(Language.Chinese, LanguageGuesser.Of(text).Language);

    [Theory]
    [InlineData("鮮の美餐廳\n我們的餐廳供應新鮮的海產，歡迎你們來嘗嘗。")]
    [InlineData("优の良品\n这家店的零食很好吃，价格也不贵，大家都喜欢。")]
    [InlineData("新款カメラ上市\n这款ソニー相机的画质非常好，我们已经试用了三个星期。")]
    [InlineData("鮮の美\n新到的茶葉已經上架了，請你們來看看。")]
    public void Kana_for_decoration_or_in_product_names_leave_a_page_chinese(string text) => Assert.Equal(Language.Chinese, LanguageGuesser.Of(text).Language);

    [Theory]
    [InlineData("오늘은 비가 와서 집에서 책을 읽었습니다.", Language.Korean)]
    [InlineData("The rain stopped, and we walked home.", Language.Latin)]
    [InlineData("Ночью шёл дождь.", Language.Other)]
    [InlineData("Η βροχή σταμάτησε.", Language.Other)]
    [InlineData("The word 日本語 is what people who speak the language call the language itself, in any of its scripts.", Language.Latin)]
    [InlineData("2026/11/24 12:30 → 100%", Language.None)]
    [InlineData("", Language.None)]
    public void Other_scripts_are_told_apart(string text, Language expected) => Assert.Equal(expected, LanguageGuesser.Of(text).Language);

    [Theory]
    [InlineData("昨日は一日中雨が降っていました。\n今天早上下了一场大雨，我们都没带伞。")]
    [InlineData("傘を忘れて濡れました。\n비가 와서 집에 있었습니다.")]
    [InlineData("The rain stopped in the evening, and we walked home along the river together.\n夕方に雨がやんだ。")]
    public void Two_languages_of_a_like_amount_are_mixed(string text) => Assert.Equal(Language.Mixed, LanguageGuesser.Of(text).Language);

    [Fact]
    public void The_share_of_japanese_counts_three_latin_letters_as_one()
    {
        var guess = LanguageGuesser.Of("雨がやんだ\nabcdefghijklmno");

        Assert.Equal(0.5, guess.JapaneseShare, 12);
        Assert.Equal((20, 5, 0), (guess.Characters, guess.JapaneseCharacters, guess.ChineseCharacters));
    }

    [Fact]
    public void Forms_that_only_chinese_has_are_counted()
    {
        var guess = LanguageGuesser.Of("这 的东西");

        Assert.Equal((4, 2), (guess.Han, guess.ChineseForms));
        Assert.Equal(0, LanguageGuesser.Of("雨がやんで空が広い").ChineseForms);
    }

    [Fact]
    public void Any_units_have_a_language_and_shares_between_0_and_1()
    {
        var random = new Random(3);
        for (var round = 0; round < 500; round++)
        {
            var text = string.Create(random.Next(200), random, (units, source) =>
            {
                for (var at = 0; at < units.Length; at++)
                {
                    units[at] = (char)source.Next(char.MaxValue + 1);
                }
            });
            var guess = LanguageGuesser.Of(text);

            Assert.InRange(guess.JapaneseShare, 0, 1);
            Assert.InRange(guess.JapaneseCharacters + guess.ChineseCharacters, 0, guess.Characters);
            Assert.InRange(guess.ChineseForms, 0, guess.Han);
        }
    }
}
