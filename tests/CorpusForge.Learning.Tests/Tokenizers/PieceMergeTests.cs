using CorpusForge.Learning.Tokenizers;
using Microsoft.ML.Tokenizers;

namespace CorpusForge.Learning.Tests.Tokenizers;

/// <summary>SentencePiece models of type BPE against a plain search for the next merge, and against Microsoft.ML.Tokenizers.</summary>
public sealed class PieceMergeTests : IDisposable
{
    private const int Bpe = 2;

    private readonly TemporaryFolder folder = new();

    // Few different scores, so that many merges are as good as each other and the leftmost must be made.
    [Fact]
    public void Pieces_are_those_of_merging_the_best_pair_again_and_again()
    {
        var random = new Random(23);
        for (var round = 0; round < 60; round++)
        {
            var pieces = UnigramTests.RandomPieces(random, 80).ToDictionary(piece => piece.Key, piece => MathF.Round(piece.Value), StringComparer.Ordinal);
            var tokenizer = TokenizerFile.Open(new PieceModel { Type = Bpe, Bytes = round % 2 == 0 }.With([.. pieces.Select(piece => (piece.Key, piece.Value, PieceModel.Normal))]).Write(folder["x.model"]));
            foreach (var most in new[] { 10, 30, 200 })
            {
                var text = UnigramTests.RandomText(random, most);
                Assert.Equal(Plain(tokenizer, text, pieces, round % 2 == 0), Ids(tokenizer, text).Select(tokenizer.Piece));
            }
        }
    }

    // Of merges that are as good as each other it does not make the leftmost, so that runs of one character differ; SentencePiece does.
    [Fact]
    public void Microsoft_ML_Tokenizers_gives_the_same_where_no_two_merges_are_as_good_as_each_other()
    {
        var random = new Random(29);
        for (var round = 0; round < 20; round++)
        {
            var path = new PieceModel { Type = Bpe, AddsPrefix = round % 2 == 0 }.With([.. UnigramTests.RandomPieces(random, 80, 1_000_000).Select(piece => (piece.Key, piece.Value, PieceModel.Normal))]).Write(folder["x.model"]);
            using var stream = File.OpenRead(path);
            var theirs = SentencePieceTokenizer.Create(stream, addBeginningOfSentence: false, addEndOfSentence: false);
            var ours = TokenizerFile.Open(path);
            foreach (var text in Texts.Basic.Append(UnigramTests.RandomText(random, 200)).Where(text => text.Length > 0 && !HasRun(text)))
            {
                Assert.Equal(theirs.EncodeToIds(text), Ids(ours, text));
            }
        }
    }

    [Fact]
    public void What_users_defined_is_never_cut_or_merged()
    {
        var model = new PieceModel { Type = Bpe }.With(("あい", 0, PieceModel.UserDefined), ("い", -2, PieceModel.Normal), ("あ", -1, PieceModel.Normal), ("いあ", -3, PieceModel.Normal), ("あいあ", -4, PieceModel.Normal), ("あああ", -6, PieceModel.Normal), ("ああ", -5, PieceModel.Normal));
        var tokenizer = TokenizerFile.Open(model.Write(folder["x.model"]));

        Assert.Equal(["あい", "ああ"], Ids(tokenizer, "あいああ").Select(tokenizer.Piece));
        Assert.Equal(["ああ", "あい"], Ids(tokenizer, "あああい").Select(tokenizer.Piece));
        Assert.Contains("pieces.259.type: found 5 (unused)", Assert.Throws<InvalidDataException>(() => TokenizerFile.Open(new PieceModel { Type = Bpe }.With(("あ", 0, PieceModel.Unused)).Write(folder["x.model"]))).Message, StringComparison.Ordinal);
    }

    // As SentencePiece, where the text of both together is a piece and one half is none.
    [Fact]
    public void Characters_without_a_piece_merge_into_one_that_has()
    {
        var tokenizer = TokenizerFile.Open(new PieceModel { Type = Bpe }.With(("𠮷野", -1, PieceModel.Normal)).Write(folder["x.model"]));

        Assert.Equal(["𠮷野", "<0xF0>", "<0xA0>", "<0xAE>", "<0xB7>"], Ids(tokenizer, "𠮷野𠮷").Select(tokenizer.Piece));
    }

    [Fact]
    public void A_text_of_a_million_characters_is_counted()
    {
        var tokenizer = TokenizerFile.Open(new PieceModel { Type = Bpe }.With(("ああ", -1, PieceModel.Normal), ("あ", -3, PieceModel.Normal), ("ああああ", -2, PieceModel.Normal)).Write(folder["x.model"]));

        Assert.Equal(250_000, tokenizer.Count(new string('あ', 1_000_000)));
    }

    public void Dispose() => folder.Dispose();

    private static List<int> Ids(IVocabularyTokenizer tokenizer, string text)
    {
        var ids = new List<int>();
        tokenizer.Encode(text, ids);
        return ids;
    }

    private static bool HasRun(string text) => text.StartsWith(' ') || Enumerable.Range(0, text.Length).Any(at => at >= 2 && text[at] == text[at - 1] && text[at] == text[at - 2])
        || Enumerable.Range(0, text.Length).Any(at => at >= 4 && text[at] == text[at - 2] && text[at - 2] == text[at - 4] && text[at - 1] == text[at - 3]);

    private static List<string> Plain(IVocabularyTokenizer tokenizer, string text, Dictionary<string, float> pieces, bool bytes)
    {
        var symbols = text.Replace(' ', '▁').EnumerateRunes().Select(rune => rune.ToString()).ToList();
        while (true)
        {
            var best = -1;
            for (var at = 0; at + 1 < symbols.Count; at++)
            {
                if (pieces.TryGetValue(symbols[at] + symbols[at + 1], out var score) && (best < 0 || score > pieces[symbols[best] + symbols[best + 1]]))
                {
                    best = at;
                }
            }

            if (best < 0)
            {
                break;
            }

            symbols[best] += symbols[best + 1];
            symbols.RemoveAt(best + 1);
        }

        var shown = new List<string>();
        foreach (var symbol in symbols)
        {
            if (pieces.ContainsKey(symbol))
            {
                shown.Add(symbol);
            }
            else if (bytes)
            {
                shown.AddRange(System.Text.Encoding.UTF8.GetBytes(symbol).Select(value => tokenizer.Piece(3 + value)));
            }
            else if (shown.Count == 0 || shown[^1] != "<unk>")
            {
                shown.Add("<unk>");
            }
        }

        return shown;
    }
}
