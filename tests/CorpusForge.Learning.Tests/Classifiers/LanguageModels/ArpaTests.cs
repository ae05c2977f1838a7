using System.IO.Compression;
using System.Text;
using CorpusForge.Learning.Classifiers.LanguageModels.Arpa;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Tests.Classifiers.LanguageModels;

/// <summary>The format as doc/man of SRILM (ngram-format) has it.</summary>
public sealed class ArpaTests
{
    private const string ByHand = """
        Some words before.

        \data\
        ngram 1=5
        ngram 2=3
        ngram 3=1

        \1-grams:
        -1.5	<unk>
        -99	<s>	-0.25
        -0.75	</s>
        -0.5	a	-0.125
        -1	b	-0.5

        \2-grams:
        -0.375	<s> a	-0.0625
        -0.25	a b	-0.03125
        -0.5	b </s>

        \3-grams:
        -0.125	<s> a b

        \end\
        """;

    [Theory]
    [InlineData("", "a", -0.5)]
    [InlineData("^", "a", -0.375)]
    [InlineData("^a", "b", -0.125)]
    [InlineData("a", "b", -0.25)]
    [InlineData("^a", "a", -0.0625 - 0.125 - 0.5)] // Neither ^aa nor aa: two steps back.
    [InlineData("ab", "</s>", -0.03125 - 0.5)] // ab as context hands over to b$.
    [InlineData("bb", "b", -0.5 - 1)] // bb is no context and costs nothing.
    [InlineData("^", "<unk>", -0.25 - 1.5)]
    public void A_file_written_by_hand_gives_the_probabilities_computed_by_hand(string context, string token, double expected) =>
        Assert.Equal(expected, Math.Log10(TinyModels.Probability(Read(ByHand), context, token)), 1e-6);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5, 1, 1, 2)]
    public void What_is_written_and_read_again_is_the_same_model(int order, params int[] minimumCounts)
    {
        var settings = TinyModels.Settings(order, minimumCounts) with { VocabularyMinimumCount = 5 };
        var model = TinyModels.Train(settings, TinyModels.Prose);
        var text = Write(model);
        var again = Read(text);
        Assert.Equal(model.UnknownTypes, again.UnknownTypes);
        Assert.Equal(model.Vocabulary.Names.ToArray(), again.Vocabulary.Names.ToArray());
        foreach (var (before, after) in model.Levels.Zip(again.Levels))
        {
            Assert.Equal(before.Tokens, after.Tokens);
            Assert.Equal(before.FirstChild, after.FirstChild);
            Assert.Equal(before.Probability, after.Probability);
            Assert.Equal(before.Backoff, after.Backoff);
        }

        Assert.Equal(text, Write(again));
    }

    // Without the pair a b, of which the triple ^ a b is made: as SRILM prunes.
    [Fact]
    public void An_n_gram_whose_end_is_missing_changes_no_other_probability()
    {
        var model = Read(ByHand.Replace("-0.25\ta b\t-0.03125\n", "", StringComparison.Ordinal).Replace("ngram 2=3", "ngram 2=2", StringComparison.Ordinal));
        Assert.Equal(-0.125, Math.Log10(TinyModels.Probability(model, "^a", "b")), 1e-6);
        Assert.Equal(-0.125 - 1, Math.Log10(TinyModels.Probability(model, "a", "b")), 1e-6);
        Assert.Equal(-0.5, Math.Log10(TinyModels.Probability(model, "ab", "</s>")), 1e-6);
    }

    [Fact]
    public void A_gzip_file_is_read()
    {
        using var folder = new TemporaryFolder();
        using (var packed = new GZipStream(File.Create(folder["model.arpa.gz"]), CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(ByHand));
        }

        Assert.Equal([5, 3, 1], ArpaReader.ReadFile(folder["model.arpa.gz"], TokenKind.Characters).Levels.Select(level => level.Count));
    }

    [Theory]
    [InlineData("ngram 2=3", "ngram 2=4", "model.arpa:20: found '\\3-grams:'")]
    [InlineData("ngram 2=3", "ngram 2=2", "model.arpa:18: found '-0.5\tb </s>'; allowed: \\3-grams:")]
    [InlineData("ngram 2=3", "ngram two=3", "model.arpa:5: found 'ngram two=3'; allowed: ngram 2=COUNT")]
    [InlineData("-0.25\ta b", "-0.25\ta z", "model.arpa:17: 'z' is not among the 1-grams")]
    [InlineData("-0.25\ta b", "0.25\ta b", "model.arpa:17: found '0.25'; allowed: the log10 of a probability")]
    [InlineData("-0.25\ta b", "x\ta b", "model.arpa:17: found 'x'")]
    [InlineData("-0.25\ta b\t-0.03125", "-0.25\t<s> a\t-0.03125", "stands there twice")]
    [InlineData("-1\tb", "-1\ta", "model.arpa:13: 'a' for the second time")]
    [InlineData("\\end\\", "", "it is cut short")]
    [InlineData("\\data\\", "data", "the file ends where \\data\\ should follow")]
    public void A_broken_file_is_an_error_with_its_line(string sound, string broken, string message) => Assert.Contains(
        message, Assert.Throws<ArpaException>(() => Read(ByHand.Replace(sound, broken, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_without_an_unknown_token_takes_any_character()
    {
        var model = Read(ByHand.Replace("-1.5\t<unk>\n", "", StringComparison.Ordinal).Replace("ngram 1=5", "ngram 1=4", StringComparison.Ordinal));
        Assert.Equal(-100.25, new LanguageModelQuery(model).LogProbability([Vocabulary.Begin, Vocabulary.Unknown]), 1e-4);
    }

    [Theory]
    [InlineData(TokenKind.Words, "-1\t▁こ\n-1\t▁の\n-1\tれ", "SentencePiece")]
    [InlineData(TokenKind.Characters, "-1\t山\n-1\t山道\n-1\t歩く", "Set tokens: words")]
    [InlineData(TokenKind.Words, "-1\t山\n-1\t山道\n-1\t歩く", null)]
    [InlineData(TokenKind.Characters, "-1\t山\n-1\t道\n-1\t𠮷", null)]
    public void Tokens_that_no_page_is_cut_into_are_told(TokenKind tokens, string singles, string? fault)
    {
        var model = ArpaReader.Read(new StringReader($"\\data\\\nngram 1=3\n\n\\1-grams:\n{singles}\n\n\\end\\\n"), "model.arpa", tokens);
        if (fault is null)
        {
            Assert.Null(ArpaTokens.Fault(model));
        }
        else
        {
            Assert.Contains(fault, ArpaTokens.Fault(model), StringComparison.Ordinal);
        }
    }

    private static LanguageModel Read(string text) => ArpaReader.Read(new StringReader(text), "model.arpa", TokenKind.Characters);

    private static string Write(LanguageModel model)
    {
        using var writer = new StringWriter();
        new ArpaWriter(model, writer).Write();
        return writer.ToString();
    }
}
