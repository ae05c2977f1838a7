using CorpusForge.Core.Dedup;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class NearPlanTests
{
    [Fact]
    public void Nothing_stated_is_14_bands_of_8_and_5_characters() => Assert.Equal("14x8 characters 5", NearPlan.Of(new NearSettings()).Key);

    // FineWeb (Penedo et al. 2024), Swallow (Okazaki et al. 2024), LLM-jp v2, HojiChar's deduplication.
    [Theory]
    [InlineData(NearPreset.Fineweb, "14x8 words 5")]
    [InlineData(NearPreset.Swallow, "40x20 characters 5")]
    [InlineData(NearPreset.LlmJp, "20x10 words 5")]
    [InlineData(NearPreset.Hojichar, "25x20 characters 5")]
    public void A_preset_has_the_numbers_of_its_pipeline(NearPreset preset, string expected) =>
        Assert.Equal(expected, NearPlan.Of(new NearSettings { Preset = preset }).Key);

    [Fact]
    public void What_is_stated_replaces_the_number_of_the_preset()
    {
        Assert.Equal("14x10 words 5", NearPlan.Of(new NearSettings { Preset = NearPreset.Fineweb, Rows = 10 }).Key);
        Assert.Equal("30x8 words 3", NearPlan.Of(new NearSettings { Preset = NearPreset.Fineweb, Bands = 30, Words = 3 }).Key);
        Assert.Equal("20x10 characters 7", NearPlan.Of(new NearSettings { Preset = NearPreset.LlmJp, Characters = 7 }).Key);
        Assert.Equal("25x20 words 4", NearPlan.Of(new NearSettings { Preset = NearPreset.Hojichar, Words = 4 }).Key);
    }

    [Fact]
    public void A_similarity_alone_chooses_bands_and_rows()
    {
        var plan = NearPlan.Of(new NearSettings { Similarity = 0.8, Words = 2 });

        Assert.Equal(SCurve.Choose(0.8), (plan.Bands, plan.Rows));
        Assert.Equal((0.8, ShingleUnit.Words, 2), (plan.Similarity, plan.Unit, plan.Length));
        Assert.Equal("14x9 characters 5", NearPlan.Of(new NearSettings { Similarity = 0.8, Rows = 9, Verify = true }).Key);
    }

    [Fact]
    public void Verification_without_a_similarity_is_bounded_by_the_middle_of_the_curve()
    {
        Assert.Equal(0.719, NearPlan.Of(new NearSettings { Verify = true }).Similarity);
        Assert.Equal(0.6, NearPlan.Of(new NearSettings { Verify = true, Similarity = 0.6, Bands = 14 }).Similarity);
    }

    [Fact]
    public void Signatures_do_not_depend_on_verification() => Assert.Equal(
        NearPlan.Of(new NearSettings()).Key, NearPlan.Of(new NearSettings { Verify = true, Similarity = 0.9, Bands = 14 }).Key);

    [Theory]
    [InlineData(NearPreset.LlmJp, null, true)]
    [InlineData(null, 0.85, true)]
    [InlineData(null, 0.85, false)]
    [InlineData(null, null, false)]
    public void Stated_settings_give_the_plan_again(NearPreset? preset, double? similarity, bool verify)
    {
        var plan = NearPlan.Of(new NearSettings { Preset = preset, Similarity = similarity, Verify = verify });
        var again = NearPlan.Of(plan.Stated);

        Assert.Equal(verify ? plan : plan with { Similarity = again.Similarity }, again);
        Assert.Equal(plan.Stated, again.Stated);
    }
}
