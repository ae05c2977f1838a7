using System.Globalization;

namespace CorpusForge.Lake.Exports;

/// <summary>One shard of a split.</summary>
/// <param name="Split">Name of the split.</param>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Of">How many shards the split has.</param>
public sealed record ShardName(string Split, int Number, int Of)
{
    /// <summary><c>train-00000</c>.</summary>
    public string Bare => string.Create(CultureInfo.InvariantCulture, $"{Split}-{Number:d5}");

    /// <summary><c>train-00000-of-00012</c>.</summary>
    public string Full => string.Create(CultureInfo.InvariantCulture, $"{Bare}-of-{Of:d5}");
}
