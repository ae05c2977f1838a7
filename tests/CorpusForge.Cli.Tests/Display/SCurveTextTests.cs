using CorpusForge.Cli.Display;
using CorpusForge.Core.Dedup;

namespace CorpusForge.Cli.Tests.Display;

public sealed class SCurveTextTests
{
    [Fact]
    public void A_choice_is_told_with_points_of_its_curve() => Assert.Equal(
        [
            "near duplicates: 26 bands of 11, shingles of 5 characters",
            "  meet in a band: 1.3 % at 0.5, 9.0 % at 0.6, 40.5 % at 0.7, 90.3 % at 0.8, >99.9 % at 0.9",
        ],
        SCurveText.OfChoice(new NearSettings { Similarity = 0.8 }));

    [Fact]
    public void A_preset_is_told_with_its_words_and_its_bound()
    {
        Assert.Equal(
            "near duplicates: 20 bands of 10, shingles of 5 words, verified: joined from similarity 0.741 on",
            SCurveText.OfChoice(new NearSettings { Preset = NearPreset.LlmJp, Verify = true }).First());
        Assert.Contains("<0.1 % at 0.5", SCurveText.OfChoice(new NearSettings { Preset = NearPreset.Hojichar }).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_the_recipe_states_need_no_telling()
    {
        Assert.Empty(SCurveText.OfChoice(null));
        Assert.Empty(SCurveText.OfChoice(new NearSettings()));
        Assert.Empty(SCurveText.OfChoice(new NearSettings { Bands = 20, Similarity = 0.8, Verify = true }));
    }
}
