using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters;

public sealed class MeasureCatalogTests
{
    [Fact]
    public void Measures_are_found_by_their_attribute_and_ordered_by_name()
    {
        Assert.Contains(MeasureCatalog.All, measure => measure.Name == "hiragana-ratio" && measure.Type == typeof(HiraganaRatio));
        Assert.Equal(MeasureCatalog.All.OrderBy(measure => measure.Name, StringComparer.Ordinal), MeasureCatalog.All);
    }

    [Fact]
    public void A_measure_is_found_by_its_exact_name()
    {
        Assert.IsType<HiraganaRatio>(MeasureCatalog.Find("hiragana-ratio")!.Create());
        Assert.Null(MeasureCatalog.Find("Hiragana-Ratio"));
    }

    [Fact]
    public void A_number_in_a_name_is_a_word_of_its_own() => Assert.NotNull(MeasureCatalog.Find("top-2-gram-ratio"));

    [Fact]
    public void Measures_on_demand_do_not_stand()
    {
        Assert.True(MeasureCatalog.Find("deflate-ratio")!.Attribute.OnDemand);
        Assert.DoesNotContain(MeasureCatalog.Standing, measure => measure.Name == "deflate-ratio");
        Assert.Contains(MeasureCatalog.Standing, measure => measure.Name == "lz4-ratio");
    }

    [Fact]
    public void A_name_that_is_not_the_class_in_kebab_case_is_an_error()
    {
        var error = Assert.Throws<InvalidOperationException>(() => MeasureCatalog.Describe([typeof(NounRatio)]));
        Assert.Equal("NounRatio is named nouns; a measure's name is its class in kebab-case: noun-ratio.", error.Message);
    }

    [Fact]
    public void A_measure_without_the_attribute_is_an_error()
    {
        var error = Assert.Throws<InvalidOperationException>(() => MeasureCatalog.Describe([typeof(VerbRatio)]));
        Assert.Equal("VerbRatio lacks its [Measure(\"verb-ratio\", Origin = ...)].", error.Message);
    }

    [Fact]
    public void Every_measure_of_an_empty_page_is_finite_and_possible() => Assert.All(MeasureCatalog.All, measure =>
        Assert.InRange(measure.Create().Of(Page.Of("")), measure.Attribute.Least, Math.Min(measure.Attribute.Most, double.MaxValue)));

    [Measure("nouns", Origin = "none")]
    private sealed record NounRatio : IMeasure
    {
        public double Of(PageView page) => 0;
    }

    private sealed record VerbRatio : IMeasure
    {
        public double Of(PageView page) => 0;
    }
}
