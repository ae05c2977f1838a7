using System.Globalization;
using System.Text.Json.Nodes;
using CorpusForge.Learning.Tokenizers;

namespace CorpusForge.Learning.Tests.Tokenizers;

/// <summary>The tokenizer.json of vocabularies of pieces.</summary>
public sealed class PieceJsonTests : IDisposable
{
    private const string Metaspace = """{ "type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true }""";
    private const string Llama = """{ "type": "Sequence", "normalizers": [ { "type": "Prepend", "prepend": "▁" }, { "type": "Replace", "pattern": { "String": " " }, "content": "▁" } ] }""";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_Unigram_gives_what_the_model_file_of_the_same_pieces_gives()
    {
        var random = new Random(3);
        for (var round = 0; round < 20; round++)
        {
            var pieces = UnigramTests.RandomPieces(random, 60);
            pieces.TryAdd("▁", -3);
            var model = TokenizerFile.Open(new PieceModel { AddsPrefix = true }.With([.. pieces.Select(piece => (piece.Key, piece.Value, PieceModel.Normal))]).Write(folder["x.model"]));
            var json = Open(Unigram(pieces), Llama, "null");
            foreach (var text in Texts.Basic.Append(UnigramTests.RandomText(random, 100)))
            {
                Assert.Equal(Ids(model, text), Ids(json, text));
                Assert.Equal(text, json.Decode(Ids(json, text)));
            }
        }
    }

    [Fact]
    public void A_BPE_with_byte_fallback_merges_by_its_list_and_comes_back()
    {
        var tokenizer = Open(Bpe(["▁", "日", "本", "a", "b", "日本", "ab", "▁日本", "▁日"], [("a", "b"), ("日", "本"), ("▁", "日本"), ("▁", "日")]), Llama, "null");

        Assert.Equal(["▁日本", "ab", "▁", "a", "<0xE3>", "<0x81>", "<0x82>"], Ids(tokenizer, "日本ab aあ").Select(tokenizer.Piece));
        Assert.Equal(["▁", "▁日本"], Ids(tokenizer, " 日本").Select(tokenizer.Piece));
        foreach (var text in Texts.Basic.Concat(Texts.EveryCodePointClass()))
        {
            var ids = Ids(tokenizer, text);
            Assert.Equal(text.Replace('▁', ' '), tokenizer.Decode(ids));
            Assert.Equal(ids.Count, tokenizer.Count(text));
            Assert.All(ids, id => Assert.InRange(id, 3, tokenizer.VocabularySize - 1));
        }

        Assert.Equal(2, tokenizer.EndOfText);
        Assert.DoesNotContain(2, Ids(tokenizer, "</s>"));
    }

    [Theory]
    [InlineData("always", true, "a  b", "▁a|▁|▁b")]
    [InlineData("never", true, "a b", "a|▁b")]
    [InlineData("first", true, " a", "▁a")]
    [InlineData("always", false, "a b", "▁a▁b")]
    public void Metaspace_marks_and_cuts_as_it_says(string scheme, bool cuts, string text, string expected)
    {
        var pieces = new Dictionary<string, float> { ["▁"] = -5, ["a"] = -5, ["b"] = -5, ["▁a"] = -4, ["▁b"] = -4, ["▁a▁b"] = -3 };
        var tokenizer = Open(Unigram(pieces), "null", new JsonObject { ["type"] = "Metaspace", ["prepend_scheme"] = scheme, ["split"] = cuts }.ToJsonString());

        Assert.Equal(expected, string.Join('|', Ids(tokenizer, text).Select(tokenizer.Piece)));
    }

    [Fact]
    public void Added_tokens_are_found_and_the_first_word_alone_gets_the_mark_where_the_file_says_so()
    {
        var pieces = new Dictionary<string, float> { ["▁"] = -5, ["a"] = -5, ["▁a"] = -4 };
        var tokenizer = Open(Unigram(pieces), "null", Metaspace.Replace("always", "first", StringComparison.Ordinal), json => json["added_tokens"]!.AsArray().Add(new JsonObject { ["id"] = 270, ["content"] = "[x]", ["special"] = false }));

        Assert.Equal(["▁a", "[x]", "a"], Ids(tokenizer, "a[x]a").Select(tokenizer.Piece));
        Assert.Equal("a[x]a", tokenizer.Decode(Ids(tokenizer, "a[x]a")));
        Assert.Throws<ArgumentOutOfRangeException>(() => tokenizer.Piece(269));
    }

    [Fact]
    public void Unknown_characters_are_one_token_each_run_in_a_Unigram_and_as_the_file_says_in_a_BPE()
    {
        var unigram = Unigram(new() { ["a"] = -1 });
        unigram["byte_fallback"] = false;
        var fused = Bpe(["▁", "a"], []);
        (fused["byte_fallback"], fused["fuse_unk"]) = (false, true);
        var single = Bpe(["▁", "a"], []);
        single["byte_fallback"] = false;

        Assert.Equal(["a", "<unk>", "a"], Tokens(unigram, "aあいa"));
        Assert.Equal(["▁", "a", "<unk>", "a"], Tokens(fused, "aあいa"));
        Assert.Equal(["▁", "a", "<unk>", "<unk>", "a"], Tokens(single, "aあいa"));

        IEnumerable<string> Tokens(JsonObject model, string text)
        {
            var tokenizer = Open(model, "null", model == unigram ? "null" : Metaspace);
            return Ids(tokenizer, text).Select(tokenizer.Piece);
        }
    }

