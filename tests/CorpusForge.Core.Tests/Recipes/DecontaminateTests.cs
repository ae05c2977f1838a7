using CorpusForge.Core.Decontamination;
using CorpusForge.Core.Recipes;

namespace CorpusForge.Core.Tests.Recipes;

public sealed class DecontaminateTests
{
    private const string Head = RecipeFolder.Head;

    [Fact]
    public void Sets_are_read_with_paths_from_the_recipes_folder()
    {
        var recipe = RecipeLoader.Parse(Head + "decontaminate: { remove: span, unit: words, sets: [ { name: quiz, path: eval/quiz.jsonl, fields: [ question ], split: file } ] }", "/recipes");
        var settings = recipe.Decontaminate!;

        Assert.Equal((Removal.Span, GramUnit.Words, 0.4), (settings.Remove, settings.Unit, settings.Overlap));
        Assert.Equal(("quiz", "/recipes/eval/quiz.jsonl", TextSplit.File), (settings.Sets[0].Name, settings.Sets[0].Path, settings.Sets[0].Split));
        Assert.Equal(["question"], settings.Sets[0].Fields);
        Assert.EndsWith("decontaminate.sets.quiz.path", recipe.EvaluationPlaces["quiz"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_variant_and_an_override_change_one_setting()
    {
        const string Recipe = Head + "decontaminate: { sets: [ { name: quiz, path: q.jsonl } ] }\nvariants: { only-told: { decontaminate: { remove: off } }, none: { decontaminate: off } }";

        Assert.Equal(Removal.Off, RecipeLoader.Parse(Recipe, "/", variant: "only-told").Decontaminate!.Remove);
        Assert.Null(RecipeLoader.Parse(Recipe, "/", variant: "none").Decontaminate);
        Assert.Equal(Removal.Span, RecipeLoader.Parse(Recipe, "/", overrides: ["decontaminate.remove=span"]).Decontaminate!.Remove);
        Assert.Equal(
            Path.GetFullPath("other.json"),
            RecipeLoader.Parse(Recipe, "/", overrides: ["decontaminate.sets=[ { name: x, path: other.json } ]"]).Decontaminate!.Sets[0].Path);
    }

    [Fact]
    public void The_canonical_form_loads_again_and_the_portable_one_tells_no_path()
    {
        var recipe = RecipeLoader.Parse(Head + "decontaminate: { sets: [ { name: quiz, path: q.jsonl, except: [] } ] }", "/recipes");
        var again = RecipeLoader.Parse(RecipeWriter.ToCanonicalJson(recipe), "/elsewhere");

        Assert.Equal(RecipeWriter.ToCanonicalJson(recipe), RecipeWriter.ToCanonicalJson(again));
        Assert.Empty(again.Decontaminate!.Sets[0].Except);
        Assert.DoesNotContain("q.jsonl", RecipeWriter.ToCanonicalJson(recipe, portable: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decontaminate: on", "allowed: off, or a map with sets")]
    [InlineData("decontaminate: { remove: page }", "decontaminate.sets: missing")]
    [InlineData("decontaminate: { sets: [] }", "found 0; allowed: 1 to 100 sets")]
    [InlineData("decontaminate: { sets: [ { name: a } ] }", "decontaminate.sets.a.path: missing")]
    [InlineData("decontaminate: { sets: [ { name: a, path: x }, { name: a, path: y } ] }", "a second set named a")]
    [InlineData("decontaminate: { sets: [ { name: a, path: x } ], overlap: 2 }", "allowed: a number from 0.05 to 1")]
    [InlineData("decontaminate: { sets: [ { name: a, path: x } ], remove: pages }", "Did you mean page?")]
    [InlineData("decontaminate: { sets: [ { name: a, path: x, field: [ question ] } ] }", "Did you mean fields?")]
    public void What_is_wrong_is_named(string yaml, string message) =>
        Assert.Contains(message, Assert.Throws<RecipeException>(() => RecipeLoader.Parse(Head + yaml, "/")).Message, StringComparison.Ordinal);
}
