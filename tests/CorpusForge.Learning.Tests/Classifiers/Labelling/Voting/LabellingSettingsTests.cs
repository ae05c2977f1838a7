using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Labelling.Voting;

namespace CorpusForge.Learning.Tests.Classifiers.Labelling.Voting;

public sealed class LabellingSettingsTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_fourth_classifier_declares_functions_of_its_own_with_paths_from_its_folder()
    {
        folder.Write("words.txt", "猫", "犬");
        folder.Write("hosts.txt", "good.example");
        folder.Write(
            "classifier.yaml", "kind: classifier", "functions:", "  - link-hosts", "  - ranking-words: { label: 0, types: 3 }",
            "  - keywords: { name: animals, file: words.txt, label: 1, types: 2 }", "  - hosts: { file: hosts.txt, label: 0 }",
            "  - measure: { of: characters, high: 3, label: 0 }", "  - pattern: { regex: '第[0-9]+条', label: 1 }", "label-model: { prior: 0.2 }");

        var settings = LabellingSettings.Read(folder.Path);

        Assert.Equal(["link-hosts", "ranking-words", "animals", "hosts", "measure", "pattern"], settings.Functions.Select(function => function.Name));
        Assert.Equal(["links", "words", "words", "host", "shape,words", "words"], settings.Functions.Select(function => string.Join(',', function.Reads)));
        Assert.Equal(0.2, settings.Model.Prior);
        Assert.Equal(
            [Vote.Abstain, Vote.Abstain, Vote.For, Vote.Against, Vote.Abstain, Vote.For],
            VoteTable.Of(settings.Functions, [Pages.Of("http://www.good.example/", "猫と犬、第1条")]).Pages[0]);
        Assert.Equal(
            [Vote.Abstain, Vote.Abstain, Vote.Abstain, Vote.Abstain, Vote.Against, Vote.Abstain],
            VoteTable.Of(settings.Functions, [Pages.Of("http://bad.example/", "猫")]).Pages[0]);
    }

    [Theory]
    [InlineData("  - link-host", "unknown labelling function", "Did you mean link-hosts?")]
    [InlineData("  - link-hosts: { lest: 2 }", "unknown key", "Did you mean least?")]
    [InlineData("  - link-hosts: { label: 2 }", "label: found '2'", "a whole number from 0 to 1")]
    [InlineData("  - keywords: { label: 1 }", "missing", "a file or folder that exists")]
    [InlineData("  - keywords: { file: none.txt, label: 1 }", "found", "a file or folder that exists")]
    [InlineData("  - pattern: { regex: 'a' }", "label: missing", "1 where it speaks for the class")]
    [InlineData("  - pattern: { regex: '(', label: 1 }", "no such regular expression", "")]
    [InlineData("  - pattern: { regex: '(a)\\1', label: 1 }", "no such regular expression", "")]
    [InlineData("  - pattern: { regex: 'a*', label: 1 }", "matches an empty text", "")]
    [InlineData("  - measure: { of: characters, label: 1 }", "found no bound", "")]
    [InlineData("  - measure: { of: charactrs, low: 1, label: 1 }", "unknown measure", "Did you mean characters?")]
    [InlineData("  - measure: { of: listed-host, low: 1, label: 1 }", "needs settings of its own", "")]
    [InlineData("  - 3: 4", "found a map", "a function's name")]
    public void A_wrong_function_is_an_error_with_file_line_and_remedy(string line, string problem, string remedy)
    {
        folder.Write("classifier.yaml", "functions:", "  - disclosure", line);

        var error = Assert.Throws<RecipeException>(() => LabellingSettings.Read(folder.Path));

        Assert.Contains("classifier.yaml:3: functions.1", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_functions_of_one_name_are_an_error()
    {
        folder.Write("classifier.yaml", "functions:", "  - link-hosts", "  - link-hosts: { least: 3 }");
        Assert.Contains("a second function named link-hosts", Assert.Throws<RecipeException>(() => LabellingSettings.Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_functions_has_none() =>
        Assert.Empty(LabellingSettings.Read(Path.GetDirectoryName(folder.Write("classifier.yaml", "kind: classifier"))!).Functions);
}
