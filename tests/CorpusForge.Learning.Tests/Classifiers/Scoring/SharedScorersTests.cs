using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Tests.Classifiers.Scoring;

public sealed class SharedScorersTests : IDisposable
{
    private static readonly (string Pattern, float Weight)[] Words = [("(?s).*広告.*", 2)];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_model_is_opened_once_until_its_files_change()
    {
        var first = SharedScorers.Open(OnnxModel.Write(folder["spam"], -1, Words));
        var together = new IPageScorer[8];
        Parallel.For(0, together.Length, at => together[at] = SharedScorers.Open(folder["spam"]));
        Assert.All(together, scorer => Assert.Same(first, scorer));

        OnnxModel.Write(folder["spam"], -1, [.. Words, ("x", 1)]);
        Assert.NotEqual(first.Hash, SharedScorers.Open(folder["spam"]).Hash);
    }

    [Fact]
    public void One_that_could_not_be_opened_is_tried_again()
    {
        OnnxModel.Write(folder["spam"], -1, Words);
        File.Move(folder["spam/model.onnx"], folder["model.onnx"]);
        Assert.Throws<ModelException>(() => SharedScorers.Open(folder["spam"]));
        File.Move(folder["model.onnx"], folder["spam/model.onnx"]);

        Assert.Equal("spam", SharedScorers.Open(folder["spam"]).Name);
    }

    [Fact]
    public void A_folder_of_an_unknown_kind_says_which_there_are()
    {
        OnnxModel.Write(folder["spam"], -1, Words);
        File.WriteAllText(folder["spam/classifier.yaml"], "kind: onx\n");

        Assert.Contains(
            "classifier.yaml:1: kind: found 'onx'; allowed: classifier, language-model, onnx",
            Assert.Throws<RecipeException>(() => SharedScorers.Open(folder["spam"])).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
