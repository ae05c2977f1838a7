using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Explaining;
using CorpusForge.Engine.Reporting;
using CorpusForge.Lake.Tables;
using CorpusForge.Learning.Tokenizers;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>The tokens of a recipe's tokenizer are a column as measures are, made by a stage of its own.</summary>
public sealed class TokensTests : IDisposable
{
    private const string Rule = "tokenizer: ./tok\nkeep: [ tokens: { low: 1000 } ]\n";

    private readonly Laboratory laboratory = new();

    public TokensTests()
    {
        SyntheticFixture.WriteArchives(laboratory, [.. SyntheticWeb.Pages(4).Take(60)]);
        new TinyTokenizer("です", "ます", "した", "の").WriteJson(laboratory.Folder["tok"]);
    }

    [Fact]
    public async Task The_rule_judges_by_the_tokens_of_the_documents_text_and_shards_and_manifest_hold_them()
    {
        var tokenizer = TokenizerFile.Open(laboratory.Folder["tok"]);
        await laboratory.RunAsync("tokenizer: ./tok\n");
        var documents = await laboratory.DocumentsAsync();
        var middle = documents.Select(page => tokenizer.Count(page.Text)).Order().ElementAt(documents.Count / 2);
        var run = await laboratory.RunAsync($"tokenizer: ./tok\nkeep: [ tokens: {{ low: {middle} }} ]\ndedup: {{ url: false, exact: false, near: off }}\n");

        Assert.Equal(documents.Count(page => tokenizer.Count(page.Text) < middle), run.Manifest.Funnel.Removed["tokens"]);
        Assert.Equal(tokenizer.Key, run.Manifest.Stages["tokenizer"]);
        Assert.True(run.Manifest.Stages.ContainsKey("tokens"));
        await using var table = await TableReader.OpenAsync(Path.Combine(laboratory.Lake, "mixtures", "t", "v0002", run.Manifest.Shards[0].File));
        var (texts, tokens) = (await table.StringsAsync(0, "text"), await table.ValuesAsync<double>(0, "tokens"));
        Assert.NotEmpty(tokens);
        Assert.Equal(texts.Select(text => (double)tokenizer.Count(text!)), tokens);
        Assert.Empty(await laboratory.FaultsAsync(run.Manifest));
    }

    [Fact]
    public async Task Without_a_tokenizer_nothing_is_counted()
    {
        var run = await laboratory.RunAsync("keep: [ characters: { low: 1 } ]\n");

        Assert.DoesNotContain(run.Stages, stage => stage.Name == "tokens");
        Assert.DoesNotContain("tokens", run.Manifest.Stages.Keys);
        await using var table = await TableReader.OpenAsync(Path.Combine(laboratory.Lake, "mixtures", "t", "v0001", run.Manifest.Shards[0].File));
        Assert.DoesNotContain("tokens", table.ColumnNames);
    }

    [Fact]
    public async Task Another_bound_counts_nothing_again_another_vocabulary_does_and_another_place_of_the_same_files_is_the_same_version()
    {
        var first = await laboratory.RunAsync(Rule);
        var moved = await laboratory.RunAsync(Rule.Replace("1000", "1100", StringComparison.Ordinal));
        new TinyTokenizer("です", "ます", "した", "の").WriteJson(laboratory.Folder["elsewhere"]);
        var elsewhere = await laboratory.RunAsync(Rule.Replace("./tok", "./elsewhere", StringComparison.Ordinal));
        new TinyTokenizer("です").WriteJson(laboratory.Folder["tok"]);
        var changed = await laboratory.RunAsync(Rule);

        Assert.Equal(5, moved.Stages.Single(stage => stage.Name == "tokens").Reused);
        Assert.False(elsewhere.IsNew);
        Assert.Equal(first.Manifest.Id, elsewhere.Manifest.Id);
        Assert.Equal(0, changed.Stages.Single(stage => stage.Name == "tokens").Reused);
        Assert.NotEqual(first.Manifest.Id, changed.Manifest.Id);
        Assert.Equal(0, changed.Stages.Single(stage => stage.Name == "documents").Pages);
    }

    [Fact]
    public async Task Stories_reports_and_what_ifs_know_the_column()
    {
        await laboratory.RunAsync(Rule);
        using (var built = await BuiltRun.OpenAsync(laboratory.Load(Rule), laboratory.Lake))
        {
            var story = Assert.Single(await new PageExplainer(built).ExamplesAsync(["tokens"]));
            var answer = story.Rules.Single(rule => rule.Name == "tokens");
            Assert.Equal(TokenizerFile.Open(laboratory.Folder["tok"]).Count(story.Page!.Text), answer.Value);
            Assert.Equal(answer.Value, PageExplainer.Judge(laboratory.Load(Rule), story.Page).Rules.Single(rule => rule.Name == "tokens").Value);
        }

        var report = await WhatIf.AskAsync(
            laboratory.Load(Rule), laboratory.Load(Rule.Replace("1000", "1", StringComparison.Ordinal)), laboratory.Lake, 1, 3, TestContext.Current.CancellationToken);
        Assert.NotEqual(0, report.Gained.Pages);
        var filters = await FilterReporter.ReportAsync(laboratory.Load(Rule), laboratory.Lake, TestContext.Current.CancellationToken);
        Assert.Contains(filters.Filters, row => row.Name == "tokens");
    }

    [Fact]
    public void A_tokenizer_that_cannot_be_opened_is_an_error_with_its_place()
    {
        var missing = Assert.Throws<RecipeException>(() => Runs(Rule.Replace("./tok", "./none", StringComparison.Ordinal)));
        Assert.Matches("recipe.*:3: tokenizer: There is no tokenizer at '.*none'; allowed: a folder with tokenizer.json", missing.Message);
        new TinyTokenizer().WriteJson(laboratory.Folder["odd"], json => json["model"]!["dropout"] = 0.1);
        var odd = Assert.Throws<RecipeException>(() => Runs(Rule.Replace("./tok", "./odd", StringComparison.Ordinal)));
        Assert.Contains("odd: model.dropout: found 0.1; allowed: null", odd.Message, StringComparison.Ordinal);

        void Runs(string recipe) => Engine.Runs.CorpusRun.CheckModels(laboratory.Load(recipe));
    }

    public void Dispose() => laboratory.Dispose();
}
