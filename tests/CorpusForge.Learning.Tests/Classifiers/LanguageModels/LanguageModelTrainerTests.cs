using System.Text;
using System.Text.Json;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Recipes;
using CorpusForge.Japanese.Normalization;
using CorpusForge.Learning.Classifiers.LanguageModels.Arpa;
using CorpusForge.Learning.Classifiers.LanguageModels.Storage;
using CorpusForge.Learning.Classifiers.LanguageModels.Training;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Tests.Classifiers.LanguageModels;

public sealed class LanguageModelTrainerTests : IDisposable
{
    private const string Yaml = "kind: language-model\norder: 3\nvocabulary-minimum-count: 1\nheld-out: 0.2\ncorpus:\n  - path: data/*.jsonl\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_with_text_becomes_one_that_scores()
    {
        Prepare("lm", Yaml);
        var report = Train("lm");
        var scorer = ScorerFolder.Open(folder["lm"]);
        Assert.Equal("lm", scorer.Name);
        Assert.Equal((200, 40), (report.Corpus!.Pages, report.Corpus.Sites));
        Assert.Equal("held-out pages", report.HeldOut!.From);
        Assert.InRange(report.HeldOut.Pages, 20, 60);
        Assert.InRange(report.HeldOut.Perplexity, 1.5, 4);
        Assert.Equal(0.5, TinyModels.Score(scorer, "春の山を歩く。\n雨が降る。")[3], 0.5);
        Assert.Equal(new FileInfo(folder["lm/model.bin"]).Length, report.Bytes);
    }

    [Fact]
    public void The_same_pages_in_any_order_and_number_of_files_give_the_same_bytes()
    {
        Prepare("one", Yaml);
        Prepare("two", Yaml, reverse: true, files: 7);
        Assert.Equivalent(Train("one"), Train("two"), strict: true);
        Assert.Equal(File.ReadAllBytes(folder["one/model.bin"]), File.ReadAllBytes(folder["two/model.bin"]));
        Assert.Equal(File.ReadAllBytes(folder["one/model.json"]), File.ReadAllBytes(folder["two/model.json"]));
        Assert.Equal(ScorerFolder.Open(folder["one"]).Hash, ScorerFolder.Open(folder["two"]).Hash);
    }

    [Fact]
    public void With_folds_every_page_is_measured_by_a_model_of_other_sites()
    {
        Prepare("lm", Yaml + "folds: 4\n");
        var report = Train("lm");
        Assert.Equal(("folds of sites", 200), (report.HeldOut!.From, report.HeldOut.Pages));
    }

    [Fact]
    public void Beyond_the_limit_of_memory_pages_are_sampled_whatever_their_order()
    {
        Prepare("one", Yaml + "most-characters: 2000\n");
        Prepare("two", Yaml + "most-characters: 2000\n", reverse: true);
        var report = Train("one");
        Assert.InRange(report.Corpus!.Characters, 500, 2000);
        Assert.Equal(report.Corpus.Pages / 200.0, report.Corpus.Sampled);
        Assert.Equal(report.Sha256, Train("two").Sha256);
    }

    [Fact]
    public void Other_text_than_that_of_the_settings_is_taken_where_it_is_given()
    {
        Prepare("lm", Yaml);
        folder.Write("own/a.txt", Encoding.UTF8.GetBytes(string.Join('\n', TinyModels.Prose)));
        var report = LanguageModelTrainer.Train(folder["lm"], [folder["own"]], null, TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (report.Corpus!.Pages, report.Corpus.Sites));
        Assert.Equal("training pages", report.HeldOut!.From);
    }

