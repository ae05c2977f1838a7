using CorpusForge.Learning.Tokenizers;

namespace CorpusForge.Learning.Tests.Tokenizers;

/// <summary>Unigram models with byte fallback against a plain search over all ways to cut a text.</summary>
public sealed class UnigramTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Pieces_are_those_of_the_highest_sum_among_all_ways_to_cut()
    {
        var random = new Random(17);
        for (var round = 0; round < 60; round++)
        {
            var pieces = RandomPieces(random, 40);
            var tokenizer = TokenizerFile.Open(new PieceModel { Bytes = round % 2 == 0 }.With([.. pieces.Select(piece => (piece.Key, piece.Value, PieceModel.Normal))]).Write(folder["x.model"]));
            for (var number = 0; number < 20; number++)
            {
                var text = RandomText(random, 24);
                var expected = Best(text, pieces).Select(piece => piece ?? "?");
                Assert.Equal(expected, Merged(tokenizer, Ids(tokenizer, text)));
            }
        }
    }

    [Fact]
    public void Every_code_point_comes_back_and_ids_are_within_the_vocabulary()
    {
        var random = new Random(5);
        foreach (var type in new[] { 1, 2 })
        {
            foreach (var behind in new bool?[] { null, false, true })
            {
                var model = new PieceModel { Type = type, AddsPrefix = behind is not null, SpaceBehind = behind == true };
                var tokenizer = TokenizerFile.Open(model.With([.. RandomPieces(random, 200).Select(piece => (piece.Key, piece.Value, PieceModel.Normal))]).Write(folder["x.model"]));
                foreach (var text in Texts.Basic.Concat(Texts.EveryCodePointClass()).Append("<0xE3><unk></s>"))
                {
                    var ids = Ids(tokenizer, text);
                    Assert.Equal(text.Replace('▁', ' '), tokenizer.Decode(ids));
                    Assert.Equal(ids.Count, tokenizer.Count(text));
                    Assert.All(ids, id => Assert.InRange(id, 3, tokenizer.VocabularySize - 1));
                }
            }
        }
    }

    // Scores from unigram_model.cc, EncodeOptimized: what users defined scores its bytes times the best score, less 0.1; unused pieces are never given.
    [Fact]
    public void What_users_defined_wins_and_unused_and_control_pieces_are_never_given()
    {
        var model = new PieceModel().With(("あい", -1, PieceModel.Normal), ("うえ", -1, PieceModel.Normal), ("いう", -20, PieceModel.UserDefined), ("あいうえ", -0.5f, PieceModel.Unused), ("あ", -9, PieceModel.Normal), ("え", -9, PieceModel.Normal), ("[お]", 0, PieceModel.Control));
        var tokenizer = TokenizerFile.Open(model.Write(folder["x.model"]));

        Assert.Equal(["あい", "うえ"], Ids(tokenizer, "あいうえ").Select(tokenizer.Piece));
        model = new PieceModel().With(("あい", -1, PieceModel.Normal), ("いう", -20, PieceModel.UserDefined), ("あ", -0.001f, PieceModel.Normal), ("う", -3, PieceModel.Normal), ("[お]", 0, PieceModel.Control));
        tokenizer = TokenizerFile.Open(model.Write(folder["y.model"]));
        Assert.Equal(["あ", "いう"], Ids(tokenizer, "あいう").Select(tokenizer.Piece));
        Assert.DoesNotContain(model.FirstPiece + 4, Ids(tokenizer, "[お]"));
    }

    [Fact]
    public void Of_equal_sums_the_last_piece_is_the_one_that_begins_first()
    {
        var tokenizer = TokenizerFile.Open(new PieceModel().With(("あ", -1, PieceModel.Normal), ("ああ", -1, PieceModel.Normal)).Write(folder["x.model"]));

        Assert.Equal(["あ", "ああ"], Ids(tokenizer, "あああ").Select(tokenizer.Piece));
    }

    [Fact]
    public void Spaces_are_prepared_as_the_model_says()
    {
        Assert.Equal("▁a▁b", Joined(new PieceModel { AddsPrefix = true, RemovesSpaces = true }, "  a   b "));
        Assert.Equal("▁▁▁a▁▁▁b▁", Joined(new PieceModel { AddsPrefix = true }, "  a   b "));
        Assert.Equal("▁▁a▁", Joined(new PieceModel(), "  a "));
        Assert.Equal("a▁b▁", Joined(new PieceModel { AddsPrefix = true, SpaceBehind = true, RemovesSpaces = true }, " a b"));
        Assert.Equal("", Joined(new PieceModel { AddsPrefix = true, RemovesSpaces = true }, "   "));
        Assert.Equal("", Joined(new PieceModel { AddsPrefix = true }, ""));
        Assert.Equal("▁a", Joined(new PieceModel { AddsPrefix = true, RemovesSpaces = true }, "a ▁▁"));
    }

    [Fact]
    public void A_text_of_a_million_characters_is_counted()
    {
        var tokenizer = TokenizerFile.Open(new PieceModel().With(("ああ", -1, PieceModel.Normal), ("あ", -3, PieceModel.Normal), (new string('あ', 16), -20, PieceModel.Normal)).Write(folder["x.model"]));

        Assert.Equal(500_000, tokenizer.Count(new string('あ', 1_000_000)));
    }

    [Theory]
    [InlineData("あ", 1ul, "piece 260: found 'あ', which is piece 259 too")]
    [InlineData("い", 9ul, "pieces.260: found 'い' of type 9")]
    [InlineData("い", 6ul, "piece 260: found 'い' for a byte")]
    public void Models_that_are_not_clear_are_errors_that_name_the_piece(string piece, ulong kind, string expected)
    {
        var model = new PieceModel().With(("あ", -1, PieceModel.Normal), (piece, -1, kind));

        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => TokenizerFile.Open(model.Write(folder["x.model"]))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    internal static Dictionary<string, float> RandomPieces(Random random, int count, int steps = 768)
    {
        var pieces = new Dictionary<string, float>(StringComparer.Ordinal);
        while (pieces.Count < count)
        {
            pieces[RandomText(random, 5).Replace(' ', '▁')] = -random.Next(1, steps) * 12f / steps;
        }

        return pieces;
    }

    internal static string RandomText(Random random, int most)
    {
        string[] letters = ["あ", "い", "う", "𠮷", "a", " ", "漢"];
        return string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => letters[random.Next(letters.Length)]));
    }

    private static List<int> Ids(IVocabularyTokenizer tokenizer, string text)
    {
        var ids = new List<int>();
        tokenizer.Encode(text, ids);
        return ids;
    }

    private string Joined(PieceModel model, string text)
    {
        var tokenizer = TokenizerFile.Open(model.With([.. "▁ab".Select(letter => (letter.ToString(), -1f, PieceModel.Normal))]).Write(folder["x.model"]));
        return string.Concat(Ids(tokenizer, text).Select(tokenizer.Piece));
    }

    // Unknown characters as a question mark each: a run of one unknown token, or as many bytes as it has.
    private static List<string> Merged(IVocabularyTokenizer tokenizer, List<int> ids)
    {
        var shown = new List<string>();
        foreach (var id in ids)
        {
            var follows = shown.Count > 0 && shown[^1] == "?";
            if (!(id == 0 || tokenizer.IsByte(id)))
            {
                shown.Add(tokenizer.Piece(id));
            }
            else if (!follows)
            {
                shown.Add("?");
            }
        }

        return shown;
    }

    // Scores are multiples of 1/64, so that sums are exact and equal ones are equal.
    private static List<string?> Best(string text, Dictionary<string, float> pieces)
    {
        var units = text.Replace(' ', '▁').EnumerateRunes().Select(rune => rune.ToString()).ToList();
        var unknown = pieces.Values.Min() - 10;
        var best = new (double Sum, List<string?> Way)[units.Count + 1];
        best[0] = (0, []);
        for (var end = 1; end <= units.Count; end++)
        {
            best[end].Sum = double.NegativeInfinity;
            for (var start = 0; start < end; start++)
            {
                var piece = string.Concat(units[start..end]);
                double? score = pieces.TryGetValue(piece, out var known) ? known : end - start == 1 ? unknown : null;
                if (score is { } found && found + best[start].Sum > best[end].Sum)
                {
                    best[end] = (found + best[start].Sum, [.. best[start].Way, pieces.ContainsKey(piece) ? piece : null]);
                }
            }
        }

        var way = best[^1].Way;
        return [.. way.Where((piece, at) => piece is not null || at == 0 || way[at - 1] is not null)];
    }
}
