using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;
using CorpusForge.Lake.Storage;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Stages;

/// <summary>An open model of a run, and where its scores lie.</summary>
/// <param name="Scorer">The model.</param>
/// <param name="Folder">Its folder.</param>
internal sealed record ScorePlan(IPageScorer Scorer, string Folder)
{
    private const int Version = 1;

    /// <summary>Names of its columns.</summary>
    public IEnumerable<string> Columns => Scorer.Columns.Select(column => column.Name);

    /// <summary>
    /// Opens the models of a recipe: those it lists, and those its rules name. Throws <see cref="RecipeException"/> with file and line for what
    /// no model there is can give, and <see cref="ModelException"/> for a model that cannot be used.
    /// </summary>
    public static IReadOnlyList<ScorePlan> Open(Recipe recipe)
    {
        var plans = new List<ScorePlan>();
        foreach (var entry in recipe.Scorers)
        {
            plans.Add(Open(FolderOf(recipe, entry)));
            RefuseTwice(recipe, entry, plans);
        }

        var columns = plans.SelectMany(plan => plan.Scorer.Columns).ToDictionary(column => column.Name, column => (column.Least, column.Most));
        if (recipe.Tokenizer is not null)
        {
            columns[TokenRules.Column] = (0, double.PositiveInfinity);
        }

        ScoreRules.Check(recipe, columns);
        return plans;
    }

    /// <summary>The model of a folder.</summary>
    public static ScorePlan Open(string folder) => new(SharedScorers.Open(folder), folder);

    /// <summary>File of the scores of a part, given the key of its documents: other texts or another model are another file.</summary>
    public string PathOf(LakeFolder lake, string documents, int part) => lake.PartPath(Path.Combine("scores", $"{Scorer.Name}@{Scorer.Hash}"), Key(documents), part);

    /// <summary>Key of the scores over documents of a key.</summary>
    public string Key(string documents) => new ContentKey("scores", Version).With("documents", documents).With(Scorer.Name, Scorer.Hash).ToString();

    private static string FolderOf(Recipe recipe, string entry)
    {
        var listed = recipe.Scores.Contains(entry, StringComparer.Ordinal);
        if (!listed && !ScorerFolder.BuiltIn.Contains(entry, StringComparer.Ordinal))
        {
            throw ScoreRules.Unknown(recipe, recipe.Rules.First(rule => rule.IsScore && ScorerName.OfColumn(rule.Column) == entry).Name, ScoresThere(recipe));
        }

        try
        {
            return ScorerFolder.Find(entry, recipe.Folder);
        }
        catch (RecipeException error) when (listed)
        {
            throw new RecipeException($"{recipe.ScorePlaces.GetValueOrDefault(entry, "scores")}: {error.Message}", error);
        }
    }

    private static IEnumerable<string> ScoresThere(Recipe recipe) => recipe.Scores.Select(entry => $"{ScorerName.Of(entry)}-score")
        .Concat(ScorerFolder.BuiltIn.Select(name => ScorerFolder.Find(name, recipe.Folder)).Where(ScorerFolder.HasModel).SelectMany(folder => Open(folder).Columns))
        .Distinct(StringComparer.Ordinal);

    private static void RefuseTwice(Recipe recipe, string entry, List<ScorePlan> plans)
    {
        var own = plans[^1].Columns.ToList();
        var taken = own.FirstOrDefault(column => column == TokenRules.Column || MeasureCatalog.Find(column) is not null || plans.SkipLast(1).Any(plan => plan.Columns.Contains(column)));
        if (taken is not null)
        {
            throw new RecipeException(
                $"{recipe.ScorePlaces.GetValueOrDefault(entry, "scores")}: the model {plans[^1].Scorer.Name} has a column {taken}, and so has a measure, the tokenizer or another model; rename its folder.");
        }
    }
}
