namespace CorpusForge.Learning.Classifiers.Labelling.Voting;

/// <summary>Finds functions that say the same of nearly the same pages: two views of one fact are one piece of evidence.</summary>
internal static class NearCopies
{
    /// <summary>For each function the weight of its vote: 1, or a share of 1 among near copies.</summary>
    /// <param name="votes">Votes.</param>
    /// <param name="least">Share of equal votes among the pages on which one of the two speaks.</param>
    public static IReadOnlyList<double> Weights(VoteTable votes, double least)
    {
        var count = votes.Names.Count;
        var copies = Enumerable.Repeat(1, count).ToArray();
        for (var one = 0; one < count; one++)
        {
            for (var other = one + 1; other < count; other++)
            {
                if (Share(votes, one, other) >= least)
                {
                    copies[one]++;
                    copies[other]++;
                }
            }
        }

        return [.. copies.Select(number => 1.0 / number)];
    }

    private static double Share(VoteTable votes, int one, int other)
    {
        int either = 0, equal = 0;
        foreach (var row in votes.Pages)
        {
            either += row[one] != Vote.Abstain || row[other] != Vote.Abstain ? 1 : 0;
            equal += row[one] != Vote.Abstain && row[one] == row[other] ? 1 : 0;
        }

        return either == 0 ? 0 : (double)equal / either;
    }
}
