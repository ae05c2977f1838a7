using System.Text.Json.Nodes;
using CorpusForge.Core.Documents;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Labelling.Sampling;
using CorpusForge.Learning.Classifiers.Labelling.Voting;

namespace CorpusForge.Learning.Tests.Classifiers.Labelling.Sampling;

public sealed class BatchFileTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_batch_goes_out_and_comes_back_with_what_raters_said()
    {
        BatchFile.Write(folder["batch.jsonl"], Enumerable.Range(0, 4).Select(at => new BatchItem(Candidate(at), BatchReason.Uncertain)));
        var lines = File.ReadAllLines(folder["batch.jsonl"]).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();

        Assert.Equal(["url", "site", "title", "text", "links", "scores", "votes", "why", "label", "rater"], lines[0].Select(entry => entry.Key));
        Assert.Equal("""{"label-model":0.25,"model":0.5}""", lines[0]["scores"]!.ToJsonString());
        Assert.Equal("""{"link-hosts":1,"technical-words":0}""", lines[0]["votes"]!.ToJsonString());
        Assert.Equal("uncertain", (string?)lines[0]["why"]);

        (lines[0]["label"], lines[0]["rater"]) = (1, "ai");
        (lines[1]["label"], lines[1]["rater"]) = (0, " bo ");
        (lines[2]["label"], lines[2]["rater"]) = ("skip", "ai");
        var filled = BatchFile.Read(folder.Write("filled.jsonl", [.. lines.Select(line => line.ToJsonString())]));

        Assert.Equal(["http://s0.jp/ 1 human:ai s0", "http://s1.jp/ 0 human:bo s1"], filled.Labels.Select(label => $"{label.Url} {label.Probability} {label.Source} {label.Site}"));
        Assert.Equal((1, 1), (filled.Open, filled.Skipped));
    }

    [Fact]
    public void Labels_of_several_raters_are_kept_and_a_raters_new_word_replaces_the_old()
    {
        var filled = new FilledBatch([Label("a", "human:ai", 1), Label("b", "human:ai", 1)], 0, 0);

        var (labels, added, changed) = filled.MergeInto([Label("a", "human:bo", 0), Label("a", "human:ai", 0), Label("a", "site", 0)]);

        Assert.Equal((1, 1), (added, changed));
        Assert.Equal(["a human:ai 1", "a human:bo 0", "a site 0", "b human:ai 1"], labels.Select(label => $"{label.Url} {label.Source} {label.Probability}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"url":"b","label":1}""", "rater: found nothing; allowed: the name")]
    [InlineData("""{"url":"b","label":"skip"}""", "rater: found nothing")]
    [InlineData("""{"url":"b","label":0.5,"rater":"ai"}""", "label: found 0.5; allowed: 0, 1, \"skip\"")]
    [InlineData("""{"url":"b","label":true,"rater":"ai"}""", "label: found true")]
    [InlineData("""{"label":1,"rater":"ai"}""", "url: found nothing")]
    [InlineData("""{"url":"b","label":1,"rater":""}""", "rater: found \"\"")]
    [InlineData("""{"url":"a","label":0,"rater":"ai"}""", "a second label of a from human:ai; the first stands at")]
    [InlineData("nothing", "no JSON object")]
    [InlineData("7", "no JSON object")]
    public void A_bad_line_is_an_error_with_its_place(string line, string message)
    {
        var path = folder.Write("filled.jsonl", """{"url":"a","label":1,"rater":"ai"}""", line);

        var error = Assert.Throws<LabelException>(() => BatchFile.Read(path));

        Assert.StartsWith($"{path}:2: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static BatchCandidate Candidate(int at) => new()
    {
        Page = Pages.Of($"http://s{at}.jp/", "本文", "題", new LinkFacts { Total = 1 }), Site = $"s{at}", Weak = 0.25, Score = 0.5,
        Votes = [("link-hosts", Vote.For), ("disclosure", Vote.Abstain), ("technical-words", Vote.Against)],
    };

    private static PageLabel Label(string url, string source, double label) => new() { Url = url, Source = source, Probability = label };
}
