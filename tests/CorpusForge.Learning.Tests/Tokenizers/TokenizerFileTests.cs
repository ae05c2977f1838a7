using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorpusForge.Learning.Tokenizers;
using Microsoft.ML.Tokenizers;

namespace CorpusForge.Learning.Tests.Tokenizers;

/// <summary>Tokenizers of all layouts, read here and by Microsoft.ML.Tokenizers.</summary>
public sealed class TokenizerFileTests : IDisposable
{
    private static readonly TinyTokenizer Tiny = new("日本語", "です", "ます", "the", " the", "hello", "。\n", "漢字", "ああ", "ああああ");

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Every_layout_of_one_vocabulary_gives_the_tokens_that_Microsoft_ML_Tokenizers_gives()
    {
        var options = new BpeOptions(Tiny.Ids.Select(pair => pair))
        {
            Merges = Tiny.Json()["model"]!["merges"]!.AsArray().Select(merge => $"{merge![0]} {merge[1]}").ToList(),
            ByteLevel = true,
            PreTokenizer = new RegexPreTokenizer(new Regex(TinyTokenizer.Gpt4), null),
        };
        var theirs = BpeTokenizer.Create(options);
        using var stream = File.OpenRead(Tiny.WriteTiktoken(folder["x_cl100k.tiktoken"]));
        var tiktoken = TiktokenTokenizer.Create(stream, new RegexPreTokenizer(new Regex(TinyTokenizer.Gpt4), null), null);
        var json = TokenizerFile.Open(Tiny.WriteJson(folder["json"]));
        var ranks = TokenizerFile.Open(folder["x_cl100k.tiktoken"]);
        foreach (var text in Texts.Basic)
        {
            Assert.Equal(theirs.EncodeToIds(text), Ids(json, text));
            Assert.Equal(tiktoken.EncodeToIds(text), Ids(ranks, text));
        }
    }

    [Fact]
    public void What_is_encoded_comes_back_and_is_counted_as_it_is_encoded()
    {
        foreach (var tokenizer in new[] { TokenizerFile.Open(Tiny.WriteJson(folder["json"])), TokenizerFile.Open(Tiny.WriteFiles(folder["files"])), TokenizerFile.Open(Tiny.WriteTiktoken(folder["o200k.tiktoken"])) })
        {
            foreach (var text in Texts.Basic.Concat(Texts.EveryCodePointClass()))
            {
                var ids = Ids(tokenizer, text);
                Assert.Equal(text, tokenizer.Decode(ids));
                Assert.Equal(ids.Count, tokenizer.Count(text));
                Assert.All(ids, id => Assert.InRange(id, 0, tokenizer.VocabularySize - 1));
            }
        }
    }

    [Fact]
    public void Half_a_pair_is_read_as_the_replacement_character_and_special_tokens_in_a_text_are_text()
    {
        var tokenizer = TokenizerFile.Open(Tiny.WriteJson(folder["json"]));

        Assert.Equal("a\uFFFDb", tokenizer.Decode(Ids(tokenizer, "a\uD83Db")));
        Assert.DoesNotContain(tokenizer.EndOfText!.Value, Ids(tokenizer, "<|endoftext|>"));
        Assert.Equal("<|endoftext|>", tokenizer.Decode(Ids(tokenizer, "<|endoftext|>")));
        Assert.Equal("<|endoftext|>", tokenizer.Piece(tokenizer.EndOfText.Value));
        Assert.Equal("<0xE3>", tokenizer.Piece(0xE3));
        Assert.True(tokenizer.IsByte(0xE3));
        Assert.Throws<ArgumentOutOfRangeException>(() => tokenizer.Decode([tokenizer.VocabularySize]));
    }

    // Patterns of other programs read characters, those of .NET units of UTF-16: a letter beyond the basic plane must count as a letter.
    [Fact]
    public void Letters_beyond_the_basic_plane_are_letters_to_patterns()
    {
        var tokenizer = TokenizerFile.Open(new TinyTokenizer("𠮷野", "a𠮷").WriteJson(folder["json"]));

        Assert.Equal(["𠮷野"], Ids(tokenizer, "𠮷野").Select(tokenizer.Piece));
        Assert.Equal(["a𠮷", "!"], Ids(tokenizer, "a𠮷!").Select(tokenizer.Piece));
    }

    [Fact]
    public void Added_tokens_that_are_not_special_are_found_in_the_text_the_longest_first()
    {
        Tiny.WriteJson(folder["json"], json =>
        {
            json["added_tokens"]!.AsArray().Add(new JsonObject { ["id"] = 900, ["content"] = "  ", ["special"] = false });
            json["added_tokens"]!.AsArray().Add(new JsonObject { ["id"] = 901, ["content"] = "   ", ["special"] = false });
        });
        var tokenizer = TokenizerFile.Open(folder["json"]);

        Assert.Equal([97, 901, 900, 97], Ids(tokenizer, "a     a"));
        Assert.Equal("a     a", tokenizer.Decode([97, 901, 900, 97]));
        Assert.Equal(4, tokenizer.Count("a     a"));
    }

    [Fact]
    public void A_whole_piece_that_is_a_token_needs_no_merges_where_the_file_says_so()
    {
        var ignoring = TokenizerFile.Open(Tiny.WriteJson(folder["a"], json => (json["model"]!["ignore_merges"], json["model"]!["vocab"]!["abc"]) = (true, 950)));
        var merging = TokenizerFile.Open(Tiny.WriteJson(folder["b"], json => json["model"]!["vocab"]!["abc"] = 950));

        Assert.Equal([950], Ids(ignoring, "abc"));
        Assert.Equal([97, 98, 99], Ids(merging, "abc"));
    }

