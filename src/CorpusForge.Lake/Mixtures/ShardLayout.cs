namespace CorpusForge.Lake.Mixtures;

/// <summary>How shards are cut into row groups: small enough that a reader holds one, large enough to pack well.</summary>
public static class ShardLayout
{
    /// <summary>Most rows of a group.</summary>
    public const int RowsPerGroup = 10_000;

    /// <summary>Characters (UTF-16 units) of text at which a group ends.</summary>
    public const long CharactersPerGroup = 4 << 20;
}
