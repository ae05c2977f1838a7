namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>The names that sources of labels have, and which of them is believed over which.</summary>
public static class LabelSource
{
    /// <summary>A person, whose name follows: <c>human:aiko</c>.</summary>
    public const string Human = "human:";

    /// <summary>One labelling function, whose name follows: <c>function:link-hosts</c>.</summary>
    public const string Function = "function:";

    /// <summary>What is known of the whole site.</summary>
    public const string Site = "site";

    /// <summary>All labelling functions together.</summary>
    public const string Model = "label-model";

    /// <summary>A page that was written to be trained on, never to be counted in figures.</summary>
    public const string MadeUp = "made-up";

    /// <summary>A line that does not say where its label comes from.</summary>
    public const string Unstated = "unstated";

    /// <summary>Rank up to which a label is knowledge of the page and no guess of rules.</summary>
    public const int TrustedRank = 1;

    /// <summary>What may stand in a labels file, for errors.</summary>
    public const string Allowed = "human:NAME, function:NAME, site, label-model, made-up, or no source at all";

    /// <summary>Place in the order of trust, 0 the first; null for what is no source.</summary>
    public static int? Rank(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source switch
        {
            _ when source.Length > Human.Length && source.StartsWith(Human, StringComparison.Ordinal) => 0,
            Site or MadeUp => 1,
            Unstated => 2,
            Model => 3,
            _ when source.Length > Function.Length && source.StartsWith(Function, StringComparison.Ordinal) => 4,
            _ => null,
        };
    }

    /// <summary>Whether a person said it.</summary>
    public static bool IsHuman(string source) => Rank(source) == 0;
}