    [Fact]
    public void A_form_of_normalisation_is_applied_and_told()
    {
        var tokenizer = TokenizerFile.Open(Tiny.WriteJson(folder["json"], json => json["normalizer"] = new JsonObject { ["type"] = "NFC" }));

        Assert.Equal("が", tokenizer.Decode(Ids(tokenizer, "か\u3099")));
        Assert.Equal(Ids(tokenizer, "が\uFFFD"), Ids(tokenizer, "か\u3099\uD800"));
        Assert.Contains("normalised", Assert.Single(tokenizer.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_follow_from_content_and_from_what_ends_a_document()
    {
        var (one, two) = (TokenizerFile.Open(Tiny.WriteJson(folder["one"])), TokenizerFile.Open(Tiny.WriteJson(folder["two"])));
        File.WriteAllText(Path.Combine(folder["two"], "tokenizer_config.json"), """{ "eos_token": "hello" }""");
        var other = TokenizerFile.Open(new TinyTokenizer("hello").WriteJson(folder["three"]));

        Assert.Equal(one.Key, two.Key);
        Assert.Matches("^[0-9a-f]{32}$", one.Key);
        Assert.NotEqual(one.Key, other.Key);
        Assert.Equal(one.Key, TokenizerFile.Open(folder["two"]).Key);
    }

    [Theory]
    [InlineData("model.type", """{ "type": "WordPiece", "vocab": {} }""", "model.type: found \"WordPiece\"; allowed: BPE over bytes, BPE with byte_fallback or Metaspace, or Unigram")]
    [InlineData("pre_tokenizer", """{ "type": "Whitespace" }""", "pre_tokenizer: found \"Whitespace\"; allowed: ByteLevel as the last step")]
    [InlineData("pre_tokenizer", """{ "type": "ByteLevel", "add_prefix_space": true }""", "pre_tokenizer.add_prefix_space: found true")]
    [InlineData("pre_tokenizer", """{ "type": "Sequence", "pretokenizers": [ { "type": "Split", "pattern": { "Regex": "[a-z&&[^b]]+" }, "behavior": "Isolated" }, { "type": "ByteLevel", "add_prefix_space": false } ] }""", "an intersection of sets")]
    [InlineData("pre_tokenizer", """{ "type": "Sequence", "pretokenizers": [ { "type": "Split", "pattern": { "Regex": "\\p{Han}+" }, "behavior": "Isolated" }, { "type": "ByteLevel", "add_prefix_space": false } ] }""", "cannot be read here")]
    [InlineData("pre_tokenizer", """{ "type": "Sequence", "pretokenizers": [ { "type": "Split", "pattern": { "Regex": " " }, "behavior": "Removed" }, { "type": "ByteLevel", "add_prefix_space": false } ] }""", "pre_tokenizer.behavior: found \"Removed\"; allowed: Isolated")]
    [InlineData("normalizer", """{ "type": "Lowercase" }""", "normalizer.type: found \"Lowercase\"")]
    public void What_would_give_other_tokens_is_an_error_that_names_the_field(string field, string value, string expected)
    {
        Tiny.WriteJson(folder["json"], json =>
        {
            if (field.StartsWith("model", StringComparison.Ordinal))
            {
                json["model"] = JsonNode.Parse(value);
            }
            else
            {
                json[field] = JsonNode.Parse(value);
            }
        });

        var message = Assert.Throws<InvalidDataException>(() => TokenizerFile.Open(folder["json"])).Message;
        Assert.StartsWith(folder["json"], message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_tokenizer_is_an_error_that_says_what_is()
    {
        Assert.Contains("There is no tokenizer at", Assert.Throws<FileNotFoundException>(() => TokenizerFile.Open(folder["none"])).Message, StringComparison.Ordinal);
        Assert.Contains("There is no tokenizer in", Assert.Throws<FileNotFoundException>(() => TokenizerFile.Open(folder.Path)).Message, StringComparison.Ordinal);
        Assert.Contains("names that hold o200k", Assert.Throws<InvalidDataException>(() => TokenizerFile.Open(Tiny.WriteTiktoken(folder["mine.tiktoken"]))).Message, StringComparison.Ordinal);
        File.WriteAllText(folder["cl100k.tiktoken"], "IQ== 0\nIg== x\n");
        Assert.Contains("line 2: found 'Ig== x'", Assert.Throws<InvalidDataException>(() => TokenizerFile.Open(folder["cl100k.tiktoken"])).Message, StringComparison.Ordinal);
        File.WriteAllText(folder["x.model"], "no model");
        Assert.Contains("no SentencePiece model", Assert.Throws<InvalidDataException>(() => TokenizerFile.Open(folder["x.model"])).Message, StringComparison.Ordinal);
    }

    // Looking through a whole run for every merge would take hours here.
    [Fact]
    public void A_line_of_a_million_characters_without_a_space_is_counted()
    {
        var tokenizer = TokenizerFile.Open(Tiny.WriteJson(folder["json"]));

        Assert.Equal(500_000, tokenizer.Count(new string('あ', 1_000_000)));
        Assert.Equal(500_000, tokenizer.Count(string.Concat(Enumerable.Repeat("日本語です", 250_000))));
    }

    public void Dispose() => folder.Dispose();

    private static List<int> Ids(IVocabularyTokenizer tokenizer, string text)
    {
        var ids = new List<int>();
        tokenizer.Encode(text, ids);
        return ids;
    }
}
