namespace CorpusForge.Learning.Classifiers.Models;

/// <summary>What the features of a page add to a predictor's number, by feature; several predictors add up.</summary>
internal sealed class Shares
{
    private readonly SortedDictionary<int, double> dense = [];
    private readonly SortedDictionary<int, double> characters = [];
    private readonly SortedDictionary<int, double> words = [];

    /// <summary>By index of the feature with a name.</summary>
    public IReadOnlyDictionary<int, double> Dense => dense;

    /// <summary>By number of the n-gram.</summary>
    public IReadOnlyDictionary<int, double> Characters => characters;

    /// <summary>By number of the word.</summary>
    public IReadOnlyDictionary<int, double> Words => words;

    public void AddDense(int feature, double share) => Add(dense, feature, share);

    public void AddCharacters(int number, double share) => Add(characters, number, share);

    public void AddWords(int number, double share) => Add(words, number, share);

    private static void Add(SortedDictionary<int, double> shares, int key, double share) => shares[key] = shares.GetValueOrDefault(key) + share;
}
