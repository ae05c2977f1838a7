using System.IO.Compression;
using System.Text;
using CorpusForge.Core.Decontamination;
using CorpusForge.Core.Decontamination.Reading;
using ZstdSharp;

namespace CorpusForge.Core.Tests.Decontamination.Reading;

public sealed class EvaluationReaderTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void Lines_called_json_are_items_by_their_ids()
    {
        Write("valid.json", "{\"q_id\": 8, \"question\": \"湯を沸かす道具は？\", \"choice0\": \"やかん\"}\n{\"sentence_pair_id\": \"3\", \"other_id\": 4, \"question\": \"雪を掃く道具は？\"}\n");
        var set = Read("valid.json");

        Assert.Equal(["8", "3"], set.Items.Select(item => item.Id));
        Assert.Equal([new EvaluationText("question", "湯を沸かす道具は？"), new EvaluationText("choice0", "やかん")], set.Items[0].Texts);
        Assert.Equal([new EvaluationText("question", "雪を掃く道具は？")], set.Items[1].Texts);
    }

    [Fact]
    public void Questions_within_paragraphs_are_items_and_their_passages_are_left_out()
    {
        const string Squad = """
            {"version": "1", "data": [{"title": "川の町", "paragraphs": [{"context": "町の長い説明です。", "qas": [
              {"id": "a1", "question": "川の名前は？", "answers": [{"text": "みどり川", "answer_start": 3}]}, {"id": "a2", "question": "橋の数は？", "answers": []}]}]}]}
            """;
        Write("squad.json", Squad);
        var set = Read("squad.json");
        var whole = Read("squad.json", settings => settings with { Except = [] });

        Assert.Equal(["a1", "a2", "whole"], set.Items.Select(item => item.Id));
        Assert.Equal(["question", "answers.text"], set.Items[0].Texts.Select(text => text.Field));
        Assert.Equal((1, 1), (set.LeftOut["context"], set.LeftOut["title"]));
        Assert.Contains(whole.Items, item => item.Id == "data[0].paragraphs[0]" && item.Texts is [{ Field: "context", Text: "町の長い説明です。" }]);
    }

    [Fact]
    public void A_list_of_objects_and_texts_is_read_by_place()
    {
        Write("list.json", "[{\"question\": \"一つ目\", \"choices\": [{\"id\": \"A\", \"label\": \"はい\"}]}, \"二つ目\"]");
        Write("own.json", "[{\"id\": \"q\", \"choices\": [{\"id\": \"A\", \"label\": \"はい\"}]}]");

        Assert.Equal(["[0]", "A", "[1]"], Read("list.json").Items.Select(item => item.Id));
        Assert.Equal([new EvaluationText("choices.label", "はい")], Assert.Single(Read("own.json").Items).Texts);
    }

    [Fact]
    public void Csv_without_a_head_has_numbered_fields_and_quoted_cells()
    {
        Write("a.csv", "\uFEFF\"改行を含む\n問い、\"\"引用\"\"も\",甲,乙,A\n次の問い,丙,丁,B\n");
        var set = Read("a.csv");

        Assert.Equal(["line 1", "line 3"], set.Items.Select(item => item.Id));
        Assert.Equal(new EvaluationText("column-1", "改行を含む\n問い、\"引用\"も"), set.Items[0].Texts[0]);
        Assert.Equal("column-4", set.Items[1].Texts[^1].Field);
    }

    [Fact]
    public void A_first_row_of_words_names_the_fields_and_tsv_has_no_quotes()
    {
        Write("head.tsv", "id\tquestion\tanswer\nx7\t\"問いは\t答え\n");
        var item = Assert.Single(Read("head.tsv").Items);

        Assert.Equal("x7", item.Id);
        Assert.Equal([new EvaluationText("question", "\"問いは"), new EvaluationText("answer", "答え")], item.Texts);
    }

    [Fact]
    public void Xml_is_read_with_its_attributes()
    {
        Write("q.xml", "<?xml version='1.0'?><questions><question id=\"N-1\"><text>最初の問い</text><answers><answer>甲</answer><answer>乙</answer></answers>"
            + "<meta><E.5>長い根拠</E.5></meta></question><question id=\"N-2\"><text>次の問い</text></question></questions>");
        var set = Read("q.xml");

        Assert.Equal(["N-1", "N-2"], set.Items.Select(item => item.Id));
        Assert.Equal([new EvaluationText("text", "最初の問い"), new EvaluationText("answers.answer", "甲"), new EvaluationText("answers.answer", "乙")], set.Items[0].Texts);
        Assert.Equal(1, set.LeftOut["meta.E.5"]);
    }

    [Fact]
    public void Texts_are_items_by_line_or_by_file_in_any_charset()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(folder.File("sjis.txt"), Encoding.GetEncoding(932).GetBytes("一行目の問いはこれです。\r\n\r\n三行目の問いはこれです。\r\n"));

        Assert.Equal(["line 1", "line 3"], Read("sjis.txt").Items.Select(item => item.Id));
        Assert.Equal("三行目の問いはこれです。", Read("sjis.txt").Items[1].Texts[0].Text);
        Assert.Equal("whole", Assert.Single(Read("sjis.txt", settings => settings with { Split = TextSplit.File }).Items).Id);
    }

    [Fact]
    public void A_folder_is_read_packed_or_not_and_names_what_it_passes_over()
    {
        var bytes = Encoding.UTF8.GetBytes("{\"id\": \"1\", \"question\": \"問い\"}\n");
        using (var packed = new GZipStream(File.Create(folder.File("a.jsonl.gz")), CompressionMode.Compress))
        {
            packed.Write(bytes);
        }

        using (var compressor = new Compressor())
        {
            File.WriteAllBytes(folder.File("b.jsonl.zst"), compressor.Wrap(bytes).ToArray());
        }

        Write("LICENSE", "all rights");
        Write("c.json", "{\"id\": \"1\", \"question\": \"問い\"}{\"id\": \"1\", \"question\": \"もう一つ\"}");
        var set = Read(".");

        Assert.Equal(["a.jsonl.gz#1", "b.jsonl.zst#1", "c.json#1", "c.json#1~2"], set.Items.Select(item => item.Id));
        Assert.Equal(["LICENSE"], set.PassedOver);
    }

    [Fact]
    public void Fields_name_keys_anywhere_in_a_path()
    {
        Write("f.jsonl", "{\"id\": \"1\", \"question\": \"問い\", \"answers\": [{\"text\": \"答え\"}], \"note\": \"覚え\"}\n");

        Assert.Equal(["answers.text"], Read("f.jsonl", settings => settings with { Fields = ["answers"] }).Fields.Keys);
        Assert.Equal(["answers.text", "question"], Read("f.jsonl", settings => settings with { Except = ["note"] }).Fields.Keys);
    }

    [Theory]
    [InlineData("bad.json", "{\"a\": \"x\"}\n{\"a\": ", "bad.json:2: no well-formed JSON")]
    [InlineData("bad.xml", "<a>\n<b></a>", "bad.xml:2: no well-formed XML")]
    [InlineData("bad.csv", "x,y\n\"no end", "bad.csv:2: a quoted cell")]
    [InlineData("bad.jsonl.gz", "not packed", "no well-formed JSON")]
    [InlineData("none.json", "[]", "hold no text")]
    [InlineData("only.json", "[{\"context\": \"本文\"}]", "no field is left to test; it has context")]
    public void What_cannot_be_read_is_named(string name, string content, string message)
    {
        Write(name, content);

        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Read(name)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_is_nowhere_and_a_file_that_is_not_there_are_errors()
    {
        Write("f.jsonl", "{\"id\": \"1\", \"question\": \"問い\"}\n");
        Directory.CreateDirectory(folder.File("empty"));
        File.WriteAllText(folder.File("empty/x.bin"), "");

        Assert.Contains("no item has a field 'qestion'; it has question", Assert.Throws<InvalidDataException>(() => Read("f.jsonl", set => set with { Fields = ["qestion"] })).Message, StringComparison.Ordinal);
        Assert.Contains("'contxt'", Assert.Throws<InvalidDataException>(() => Read("f.jsonl", set => set with { Except = ["contxt"] })).Message, StringComparison.Ordinal);
        Assert.Contains("holds empty/, f.jsonl", Assert.Throws<FileNotFoundException>(() => Read("g.jsonl")).Message, StringComparison.Ordinal);
        Assert.Contains("no file named *.json", Assert.Throws<FileNotFoundException>(() => Read("empty")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_follows_contents_and_names()
    {
        Write("a.jsonl", "{\"question\": \"問い\"}");
        var (set, first) = (Settings("."), EvaluationReader.HashOf(Settings("."), folder.Path));
        Write("a.jsonl", "{\"question\": \"別の問い\"}");
        var other = EvaluationReader.HashOf(set, folder.Path);
        File.Move(folder.File("a.jsonl"), folder.File("b.jsonl"));

        Assert.Equal(3, new[] { first, other, EvaluationReader.HashOf(set, folder.Path) }.Distinct().Count());
    }

    [Theory]
    [InlineData("yahoojapan__JGLUE/datasets/jcommonsenseqa-v1.3", 1119, "question")]
    [InlineData("yahoojapan__JGLUE/datasets/jsquad-v1.3", 4442, "question")]
    [InlineData("nlp-waseda__JMMLU/JMMLU/anatomy.csv", 132, "column-1")]
    [InlineData("google-research__url-nlp/mgsm/mgsm_ja.tsv", 250, "column-1")]
    [InlineData("mynlp__niilc-qa/data", 200, "text")]
    [InlineData("aiishii__JEMHopQA/corpus_ver1.2/dev_ver1.2.json", 120, "question")]
    [InlineData("KuramitsuLab__jhuman-eval/data", 164, "prompt")]
    public void Real_sets_are_read_by_item(string path, int items, string field)
    {
        var set = EvaluationReader.Read(Settings(SharedData.PathOf("eval/" + path)), folder.Path);

        Assert.Equal(items, set.Items.Count);
        Assert.Equal(items, set.Fields[field]);
    }

    public void Dispose() => folder.Dispose();

    private static EvaluationSetSettings Settings(string path) => new() { Name = "set", Path = path };

    private EvaluationSet Read(string path, Func<EvaluationSetSettings, EvaluationSetSettings>? change = null) =>
        EvaluationReader.Read(change is null ? Settings(path) : change(Settings(path)), folder.Path);

    private void Write(string name, string content) => File.WriteAllText(folder.File(name), content);
}
