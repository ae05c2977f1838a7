using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Training;

namespace CorpusForge.Learning.Tests.Classifiers.Training;

public sealed class FeatureChoiceTests
{
    private static readonly FeatureSettings Settings = new() { LeastSites = 2 };

    [Fact]
    public void An_n_gram_of_too_few_sites_is_not_read_however_many_pages_have_it()
    {
        Example[] examples = [.. Enumerable.Range(0, 50).Select(page => Examples.Of(page, "a", 0, true, 7, 9)), Examples.Of(50, "b", 0, true, 9, 11)];
        Assert.Equal([9], FeatureChoice.From(examples, FeatureSet.Characters, Settings).Characters.ToArray());
        Assert.Equal([7, 9, 11], FeatureChoice.From(examples, FeatureSet.Characters, Settings with { LeastSites = 1 }).Characters.ToArray());
        Assert.True(FeatureChoice.From(examples, FeatureSet.Characters, Settings with { LeastSites = 3 }).Characters.IsEmpty);
    }

    [Fact]
    public void Of_more_than_the_most_those_of_most_sites_then_pages_then_lowest_numbers_are_read()
    {
        Example[] examples =
        [
            Examples.Of(0, "a", 0, true, 1, 2, 3, 4), Examples.Of(1, "b", 0, true, 1, 2, 3, 4), Examples.Of(2, "c", 0, true, 4), Examples.Of(3, "b", 0, true, 3),
        ];
        Assert.Equal([1, 3, 4], FeatureChoice.From(examples, FeatureSet.Characters, Settings with { MostGrams = 3 }).Characters.ToArray());
        Assert.Equal([1, 3, 4], FeatureChoice.From([.. examples.Reverse()], FeatureSet.Characters, Settings with { MostGrams = 3 }).Characters.ToArray());
    }

    [Fact]
    public void Dense_features_are_those_of_the_groups_asked_for()
    {
        var columns = FeatureChoice.From([Examples.Of(0, "a", 0, true, 5)], FeatureSet.Dense, Settings with { LeastSites = 1, Dense = [FeatureGroup.Links] });
        Assert.True(columns.Characters.IsEmpty && columns.Words.IsEmpty);
        Assert.Equal(
            DenseFeatures.Names.Where(name => name.Group == FeatureGroup.Links), columns.Dense.ToArray().Select(at => DenseFeatures.Names[at]));
    }
}
