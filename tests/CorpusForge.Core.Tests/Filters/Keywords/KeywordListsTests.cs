using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Keywords;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Core.Tests.Filters.Keywords;

public sealed class KeywordListsTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Every_list_has_words_and_none_twice() => Assert.All(Enum.GetValues<KeywordList>(), list =>
    {
        var words = KeywordLists.Words(list);
        Assert.NotEmpty(words);
        Assert.Distinct(words);
        Assert.All(words, word => Assert.Equal(word.Trim(), word));
    });

    [Fact]
    public void A_list_on_disk_stands_in_place_of_the_projects_own()
    {
        var list = Write("# comment\nアス\nサック\n\n");
        var page = Page.Of("アスパラガスとリュックサックとサックの話、人妻。");

        Assert.Equal(1, new AdultWords { List = list }.Of(page));
        Assert.Equal(1, new AdultWordTypes { List = list }.Of(page));
        Assert.Equal(3.0 / page.Counts.JapaneseLetters, new ForbiddenWordRatio { List = list }.Of(page), 12);
    }

    [Theory]
    [InlineData("リュックサックを買った。", 0)]
    [InlineData("アスパラガスを茹でる。", 0)]
    [InlineData("サックを買った。", 1)]
    [InlineData("アスとサック。", 2)]
    public void Word_boundaries_let_longer_words_pass(string text, int hits) =>
        Assert.Equal(hits, new WholeAdultWords { List = Write("アス\nサック\n") }.Of(Page.Of(text)));

    [Theory]
    [InlineData("lists/HojiChar__HojiChar/hojichar/dict/adult_keywords_ja.txt", "サック", "リュックサック")]
    [InlineData("lists/LDNOOBW__List-of-Dirty-Naughty-Obscene-and-Otherwise-Bad-Words/ja", "セックス", "ミドルセックス")]
    public void The_real_lists_of_words_are_read(string name, string hit, string passes)
    {
        var measure = new AdultWords { List = ListFile.Find(SharedData.PathOf(name)) };

        Assert.Equal(1, measure.Of(Page.Of($"その{hit}だ")));
        Assert.Equal(0, measure.Of(Page.Of($"その{passes}だ")));
    }

    private ListFile Write(string text)
    {
        File.WriteAllText(file, text);
        return ListFile.Find(file)!;
    }
}