    [Fact]
    public void Text_files_are_read_in_their_charset_and_cut_into_pages()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = string.Join('\n', Enumerable.Repeat(TinyModels.Prose, 10).SelectMany(prose => prose));
        folder.Write("lm/classifier.yaml", Encoding.UTF8.GetBytes("kind: language-model\ncorpus:\n  - path: text.txt\n"));
        folder.Write("lm/text.txt", Encoding.GetEncoding(932).GetBytes(text));
        var report = Train("lm");
        Assert.InRange(report.Corpus!.Pages, 3, 5);
        Assert.Contains("歩", ModelReader.Read(File.ReadAllBytes(folder["lm/model.bin"]), "model.bin").Model.Vocabulary.Names.ToArray());
    }

    [Theory]
    [InlineData("a=1", 100)]
    [InlineData("a=1|2", 200)]
    [InlineData("b=", 200)]
    public void Only_the_pages_that_are_asked_for_are_taken(string where, int pages)
    {
        Prepare("lm", Yaml + $"    only: urls.jsonl\n    where: [\"{where}\"]\n");
        folder.Write("lm/urls.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 200).Select(number => $"{{\"url\": \"{Url(number)}\", \"a\": {(number % 2) + 1}}}"))));
        Assert.Equal((pages, 200 - pages), (Train("lm").Corpus!.Pages, (int)Train("lm").Corpus!.PassedOver));
    }

    [Fact]
    public void An_arpa_file_becomes_a_model_with_the_same_probabilities()
    {
        var model = TinyModels.Train(TinyModels.Settings(4), TinyModels.Prose);
        Prepare("lm", "kind: language-model\narpa: a.arpa\ncorpus:\n  - path: data\n");
        using (var writer = new StreamWriter(folder["lm/a.arpa"]))
        {
            new ArpaWriter(model, writer).Write();
        }

        var report = Train("lm");
        Assert.Equal(("corpus", 4, 0.0), (report.HeldOut!.From, report.Order, report.HeldOut.UnknownShare));
        Assert.Equal(TinyModels.Score(TinyModels.Scorer(model), "春の山。")[0], TinyModels.Score(ScorerFolder.Open(folder["lm"]), "春の山。")[0]);
    }

    [Fact]
    public void An_arpa_file_of_other_tokens_is_refused()
    {
        Prepare("lm", "kind: language-model\ntokens: words\narpa: a.arpa\ncorpus:\n  - path: data\n");
        folder.Write("lm/a.arpa", Encoding.UTF8.GetBytes("\\data\\\nngram 1=2\n\n\\1-grams:\n-1\t<unk>\n-1\thello\n\n\\end\\\n"));
        Assert.Contains("Set tokens", Assert.Throws<ModelException>(() => Train("lm")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: language-model\n", "neither corpus nor arpa")]
    [InlineData("kind: language-model\norders: 3\n", "classifier.yaml:2: orders: unknown key")]
    [InlineData("kind: language-model\norder: 9\n", "classifier.yaml:2: order: found '9'; allowed: a whole number from 1 to 6")]
    [InlineData("kind: language-model\nminimum-counts: [2, 1]\n", "classifier.yaml:2: minimum-counts")]
    [InlineData("kind: language-model\ncorpus:\n  - path: nothing.jsonl\n", "no text at")]
    [InlineData("kind: language-model\nleast-sites: 50\ncorpus:\n  - path: data\n", "least-sites: 50, but the corpus has pages of 40")]
    [InlineData("kind: language-model\ncorpus:\n  - path: data/0.jsonl\n    sha256: 0000000000000000000000000000000000000000000000000000000000000000\n", "its SHA-256 is")]
    [InlineData("kind: language-model\ncorpus:\n  - path: web.warc.gz\n    sha256: 0000000000000000000000000000000000000000000000000000000000000000\n", "Put the file web.warc.gz with SHA-256 0000")]
    public void Wrong_settings_and_missing_data_are_errors_with_a_remedy(string yaml, string message)
    {
        Prepare("lm", yaml);
        Assert.Contains(message, Assert.Throws<RecipeException>(() => Train("lm")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_not_the_one_that_was_trained_is_refused()
    {
        Prepare("lm", Yaml);
        Assert.Contains("not trained yet", Assert.Throws<ModelException>(() => ScorerFolder.Open(folder["lm"])).Message, StringComparison.Ordinal);
        Train("lm");
        var model = File.ReadAllBytes(folder["lm/model.bin"]);
        Prepare("other", Yaml + "seed: 7\n");
        Train("other");
        File.Copy(folder["other/model.bin"], folder["lm/model.bin"], overwrite: true);
        Assert.Contains("not the model that was trained", Assert.Throws<ModelException>(() => ScorerFolder.Open(folder["lm"])).Message, StringComparison.Ordinal);
        File.WriteAllBytes(folder["lm/model.bin"], model);
        Assert.Equal("lm", ScorerFolder.Open(folder["lm"]).Name);
    }

    [Theory]
    [InlineData("あ")]
    [InlineData("ああああああああああああああああ")]
    [InlineData("x\ny\nz")]
    public void A_corpus_of_next_to_nothing_still_gives_a_model(string text)
    {
        folder.Write("lm/classifier.yaml", Encoding.UTF8.GetBytes("kind: language-model\ncorpus:\n  - path: t.txt\n"));
        folder.Write("lm/t.txt", Encoding.UTF8.GetBytes(text));
        Train("lm");
        Assert.All(TinyModels.Score(ScorerFolder.Open(folder["lm"]), "春の山"), value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void The_model_that_comes_with_the_project_tells_sentences_from_shuffled_ones()
    {
        var scorer = ScorerFolder.Open(ScorerFolder.Find("perplexity", "."));
        var good = TinyModels.Score(scorer, "本日は村役場で説明会を開催します。参加を希望する方は、電話でお申し込みください。");
        var bad = TinyModels.Score(scorer, "場役村で会明説を本開催日ますし。望方る希加は、でお申しく電話みだください込。");
        Assert.True(good[0] * 3 < bad[0], $"{good[0]} {bad[0]}");
    }

    // A sample of the longest n-grams, searched for on the sites of all pages of the archive.
    [Fact]
    public void The_model_that_comes_with_the_project_holds_only_n_grams_of_three_sites()
    {
        Assert.SkipWhen(RealData.Find("dev/web.warc.gz") is null, "shared/data/dev/web.warc.gz is absent");
        var extractor = new PageExtractor(new ExtractSettings());
        var pages = RealData.Pages(RealData.Find("dev/web.warc.gz")!).Select(extractor.Extract).ToList();
        var sites = pages.GroupBy(page => page.Host)
            .Select(site => string.Join('\n', site.SelectMany(page => page.Text.Split('\n', '\r')).Select(line => $"^{TextFolding.Fold(line)}$"))).ToList();
        var path = Path.Combine(ScorerFolder.Find("perplexity", "."), "model.bin");
        using var arpa = new StringWriter();
        new ArpaWriter(ModelReader.Read(File.ReadAllBytes(path), path).Model, arpa).Write();
        var grams = arpa.ToString().Split("\\5-grams:")[1].Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal) && !line.Contains("<unk>", StringComparison.Ordinal))
            .Select(line => line.Split('\t')[1].Replace("</s>", "$", StringComparison.Ordinal).Replace("<s>", "^", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal))
            .Where((_, number) => number % 500 == 0).ToList();
        Assert.InRange(grams.Count, 50, 200);
        Assert.All(grams, gram => Assert.True(sites.Count(site => site.Contains(gram, StringComparison.Ordinal)) >= 3, gram));
    }

    private LanguageModelReport Train(string name) => LanguageModelTrainer.Train(folder[name], null, null, TestContext.Current.CancellationToken);

    private void Prepare(string name, string yaml, bool reverse = false, int files = 1)
    {
        folder.Write($"{name}/classifier.yaml", Encoding.UTF8.GetBytes(yaml));
        var lines = TinyModels.Prose.Select((text, number) => JsonSerializer.Serialize(new { url = Url(number), text }));
        foreach (var (part, number) in (reverse ? lines.Reverse() : lines).Chunk((200 + files - 1) / files).Select((part, number) => (part, number)))
        {
            folder.Write(FormattableString.Invariant($"{name}/data/{number}.jsonl"), Encoding.UTF8.GetBytes(string.Join('\n', part)));
        }
    }

    private static string Url(int number) => FormattableString.Invariant($"http://site-{number % 40}.example/{number}");
}