    // From spm_precompiled: a cluster under six bytes is replaced whole by the shortest rule at its start.
    [Fact]
    public void Precompiled_rules_are_applied_to_clusters_and_other_steps_in_turn()
    {
        var map = Convert.ToBase64String(CharacterMapFile.Of([("Ａ", "A"), ("ｶ", "カ"), ("ｶﾞ", "ガ"), ("\t", " ")]));
        var pieces = "▁Aカ".ToDictionary(letter => letter.ToString(), _ => -1f);
        var steps = $$"""{ "type": "Sequence", "normalizers": [ { "type": "Precompiled", "precompiled_charsmap": "{{map}}" }, { "type": "Strip", "strip_left": false, "strip_right": true }, { "type": "Replace", "pattern": { "Regex": " {2,}" }, "content": "▁" } ] }""";
        var tokenizer = Open(Unigram(pieces), steps, Metaspace);

        Assert.Equal("A カﾞ A", tokenizer.Decode(Ids(tokenizer, "Ａ\t \tｶﾞ A  ")));
        Assert.Equal("A", tokenizer.Decode(Ids(tokenizer, "Ａ\u0301")));
    }

    [Theory]
    [InlineData("normalizer", """{ "type": "Lowercase" }""", "normalizer.type: found \"Lowercase\"; allowed: null, NFC")]
    [InlineData("normalizer", """{ "type": "Replace", "pattern": { "Regex": "\\d" }, "content": "0" }""", "normalizer.pattern: found {\"Regex\":\"\\\\d\"}")]
    [InlineData("pre_tokenizer", """{ "type": "Whitespace" }""", "pre_tokenizer.type: found \"Whitespace\"; allowed: null, Metaspace")]
    [InlineData("pre_tokenizer", """{ "type": "Metaspace", "replacement": "_" }""", "pre_tokenizer.replacement: found \"_\"; allowed: U+2581")]
    [InlineData("model.vocab", """[["a"]]""", "model.vocab.0: found [\"a\"]; allowed: a piece and its score")]
    [InlineData("model.unk_id", "9999", "model.unk_id: found 9999; allowed: null or the number of a piece")]
    [InlineData("model.vocab", """[["a", -1], ["a", -2]]""", "piece 1: found 'a', which is piece 0 too")]
    [InlineData("model.vocab", """[["a", -1]]""", "byte_fallback: found true, and no piece <0x00>")]
    [InlineData("added_tokens", """[{ "id": 500, "content": "x", "special": false, "normalized": true }]""", "added_tokens.0.normalized: found true; allowed: false")]
    [InlineData("added_tokens", """[{ "id": 259, "content": "x", "special": true }]""", "added_tokens: found 'x' with id 259, which is 'a' in model.vocab")]
    public void What_would_give_other_tokens_is_an_error_that_names_the_field(string field, string value, string expected)
    {
        var message = Assert.Throws<InvalidDataException>(() => Open(Unigram(new() { ["a"] = -1 }), Llama, "null", json =>
        {
            var owner = field.StartsWith("model.", StringComparison.Ordinal) ? json["model"]! : json;
            owner[field.Split('.')[^1]] = JsonNode.Parse(value);
            if (field == "model.vocab")
            {
                (json["model"]!["unk_id"], json["added_tokens"]) = (null, new JsonArray());
            }
        })).Message;

        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static List<int> Ids(IVocabularyTokenizer tokenizer, string text)
    {
        var ids = new List<int>();
        tokenizer.Encode(text, ids);
        return ids;
    }

    private static IEnumerable<string> Start() => ((string[])["<unk>", "<s>", "</s>"]).Concat(Enumerable.Range(0, 256).Select(value => string.Create(CultureInfo.InvariantCulture, $"<0x{value:X2}>")));

    private static JsonObject Unigram(Dictionary<string, float> pieces) => new()
    {
        ["type"] = "Unigram", ["unk_id"] = 0, ["byte_fallback"] = true,
        ["vocab"] = new JsonArray([.. Start().Select(piece => (Piece: piece, Score: 0f)).Concat(pieces.Select(piece => (Piece: piece.Key, Score: piece.Value))).Select(piece => new JsonArray(piece.Piece, piece.Score))]),
    };

    private static JsonObject Bpe(IEnumerable<string> pieces, IEnumerable<(string Left, string Right)> merges)
    {
        var vocabulary = new JsonObject();
        foreach (var (id, piece) in Start().Concat(pieces).Index())
        {
            vocabulary[piece] = id;
        }

        return new JsonObject
        {
            ["type"] = "BPE", ["unk_token"] = "<unk>", ["byte_fallback"] = true, ["fuse_unk"] = false, ["vocab"] = vocabulary,
            ["merges"] = new JsonArray([.. merges.Select(merge => JsonValue.Create($"{merge.Left} {merge.Right}"))]),
        };
    }

    private IVocabularyTokenizer Open(JsonObject model, string normalizer, string cuts, Action<JsonObject>? change = null)
    {
        var json = new JsonObject
        {
            ["added_tokens"] = new JsonArray([.. Start().Take(3).Select((token, id) => new JsonObject { ["id"] = id, ["content"] = token, ["special"] = true })]),
            ["normalizer"] = JsonNode.Parse(normalizer), ["pre_tokenizer"] = JsonNode.Parse(cuts), ["model"] = model.DeepClone(),
        };
        change?.Invoke(json);
        File.WriteAllText(folder["tokenizer.json"], json.ToJsonString());
        return TokenizerFile.Open(folder["tokenizer.json"]);
    }
}
