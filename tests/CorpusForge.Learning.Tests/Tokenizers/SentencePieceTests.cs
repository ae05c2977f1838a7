using CorpusForge.Learning.Tokenizers;

namespace CorpusForge.Learning.Tests.Tokenizers;

/// <summary>SentencePiece models, written field by field after sentencepiece_model.proto.</summary>
public sealed class SentencePieceTests : IDisposable
{
    private const int Unigram = 1;
    private const int Bpe = 2;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Pieces_are_those_of_the_model_and_unknown_characters_fall_back_to_bytes()
    {
        var tokenizer = Open(Bpe, "identity", removesSpaces: false);
        var ids = Ids(tokenizer, "日本の𠮷");

        Assert.Equal(["日本", "の", "<0xF0>", "<0xA0>", "<0xAE>", "<0xB7>"], ids.Select(tokenizer.Piece));
        Assert.Equal([false, false, true, true, true, true], ids.Select(tokenizer.IsByte));
        Assert.Equal("日本の𠮷", tokenizer.Decode(ids));
        Assert.Equal(6, tokenizer.Count("日本の𠮷"));
        Assert.Equal(2, tokenizer.EndOfText);
        Assert.Empty(tokenizer.Notes);
        Assert.Equal(0, tokenizer.Count(""));
    }

    [Fact]
    public void Special_tokens_spelt_out_are_text_half_a_pair_is_the_replacement_character_and_texts_come_back()
    {
        var tokenizer = Open(Bpe, "identity", removesSpaces: false);

        Assert.DoesNotContain(2, Ids(tokenizer, "</s>"));
        Assert.Equal(Ids(tokenizer, "\uFFFD日"), Ids(tokenizer, "\uD800日"));
        foreach (var text in new[] { "</s>", "日  本", "a\nb\r\n", "が👍🏽", "日本の日本" })
        {
            var ids = Ids(tokenizer, text);
            Assert.Equal(text, tokenizer.Decode(ids));
            Assert.Equal(ids.Count, tokenizer.Count(text));
        }
    }

    [Fact]
    public void A_unigram_model_takes_the_likeliest_pieces_and_tells_what_does_not_come_back()
    {
        var tokenizer = Open(Unigram, "identity", removesSpaces: false, bytes: false);

        Assert.Equal(["日本", "の", "本"], Ids(tokenizer, "日本の本").Select(tokenizer.Piece));
        Assert.Equal("日本の本", tokenizer.Decode(Ids(tokenizer, "日本の本")));
        Assert.Equal([3, 0, 6], Ids(tokenizer, "日本𠮷野の"));
        Assert.Contains("do not come back", Assert.Single(tokenizer.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_model_loses_of_texts_is_told_and_models_of_words_are_refused()
    {
        var notes = Open(Bpe, "nmt_nfkc", removesSpaces: true).Notes;

        Assert.Contains("nmt_nfkc", notes[0], StringComparison.Ordinal);
        Assert.Contains("Spaces", notes[1], StringComparison.Ordinal);
        Assert.Contains("trainer_spec.model_type: found 3; allowed: 1 (unigram) or 2 (BPE)", Assert.Throws<InvalidDataException>(() => Open(3, "identity", false)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static List<int> Ids(IVocabularyTokenizer tokenizer, string text)
    {
        var ids = new List<int>();
        tokenizer.Encode(text, ids);
        return ids;
    }

    private IVocabularyTokenizer Open(int type, string normalizer, bool removesSpaces, bool bytes = true) =>
        TokenizerFile.Open(new PieceModel { Type = type, Normalizer = normalizer, CharacterMap = normalizer == "identity" ? [] : CharacterMapFile.Of([("Ａ", "A")]), RemovesSpaces = removesSpaces, Bytes = bytes }
            .With([.. new[] { "日本", "日", "本", "の", "▁", "a" }.Select((piece, number) => (piece, -number - 1f, PieceModel.Normal))]).Write(folder["x.model"]));
}
