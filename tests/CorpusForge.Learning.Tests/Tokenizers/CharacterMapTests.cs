using System.Text;
using CorpusForge.Learning.Tokenizers;

namespace CorpusForge.Learning.Tests.Tokenizers;

/// <summary>The normalisation that models carry, written in the layout of darts.h.</summary>
public sealed class CharacterMapTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Rules_of_NFKC_give_NFKC()
    {
        var wide = Enumerable.Range(0xFF01, 0xFF9D - 0xFF01).Concat(Enumerable.Range(0x2460, 20)).Concat(Enumerable.Range(0x1D400, 26)).Select(value => new Rune(value).ToString());
        var rules = wide.Concat(["ｶﾞ", "ﾊﾟ", "\u3000"]).Select(from => (from, from.Normalize(NormalizationForm.FormKC))).ToList();
        var tokenizer = TokenizerFile.Open(new PieceModel { Normalizer = "nmt_nfkc", CharacterMap = CharacterMapFile.Of(rules) }.With(("▁", -1, PieceModel.Normal)).Write(folder["x.model"]));
        foreach (var text in new[] { "ｶﾞｶＡＢＣ①⑳", "𝐀𝐙日本\u3000語ﾊﾟ", "plain", "ｶ" })
        {
            var ids = new List<int>();
            tokenizer.Encode(text, ids);
            Assert.Equal(text.Normalize(NormalizationForm.FormKC), tokenizer.Decode(ids));
        }

        Assert.Contains("nmt_nfkc", tokenizer.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_rule_counts_rules_may_give_nothing_and_what_users_defined_is_left_alone()
    {
        var map = CharacterMapFile.Of([("a", "x"), ("ab", "y"), ("\u200B", ""), ("\t", " "), ("c", "z")]);
        var tokenizer = TokenizerFile.Open(new PieceModel { CharacterMap = map, RemovesSpaces = true }.With(("cc", 0, PieceModel.UserDefined), ("▁", -1, PieceModel.Normal)).Write(folder["x.model"]));

        Assert.Equal("yx q cc z", tokenizer.Decode(Ids(tokenizer, "\t ab\u200Ba\t \u200B\tq cc c\t")));
        Assert.Contains(259, Ids(tokenizer, "cc"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void A_map_that_is_cut_is_an_error_that_names_the_field(int length)
    {
        var model = new PieceModel { CharacterMap = CharacterMapFile.Of([("a", "b")])[..length] };

        Assert.Contains("normalizer_spec.precompiled_charsmap", Assert.Throws<InvalidDataException>(() => TokenizerFile.Open(model.Write(folder["x.model"]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_that_goes_round_in_circles_is_an_error()
    {
        // The child 'a' of the root is its own child.
        var bytes = new byte[4 + (98 * 4) + 1];
        BitConverter.TryWriteBytes(bytes, 98 * 4);
        BitConverter.TryWriteBytes(bytes.AsSpan(4 + (97 * 4)), (uint)'a' | (97u << 10));

        Assert.Contains("precompiled_charsmap", Assert.Throws<InvalidDataException>(() => TokenizerFile.Open(new PieceModel { CharacterMap = bytes }.Write(folder["x.model"]))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static List<int> Ids(IVocabularyTokenizer tokenizer, string text)
    {
        var ids = new List<int>();
        tokenizer.Encode(text, ids);
        return ids;
    }
}
