using System.Text;
using CorpusForge.Learning.Classifiers.Models;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Tests.Classifiers.Models;

public sealed class ClassifierFileTests
{
    private const string Path = "somewhere/spam/model.bin";

    private static readonly byte[] Whole = TestModels.Bytes(words: false);

    // Behind the mark, the feature hash with its length, and the flag of a second model.
    private static readonly int Models = "CorpusForge classifier 1\n".Length + 1 + 32 + 1;

    [Fact]
    public void What_is_written_is_read_again()
    {
        var (text, linked) = ClassifierFile.Read(Whole, Path);
        Assert.Equal(Whole, ClassifierFile.Write(text, linked));
        var page = PageValues.Random(9);
        Assert.Equal(TestModels.Calibrated(new BlendPredictor(TestModels.Linear(1, words: false), TestModels.Trees(), 0.5)).Probability(page), text.Probability(page));
        Assert.Equal(TestModels.Calibrated(TestModels.Trees()).Probability(page), linked!.Probability(page));
        Assert.Null(ClassifierFile.Read(ClassifierFile.Write(text, null), Path).Linked);
    }

    [Fact]
    public void A_file_that_is_cut_is_refused_at_every_length() =>
        Assert.All(Enumerable.Range(0, Whole.Length), length => Refused(Whole[..length]));

    [Fact]
    public void One_that_goes_on_behind_its_models_is_refused() => Assert.Contains("more stands in it", Refused([.. Whole, 0]), StringComparison.Ordinal);

    [Theory]
    [InlineData(0x01)]
    [InlineData(0x80)]
    [InlineData(0xFF)]
    public void A_flipped_byte_is_refused_or_still_scores_between_nought_and_one(int flip)
    {
        var page = PageValues.Random(3);
        var refused = 0;
        for (var at = 0; at < Whole.Length; at += at < 200 || at > Whole.Length - 400 ? 1 : 7)
        {
            var bytes = Whole.ToArray();
            bytes[at] ^= (byte)flip;
            try
            {
                var (text, linked) = ClassifierFile.Read(bytes, Path);
                Assert.InRange(text.Probability(page), 0, 1);
                Assert.InRange(linked?.Probability(page) ?? 0, 0, 1);
            }
            catch (ModelException error)
            {
                AssertTold(error);
                refused++;
            }
        }

        Assert.True(refused > Models, $"{refused} of {Whole.Length}");
    }

    [Fact]
    public void Another_kind_of_file_and_other_features_are_named()
    {
        Assert.Contains("no classifier of this version", Refused(Encoding.UTF8.GetBytes("PK\u0003\u0004 something else altogether, long enough")), StringComparison.Ordinal);
        var other = Whole.ToArray();
        other[Models - 10] ^= 1;
        Assert.Contains("other features or lexicons", Refused(other), StringComparison.Ordinal);
        var kind = Whole.ToArray();
        kind[Models] = 77;
        Assert.Contains("kind 77", Refused(kind), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Absurd_counts_ask_for_no_memory(int kind)
    {
        byte[] huge = [0xFF, 0xFF, 0xFF, 0xFF, 0x07], none = [0];
        byte[] noColumns = [.. none, .. none, .. none, .. new byte[sizeof(float)]];
        byte[][] files = kind == 1
            ? [huge, [.. none, .. huge], [.. none, .. none, .. huge]]
            : [[.. noColumns, .. new byte[sizeof(double)], .. huge], [.. noColumns, .. new byte[sizeof(double)], 1, .. huge, .. new byte[100]]];
        foreach (var file in files)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Contains("announces more than it holds", Refused([.. Whole[..Models], (byte)kind, .. file]), StringComparison.Ordinal);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        }
    }

    [Fact]
    public void Blends_within_blends_are_refused_before_the_stack_overflows()
    {
        var nested = Enumerable.Repeat(new byte[] { BlendPredictor.Kind, 0, 0, 0, 0, 0, 0, 0, 0 }, 200_000).SelectMany(bytes => bytes);
        Assert.Contains("kind 3", Refused([.. Whole[..Models], .. nested]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0, 0.2, 0.0, 0.9)]
    [InlineData(1.0, 0.2, 0.0, 0.9)]
    [InlineData(0.0, 0.9, 1.0, 0.2)]
    [InlineData(0.0, 0.2, 1.0, 1.5)]
    [InlineData(0.0, -0.2, 1.0, 0.5)]
    [InlineData(0.0, 0.2, double.NaN, 0.5)]
    [InlineData(0.0, 0.2, 1.0, double.NaN)]
    [InlineData(0.0, 0.2, double.PositiveInfinity, 0.5)]
    public void A_calibration_that_does_not_rise_within_nought_and_one_is_refused(double first, double low, double second, double high) => Assert.Contains(
        "calibration does not rise",
        Refused(ClassifierFile.Write(new CalibratedModel(TestModels.Trees(), new Calibration([first, second], [low, high])), null)), StringComparison.Ordinal);

    [Fact]
    public void A_tree_that_leads_back_is_refused()
    {
        var circle = new TreePredictor(new FeatureColumns([2], [], [], 1), [new TreePredictor.Tree([0, 0], [0, 0], [1, 0], [~0, ~1], [1, 2, 3])], 0);
        Assert.Contains("leads nowhere", Refused(ClassifierFile.Write(TestModels.Calibrated(circle), null)), StringComparison.Ordinal);
    }

    private static string Refused(byte[] bytes) => AssertTold(Assert.Throws<ModelException>(() => ClassifierFile.Read(bytes, Path)));

    private static string AssertTold(ModelException error)
    {
        Assert.StartsWith(Path, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("corpusforge classifier train somewhere/spam", error.Message, StringComparison.Ordinal);
        return error.Message;
    }
}
