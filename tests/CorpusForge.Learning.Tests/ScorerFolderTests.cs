using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Tests;

public sealed class ScorerFolderTests
{
    [Fact]
    public void A_name_that_no_folder_has_is_an_error_with_the_names_there_are() =>
        Assert.Contains("no classifier nothing-here", Assert.Throws<RecipeException>(() => ScorerFolder.Find("nothing-here", ".")).Message, StringComparison.Ordinal);
}
