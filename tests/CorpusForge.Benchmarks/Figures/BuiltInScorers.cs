using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>The classifiers that come with the program; those that cannot be opened are said.</summary>
internal static class BuiltInScorers
{
    public static IReadOnlyList<IPageScorer> Open(TextWriter output)
    {
        var scorers = new List<IPageScorer>();
        foreach (var name in ScorerFolder.BuiltIn)
        {
            try
            {
                scorers.Add(ScorerFolder.Open(ScorerFolder.Find(name, AppContext.BaseDirectory)));
            }
            catch (Exception error) when (error is ModelException or RecipeException)
            {
                output.WriteLine(error.Message);
            }
        }

        if (scorers.Count == 0)
        {
            output.WriteLine("no classifier that comes with the program can be opened");
        }

        return scorers;
    }
}
