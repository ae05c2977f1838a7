using CorpusForge.Engine.Stages;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Reporting;

/// <summary>The scores of a run's pages by one model: of all, of large domains, of years.</summary>
internal sealed class ModelTally
{
    private readonly string model;
    private readonly ScoreTally? all;
    private readonly SortedDictionary<string, ScoreTally> domains = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ScoreTally> years = new(StringComparer.Ordinal);

    public ModelTally(ScorePlan plan)
    {
        (model, Column) = (plan.Scorer.Name, plan.Scorer.Columns[0].Name);
        Training = ScoreHistogram.OfTraining(plan.Folder);
        all = Training is null ? null : new ScoreTally(Training);
    }

    public string Column { get; }

    /// <summary>The scores of the model's training set; null where they were not kept.</summary>
    public ScoreHistogram? Training { get; }

    /// <summary>Adds a page of a domain, null for one that is not watched.</summary>
    public void Add(double score, string? domain, string year)
    {
        all!.Add(score);
        Of(years, year).Add(score);
        if (domain is not null)
        {
            Of(domains, domain).Add(score);
        }
    }

    /// <summary>The comparison, of so many pages.</summary>
    public ScoreDrift Build(long pages)
    {
        var drift = new ScoreDrift { Model = model, Column = Column, Pages = pages };
        if (Training is not { } training)
        {
            return drift with { Uncompared = "no-training-scores" };
        }

        drift = drift with { Bounds = training.Bounds, TrainingShares = training.Shares, Shares = all!.Shares };
        return pages < ScoreDrift.LeastPages ? drift with { Uncompared = "too-few-pages" } : drift with
        {
            All = all.Build("all", "all"),
            Groups = [.. Large(domains, "domain").Concat(Large(years, "year")).OrderByDescending(group => group.Distance.StabilityIndex)
                .ThenBy(group => group.Dimension, StringComparer.Ordinal).ThenBy(group => group.Group, StringComparer.Ordinal)],
        };
    }

    private ScoreTally Of(SortedDictionary<string, ScoreTally> tallies, string group) =>
        tallies.TryGetValue(group, out var known) ? known : tallies[group] = new ScoreTally(Training!);

    private static IEnumerable<ScoreGroup> Large(SortedDictionary<string, ScoreTally> tallies, string dimension) =>
        tallies.Where(group => group.Value.Pages >= ScoreDrift.LeastPages).Select(group => group.Value.Build(dimension, group.Key));
}
