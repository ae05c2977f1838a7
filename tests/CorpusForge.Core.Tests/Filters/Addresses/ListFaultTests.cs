using CorpusForge.Core.Recipes;

namespace CorpusForge.Core.Tests.Filters.Addresses;

/// <summary>A list rule that could never find anything is an error, not a rule that changed nothing.</summary>
public sealed class ListFaultTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("corpusforge-lists-").FullName;

    public ListFaultTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "ut1", "dating"));
        File.WriteAllText(Path.Combine(folder, "ut1", "dating", "domains"), "deai.example\n");
        File.WriteAllText(Path.Combine(folder, "hosts.txt"), "deai.example\n");
    }

    [Theory]
    [InlineData("listed-host: { high: 0 }", "found no list")]
    [InlineData("listed-host: { high: 0, list: ut1, categories: [datng] }", "found no category datng")]
    [InlineData("listed-host: { high: 0, list: hosts.txt, categories: [dating] }", "found categories for a single file")]
    [InlineData("listed-url: { high: 0 }", "found no list")]
    [InlineData("excluded-host: { high: 0, hosts: [] }", "found no host")]
    [InlineData("excluded-host: { high: 0, hosts: ['https://a.example/'] }", "found the host 'https://a.example/'")]
    public void Settings_that_can_find_nothing_are_refused_with_their_place(string rule, string message)
    {
        var error = Assert.Throws<RecipeException>(() => Parse(rule));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains("recipe.yaml:3", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("listed-host: { high: 0, list: ut1, categories: [dating] }")]
    [InlineData("listed-host: { high: 0, list: hosts.txt }")]
    [InlineData("excluded-host: { high: 0, hosts: [a.example] }")]
    public void Sound_settings_are_taken(string rule) => Assert.Single(Parse(rule).Keep);

    [Fact]
    public void A_list_of_words_in_another_charset_is_read_as_it_is_meant()
    {
        var words = "サック\nひらがなの言葉\n漢字とかな\n";
        File.WriteAllBytes(Path.Combine(folder, "words.txt"), Japanese.Charsets.Charset.ShiftJis.Encoding.GetBytes(words));

        Assert.Equal(words.Split('\n', StringSplitOptions.RemoveEmptyEntries), Core.Filters.ListFile.Lines(Path.Combine(folder, "words.txt")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Recipe Parse(string rule) =>
        RecipeLoader.Parse($"name: t\nsources: [ {{ name: s, kind: html, path: . }} ]\nkeep: [ {rule} ]\n", folder);
}
