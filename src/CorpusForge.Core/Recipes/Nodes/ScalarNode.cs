namespace CorpusForge.Core.Recipes.Nodes;

/// <summary>A single value as it was written; a plain one stands without quotes, so that <c>~</c> and <c>null</c> mean nothing.</summary>
internal sealed record ScalarNode(Place Place, string Path, string Text, bool Plain) : RecipeNode(Place, Path)
{
    private const int LongestShown = 60;

    /// <summary>Whether nothing stands behind the key.</summary>
    public bool IsNothing => Text.Length == 0 || (Plain && Text is "~" or "null");

    /// <summary>Whether it says on (true) or off (false); null when it says neither.</summary>
    public bool? Switch => Text.ToLowerInvariant() switch
    {
        "on" or "true" => true,
        "off" or "false" => false,
        _ => null,
    };

    public override string Found => IsNothing ? "nothing" : $"'{(Text.Length > LongestShown ? Text[..LongestShown] + "…" : Text)}'";

    public override RecipeNode At(string path) => this with { Path = path };
}
