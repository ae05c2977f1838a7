using CorpusForge.Core.Recipes;

namespace CorpusForge.Core.Tests.Recipes;

/// <summary>Errors of files as such: what is no YAML, what is not there.</summary>
public sealed class RecipeFileErrorTests : IDisposable
{
    private const string Head = RecipeFolder.Head;

    private readonly RecipeFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_tab_in_the_indentation_is_named() => Refuses(
        Head + "mixture:\n\tseed: 1", "x.yaml:4: no valid YAML: a tab in the indentation; allowed: spaces");

    [Fact]
    public void A_bracket_that_is_not_closed_names_its_line() => Refuses(
        Head + "keep: [ characters: { low: 1 }\ndedup: {}",
        "x.yaml:3: no valid YAML: a list or map in brackets that does not end as it should");

    [Fact]
    public void A_syntax_error_names_its_line() => Refuses(
        Head + "mixture: seed: 1", "x.yaml:3: no valid YAML: While scanning a plain scalar value, found invalid mapping.");

    [Fact]
    public void A_damaged_file_ends_in_an_error_of_the_recipe_or_in_none()
    {
        var text = Head + "keep:\n  - hiragana-ratio: { low: 0.2 }\n  - characters: { low: 200, high: 9e3 }\n"
            + "dedup: { near: { bands: 20 }, memory: 1 GiB }\nmixture:\n  period: { from: 2015-01-01 }\nvariants: { a: { keep: [ characters: off ] } }\n";
        const string marks = "{}[]:,-#&*!|>'\"%@`\t\n 0~?\u3000\0";
        var random = new Random(42);
        for (var round = 0; round < 2000; round++)
        {
            var damaged = text.ToCharArray();
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                damaged[random.Next(damaged.Length)] = marks[random.Next(marks.Length)];
            }

            var error = Record.Exception(() => RecipeLoader.Parse(new string(damaged), folder.Root));
            Assert.True(error is null or RecipeException, $"{error}\n{new string(damaged)}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    public void An_empty_file_is_refused(string text) => Assert.Contains(
        ": found nothing; allowed: a map with at least name and sources", folder.ErrorOfText(text), StringComparison.Ordinal);

    [Fact]
    public void A_list_is_no_recipe() => Refuses("- name: x", "x.yaml:1: found a list; allowed: a map with at least name and sources");

    [Fact]
    public void A_second_document_is_refused() => Refuses(
        Head + "---\nname: y", "x.yaml:3: found a second document; allowed: one a file");

    [Theory]
    [InlineData("keep: &rules []")]
    [InlineData("keep: !!seq []")]
    public void Anchors_and_tags_are_refused(string line) => Refuses(
        Head + line, "x.yaml:3: found an anchor, an alias, a tag or more than 32 levels; allowed: plain maps, lists and values");

    [Fact]
    public void Deep_nesting_ends_in_an_error_and_not_in_an_overflow() => Refuses(
        Head + "keep: " + new string('[', 5000) + new string(']', 5000),
        "x.yaml:3: found an anchor, an alias, a tag or more than 32 levels; allowed: plain maps, lists and values");

    [Fact]
    public void A_huge_file_is_refused() => Refuses(
        "# " + new string('x', 1 << 20), "x.yaml:1: found 1048578 characters; allowed: up to 1048576");

    [Fact]
    public void A_file_in_another_charset_is_named()
    {
        File.WriteAllBytes(folder.Path("x.yaml"), [.. "name: x # "u8, 0x93, 0xFA, 0x96, 0x7B]);

        Assert.Equal("x.yaml: not UTF-8; save the recipe as UTF-8", folder.ErrorOf("x.yaml"));
    }

    [Fact]
    public void A_missing_file_names_the_nearest()
    {
        folder.Write("pipelines/ja-web.yaml", Head);

        Assert.Equal("pipelines/ja-wbe.yaml: no such file. Did you mean pipelines/ja-web.yaml?", folder.ErrorOf("pipelines/ja-wbe.yaml"));
    }

    [Fact]
    public void A_missing_file_with_no_like_says_just_that() => Assert.Equal("nowhere/x.yaml: no such file", folder.ErrorOf("nowhere/x.yaml"));

    [Fact]
    public void A_missing_extended_file_names_the_line_that_asks_for_it()
    {
        folder.Write("base.yaml", Head);
        folder.Write("x.yaml", "name: x\nextends: bsae.yaml");

        Assert.Equal(
            "x.yaml:2: extends: no such file: bsae.yaml. Did you mean base.yaml?",
            folder.ErrorOf("x.yaml"));
    }

    [Fact]
    public void A_cycle_names_its_chain()
    {
        folder.Write("a.yaml", "extends: sub/b.yaml");
        folder.Write("sub/b.yaml", "# b\nextends: ../a.yaml");

        Assert.Equal(
            "sub/b.yaml:2: extends: a recipe that extends itself: a.yaml -> sub/b.yaml -> sub/../a.yaml", folder.ErrorOf("a.yaml"));
    }

    [Fact]
    public void An_error_in_an_extended_file_names_that_file()
    {
        folder.Write("base.yaml", Head + "dedup: { ulr: true }");
        folder.Write("x.yaml", "extends: base.yaml");

        Assert.Equal(
            "base.yaml:3: dedup.ulr: unknown key; known keys: url, exact, near, paragraphs, substrings, representative, score, against, memory. Did you mean url?",
            folder.ErrorOf("x.yaml"));
    }

    private void Refuses(string text, string message) => Assert.Equal(message, folder.ErrorOfText(text));
}
