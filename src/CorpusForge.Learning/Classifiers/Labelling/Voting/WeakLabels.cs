using CorpusForge.Core.Documents;

namespace CorpusForge.Learning.Classifiers.Labelling.Voting;

/// <summary>Labels that functions make together, and how they came about.</summary>
/// <param name="Labels">A label a page on which a function speaks, ordered as the pages.</param>
/// <param name="Functions">What each function did.</param>
/// <param name="Model">What the label model found.</param>
/// <param name="Silent">Pages on which no function speaks; they have no label.</param>
public sealed record WeakLabels(IReadOnlyList<PageLabel> Labels, IReadOnlyList<FunctionRow> Functions, LabelModelResult Model, int Silent)
{
    private const int Digits = 4;

    /// <summary>Runs functions and label model on pages.</summary>
    /// <param name="settings">Functions and model.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="trusted">Merged labels by URL: those of people and sites judge the functions, and teach the label model where asked.</param>
    /// <param name="learn">Whether the label model learns from the trusted labels too.</param>
    public static WeakLabels Of(LabellingSettings settings, IReadOnlyList<Document> pages, IReadOnlyDictionary<string, PageLabel> trusted, bool learn = false)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(trusted);
        var votes = VoteTable.Of(settings.Functions, pages);
        var known = pages.Select(page => trusted.TryGetValue(page.Url, out var label) && LabelSource.Rank(label.Source) <= LabelSource.TrustedRank ? label.Probability : (double?)null).ToList();
        var model = LabelModel.Fit(votes, settings.Model, learn ? known : null);
        var labels = pages.Select((page, at) => Label(settings.Functions, page, votes.Pages[at], model.Probabilities[at], trusted.GetValueOrDefault(page.Url)?.Site)).OfType<PageLabel>().ToList();
        return new WeakLabels(labels, FunctionRow.Of(votes, model, known), model, pages.Count - labels.Count);
    }

    /// <summary>What anyone who uses the labels should know, a sentence each.</summary>
    public IEnumerable<string> Remarks()
    {
        if (Functions.All(function => function.Against == 0) || Functions.All(function => function.For == 0))
        {
            yield return "all functions speak on one side only, so the label model has nothing to weigh them against: add functions for the other side";
        }

        if (!Model.Converged)
        {
            yield return $"the label model still changed after {Model.Rounds} rounds; raise label-model: rounds";
        }

        foreach (var function in Functions.Where(function => function.Weight < 1))
        {
            yield return FormattableString.Invariant($"{function.Name} is nearly a copy of another function; its votes count {function.Weight:0.##}");
        }

        foreach (var function in Functions.Where(function => function.EstimatedAccuracy < 0.5))
        {
            yield return FormattableString.Invariant($"{function.Name} is right in {function.EstimatedAccuracy:0.00} of its votes by what the others say: it speaks for the wrong side, or the others look for something else");
        }

        foreach (var function in Functions.Where(function => function.For + function.Against == 0))
        {
            yield return $"{function.Name} speaks on no page";
        }

        if (Silent > 0)
        {
            yield return $"{Silent} pages have no label: no function speaks on them";
        }
    }

    // What the winners read decided the label; what the others read did not.
    private static PageLabel? Label(IReadOnlyList<NamedFunction> functions, Document page, IReadOnlyList<Vote> row, double? probability, string? site)
    {
        if (probability is not { } value)
        {
            return null;
        }

        var winner = value > 0.5 ? Vote.For : Vote.Against;
        return new PageLabel
        {
            Url = page.Url,
            Probability = Math.Round(value, Digits),
            Source = LabelSource.Model,
            Site = site,
            Reads = [.. functions.Where((_, at) => row[at] == winner).SelectMany(function => function.Reads).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }
}
