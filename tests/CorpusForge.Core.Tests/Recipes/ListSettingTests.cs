using System.Text.Json;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Keywords;
using CorpusForge.Core.Recipes;

namespace CorpusForge.Core.Tests.Recipes;

/// <summary>Settings that name lists on disk.</summary>
public sealed class ListSettingTests : IDisposable
{
    private const string Rule = RecipeFolder.Head + "keep:\n  - adult-words: { high: 0, list: lists/words.txt }\n";

    private readonly RecipeFolder folder = new();

    public ListSettingTests() => folder.Write("lists/words.txt", "雨\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_list_is_found_from_the_recipe_that_names_it()
    {
        folder.Write("base/x.yaml", Rule.Replace("lists/", "../lists/", StringComparison.Ordinal));
        folder.Write("other/y.yaml", "extends: ../base/x.yaml");

        Assert.Equal(folder.Path("lists/words.txt"), ListOf(folder.Load("other/y.yaml")).Path);
    }

    [Fact]
    public void An_absent_list_is_an_error_with_line_and_key()
    {
        folder.Write("x.yaml", Rule.Replace("words.txt", "wrods.txt", StringComparison.Ordinal));

        Assert.Equal(
            "x.yaml:4: keep.adult-words.list: found 'lists/wrods.txt'; allowed: a file or folder that exists", folder.ErrorOf("x.yaml"));
    }

    [Theory]
    [InlineData("keep.adult-words.list={0}")]
    [InlineData("keep.adult-words={{ high: 0, list: {0} }}")]
    public void An_override_starts_from_the_current_folder(string set)
    {
        folder.Write("x.yaml", Rule);
        var path = Path.GetRelativePath(Environment.CurrentDirectory, folder.Write("elsewhere.txt", "風\n"));

        var recipe = folder.Load("x.yaml", null, string.Format(System.Globalization.CultureInfo.InvariantCulture, set, path));

        Assert.Equal(folder.Path("elsewhere.txt"), ListOf(recipe).Path);
    }

    [Fact]
    public void An_edited_list_changes_what_results_are_keyed_by_and_a_moved_one_does_not()
    {
        folder.Write("x.yaml", Rule);
        var before = folder.Load("x.yaml");
        folder.Write("copy/x.yaml", Rule);
        folder.Write("copy/lists/words.txt", "雨\n");
        var moved = folder.Load("copy/x.yaml");
        folder.Write("lists/words.txt", "雨と風\n");
        var edited = folder.Load("x.yaml");

        Assert.Equal(Keys(before), Keys(moved));
        Assert.NotEqual(Keys(before), Keys(edited));
        Assert.DoesNotContain(folder.Root, Keys(before).Measure, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Root, Keys(before).Recipe, StringComparison.Ordinal);
    }

    [Fact]
    public void The_canonical_recipe_loads_again()
    {
        folder.Write("x.yaml", Rule);
        var recipe = folder.Load("x.yaml");

        var again = RecipeLoader.Parse(RecipeWriter.ToCanonicalJson(recipe), folder.Root);

        Assert.Equal(ListOf(recipe), ListOf(again));
    }

    private static ListFile ListOf(Recipe recipe) => ((AdultWords)recipe.Keep[0].Measure!).List!;

    private static (string Measure, string Recipe) Keys(Recipe recipe) => (
        JsonSerializer.Serialize((AdultWords)recipe.Keep[0].Measure!), RecipeWriter.ToCanonicalJson(recipe, portable: true));
}
