using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorpusForge.Learning.Tokenizers;
using CorpusForge.Learning.Tokenizers.Training;
using Microsoft.ML.Tokenizers;

namespace CorpusForge.Learning.Tests.Tokenizers.Training;

/// <summary>Trained tokenizers: what is learned, that it is the same however it is learned, and that every reader reads it alike.</summary>
public sealed class TokenizerTrainerTests : IDisposable
{
    private static readonly TrainingText[] Corpus =
    [
        new("日本語の文章を読む。日本語を書く。", 3), new("これは東京の天気です。明日の東京は晴れです。\n\n次の行"), new("banana bandana, 12345 12346 12345"),
        new("ラーメンを食べました。ラーメンはおいしい。"), new("aaaaaaaa aaaa aaa"), new("「はい」と言った。「いいえ」と言った。", 2), new("がが ガガ ﾊﾝｶｸ 👨‍👩‍👧 𠮷野家の𠮷野家"),
    ];

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(PieceCut.Phrase, 1)]
    [InlineData(PieceCut.Script, 2)]
    [InlineData(PieceCut.Gpt4, 2)]
    public async Task The_merges_are_those_of_counting_everything_again_for_each(PieceCut cut, int minFrequency)
    {
        // The plain trainer's patterns see no letters beyond the basic plane.
        var texts = Corpus.Where(text => cut != PieceCut.Gpt4 || !text.Text.Any(char.IsSurrogate)).ToArray();
        var trained = await TrainAsync("a", texts, new TrainerSettings { Vocabulary = 357, Cut = cut, MinFrequency = minFrequency });
        var expected = PlainTrainer.Merges(texts.Select(text => (text.Text, text.Weight)), PatternOf("a"), 100, minFrequency);

        Assert.Equal(expected, trained.Merges.Select(merge => (Hex(trained, merge.Left), Hex(trained, merge.Right))));
        Assert.True(expected.Count > 30);
    }

    [Fact]
    public async Task Threads_the_order_of_texts_and_memory_for_counting_do_not_show_in_the_files()
    {
        var texts = Corpus.Concat(Random.Shared.GetItems(Corpus, 300).Select((text, number) => new TrainingText(text.Text + number % 50))).ToArray();
        await TrainAsync("one", texts, new TrainerSettings { Vocabulary = 400, Workers = 1 });
        Random.Shared.Shuffle(texts);
        await TrainAsync("four", texts, new TrainerSettings { Vocabulary = 400, Workers = 4 });

        foreach (var file in Directory.GetFiles(folder["one"]).Select(Path.GetFileName))
        {
            Assert.Equal(File.ReadAllText(Path.Combine(folder["one"], file!)), File.ReadAllText(Path.Combine(folder["four"], file!)));
        }

        // So little memory that every text goes to disk, and pieces seen once are left out at last.
        var small = await TrainAsync("small", texts, new TrainerSettings { Vocabulary = 400, Workers = 3, Memory = 4_000 });
        var again = await TrainAsync("again", [.. texts.Reverse()], new TrainerSettings { Vocabulary = 400, Workers = 1, Memory = 4_000 });
        Assert.True(small.Counts.LearnedFrom < small.Counts.UniquePieces);
        Assert.True(small.Counts.RarestLearned > 1);
        Assert.Equal(small.Merges, again.Merges);
        Assert.Equal(small.Counts, again.Counts);
    }

    [Fact]
    public async Task Weights_count_as_copies()
    {
        var weighed = await TrainAsync("w", [new("東京と京都", 5), new("大阪")], new TrainerSettings { Vocabulary = 280, MinFrequency = 1 });
        var copied = await TrainAsync("c", [.. Enumerable.Repeat(new TrainingText("東京と京都"), 5), new("大阪")], new TrainerSettings { Vocabulary = 280, MinFrequency = 1 });

        Assert.Equal(copied.Merges, weighed.Merges);
        Assert.Equal(copied.Counts.Pieces, weighed.Counts.Pieces);
    }

    [Theory]
    [InlineData(PieceCut.Phrase)]
    [InlineData(PieceCut.Script)]
    [InlineData(PieceCut.Gpt4)]
    public async Task Every_character_comes_back_and_every_reader_gives_the_same_tokens(PieceCut cut)
    {
        await TrainAsync("t", Corpus, new TrainerSettings { Vocabulary = 400, Cut = cut, MinFrequency = 1 });
        var ours = TokenizerFile.Open(folder["t"]);
        var options = new BpeOptions(Path.Combine(folder["t"], "vocab.json"), Path.Combine(folder["t"], "merges.txt"))
        {
            ByteLevel = true,
            PreTokenizer = new RegexPreTokenizer(new Regex(PatternOf("t")), null),
        };
        var theirs = BpeTokenizer.Create(options);

        foreach (var text in Texts.Basic.Concat(Texts.EveryCodePointClass()).Concat(Corpus.Select(text => text.Text)))
        {
            var ids = new List<int>();
            ours.Encode(text, ids);
            Assert.Equal(text, ours.Decode(ids));

            // GPT-4's pattern asks for letters, which .NET does not see beyond the basic plane; the cuts of this project read alike everywhere.
            if (cut != PieceCut.Gpt4 || !text.Any(char.IsSurrogate))
            {
                Assert.Equal(theirs.EncodeToIds(text), ids);
            }

            Assert.Equal(text, theirs.Decode(theirs.EncodeToIds(text)));
        }

        Assert.Equal("<|endoftext|>", ours.Piece(ours.EndOfText!.Value));
        Assert.Equal(ours.VocabularySize - 1, ours.EndOfText);
    }

    [Fact]
    public async Task A_piece_begins_at_no_half_of_a_pair_and_no_token_mixes_scripts_where_none_shall()
    {
        var trained = await TrainAsync("s", [new(string.Concat(Enumerable.Repeat("東京のラーメンと𠮷野家の牛丼abc123。", 50)))], new TrainerSettings { Vocabulary = 500, Cut = PieceCut.Script });
        var tokenizer = TokenizerFile.Open(folder["s"]);
        var pieces = Enumerable.Range(0, tokenizer.VocabularySize).Select(tokenizer.Piece).ToList();

        Assert.Contains("ラーメン", pieces);
        Assert.Contains("東京", pieces);
        Assert.DoesNotContain(pieces, piece => !piece.Contains("<0x", StringComparison.Ordinal) && Regex.IsMatch(piece, "[一-鿿][ぁ-ん]|[ぁ-んァ-ヺ][一-鿿]|[A-Za-z][0-9]"));
        Assert.Equal(trained.Counts.Merges + 257, tokenizer.VocabularySize);
    }

    [Fact]
    public async Task The_folder_says_what_it_was_trained_on_and_appears_whole_or_not_at_all()
    {
        var source = new TrainingSource(Corpus.ToAsyncEnumerable(), new JsonObject { ["mixture"] = "ja-web", ["version"] = 3 });
        await TrainingRun.RunAsync(source, new TrainerSettings { Vocabulary = 300, Special = ["<|endoftext|>", "<|pad|>"] }, folder["made"], null, TestContext.Current.CancellationToken);

        Assert.Equal(["merges.txt", "special_tokens_map.json", "tokenizer.json", "tokenizer_config.json", "training.json", "vocab.json"], Directory.GetFileSystemEntries(folder["made"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(3, (int)JsonNode.Parse(File.ReadAllText(Path.Combine(folder["made"], "training.json")))!["source"]!["version"]!);
        Assert.Equal((298, 300), (TokenizerFile.Open(folder["made"]).EndOfText, TokenizerFile.Open(folder["made"]).VocabularySize));
        Assert.False(TrainingRun.IsFree(folder["made"]));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TrainingRun.RunAsync(source, new TrainerSettings(), folder["stopped"], null, new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path, "stopped*"));
    }

    public void Dispose() => folder.Dispose();

    private async Task<TrainedTokenizer> TrainAsync(string name, TrainingText[] texts, TrainerSettings settings)
    {
        Directory.CreateDirectory(folder[name]);
        using var temporary = new TemporaryFolder();
        var trained = await TokenizerTrainer.TrainAsync(texts.ToAsyncEnumerable(), settings, temporary.Path, null, TestContext.Current.CancellationToken);
        TokenizerFolder.Write(folder[name], trained, []);
        return trained;
    }

    private string PatternOf(string name) =>
        (string)JsonNode.Parse(File.ReadAllText(Path.Combine(folder[name], "tokenizer.json")))!["pre_tokenizer"]!["pretokenizers"]![0]!["pattern"]!["Regex"]!;

    // GPT-2's alphabet: what is not printable in Latin-1 follows from U+0100 on.
    private static string Hex(TrainedTokenizer trained, int id)
    {
        var hidden = Enumerable.Range(0, 256).Where(value => value is not ((>= 33 and <= 126) or (>= 161 and <= 172) or >= 174)).ToList();
        return Convert.ToHexString([.. trained.Tokens()[id].Select(character => (byte)(character < 256 ? character : hidden[character - 256]))]);
    }
}
