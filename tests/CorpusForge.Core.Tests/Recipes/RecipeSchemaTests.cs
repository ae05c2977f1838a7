using CorpusForge.Core.Recipes;
using NJsonSchema;

namespace CorpusForge.Core.Tests.Recipes;

public sealed class RecipeSchemaTests
{
    private const string Head = RecipeFolder.Head;

    private const string Renew = "CORPUSFORGE_WRITE_SCHEMA=1 dotnet test --project CorpusForge.Core.Tests -c Release";

    private static readonly string SchemaFile = Path.Combine(Pipelines.Folder, "recipe.schema.json");

    [Fact]
    public void The_file_for_editors_is_the_generated_one()
    {
        if (Environment.GetEnvironmentVariable("CORPUSFORGE_WRITE_SCHEMA") == "1")
        {
            File.WriteAllText(SchemaFile, RecipeSchema.Generate());
        }

        var written = File.Exists(SchemaFile) ? File.ReadAllText(SchemaFile) : "";
        Assert.True(written == RecipeSchema.Generate(), $"pipelines/recipe.schema.json is out of date; in tests/ run: {Renew}");
    }

    [Theory]
    [MemberData(nameof(Pipelines.Names), MemberType = typeof(Pipelines))]
    public async Task Every_recipe_of_the_repository_fits(string name)
    {
        var yaml = await File.ReadAllTextAsync(Path.Combine(Pipelines.Folder, name), TestContext.Current.CancellationToken);

        Assert.StartsWith("# yaml-language-server: $schema=recipe.schema.json\n", yaml, StringComparison.Ordinal);
        Assert.Empty(await Faults(yaml));
    }

    [Theory]
    [InlineData(Head)]
    [InlineData("extends: other.yaml")]
    [InlineData("extends: other.yaml\nsources: [ { name: crawl, page-limit: 1048576 } ]")]
    [InlineData(Head + "keep: [ hiragana-ratio: off, characters: { low: 1, high: 2 } ]")]
    [InlineData(Head + "transforms: [ normalize, { mask-personal-data: { phone: remove-page, style: last-four } }, { cut-footer: { share: 0.5 } } ]")]
    [InlineData(Head + "scores: [ quality, ./spam ]\nkeep: [ affiliate-score: { high: 0.7 }, adult-score: off, perplexity-percentile: { high: 99 } ]")]
    [InlineData(Head + "dedup: { url: off, near: on, memory: 1 GiB }")]
    [InlineData(Head + "dedup: { near: { preset: llm-jp, words: 3, similarity: 0.8, verify: true } }")]
    [InlineData(Head + "decontaminate: { sets: [ { name: quiz, path: quiz.jsonl, fields: [ question ] } ], remove: span }")]
    [InlineData(Head + "decontaminate: off")]
    [InlineData(Head + "mixture: { period: { from: 2015-01-01 }, weights: { crawl: 0.5 } }")]
    [InlineData(Head + "variants: { strict: { keep: [], mixture: { seed: 1 } } }")]
    public async Task A_sound_recipe_fits(string yaml) => Assert.Empty(await Faults(yaml));

    [Theory]
    [InlineData("name: x")]
    [InlineData("name: x\nsources: []")]
    [InlineData("name: x\nsources: [ { name: crawl } ]")]
    [InlineData("name: x\nsources: [ { name: crawl, kind: wrac, path: a } ]")]
    [InlineData("name: ../x\nsources: [ { name: crawl, kind: warc, path: a } ]")]
    [InlineData(Head + "transforms: [ normalise ]")]
    [InlineData(Head + "keep: [ hiragana-raito: { low: 0.2 } ]")]
    [InlineData(Head + "keep: [ hiragana-ratio: { lwo: 0.2 } ]")]
    [InlineData(Head + "keep: [ hiragana-ratio: { low: 20 } ]")]
    [InlineData(Head + "keep: [ hiragana-ratio: {} ]")]
    [InlineData(Head + "keep: [ { characters: { low: 1 }, hiragana-ratio: { low: 0.2 } } ]")]
    [InlineData(Head + "keep: [ affiliate-score: { hgih: 0.7 } ]")]
    [InlineData(Head + "scores: quality")]
    [InlineData(Head + "dedup: { near: { bands: 0 } }")]
    [InlineData(Head + "dedup: { near: { preset: dolma } }")]
    [InlineData(Head + "dedup: { near: maybe }")]
    [InlineData(Head + "dedup: { memory: 1 GB }")]
    [InlineData(Head + "decontaminate: { sets: [] }")]
    [InlineData(Head + "decontaminate: { sets: [ { name: quiz } ] }")]
    [InlineData(Head + "decontaminate: { sets: [ { name: quiz, path: quiz.jsonl } ], remove: never }")]
    [InlineData(Head + "mixture: { sample: 1.5 }")]
    [InlineData(Head + "mixture: { weights: { crawl: -1 } }")]
    [InlineData(Head + "mixture: { period: { from: yesterday } }")]
    [InlineData(Head + "variants: { strict: { sources: [] } }")]
    [InlineData(Head + "variants: { A/B: {} }")]
    public async Task A_broken_recipe_does_not_fit(string yaml)
    {
        Assert.NotEmpty(await Faults(yaml));
        Assert.Throws<RecipeException>(() => RecipeLoader.Parse(yaml, Pipelines.Folder));
    }

    private static async Task<IReadOnlyList<string>> Faults(string yaml)
    {
        var schema = await JsonSchema.FromJsonAsync(RecipeSchema.Generate(), TestContext.Current.CancellationToken);
        return [.. schema.Validate(Pipelines.Json(yaml)).Select(fault => fault.ToString())];
    }
}
