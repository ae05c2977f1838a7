using CorpusForge.Core.Dedup;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Mixtures;
using CorpusForge.Core.Recipes.Nodes;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>Binds a merged tree and checks what no single key can know.</summary>
internal static class RecipeBinder
{
    /// <summary>Most hash values a page: bands times rows.</summary>
    public const int SignatureLimit = 4096;

    /// <summary>The keys that loading uses up before the recipe is bound.</summary>
    public static readonly IReadOnlyList<string> FileKeys = ["extends", "variants"];

    /// <summary>The recipe of a tree in which nothing is left to merge.</summary>
    public static Recipe Bind(MapNode root, string folder)
    {
        var recipe = (Recipe)SettingsBinder.Bind(typeof(Recipe), root, [.. FileKeys]) with { Folder = folder };
        CheckSources(recipe, root);
        recipe = recipe with { SourcePlaces = recipe.Sources.ToDictionary(source => source.Name, source => PlaceOf(source.Name, root), StringComparer.Ordinal) };
        recipe = ScoreBinder.Check(recipe, root);
        CheckNear(recipe.Dedup.Near, root);
        CheckSubstrings(recipe.Dedup, root);
        CheckNeeds(recipe, root);
        CheckPeriod(recipe.Mixture.Period, root);
        return recipe;
    }

    private static void CheckSources(Recipe recipe, MapNode root)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 0; number < recipe.Sources.Count; number++)
        {
            // Files are checked when they are read; only a --set can still make two names equal.
            if (!names.Add(recipe.Sources[number].Name))
            {
                throw ((MapNode)root.Find("sources")!).Entries[number].Value.Error($"a second source named {recipe.Sources[number].Name}");
            }
        }

        if (recipe.Mixture.Weights.Keys.FirstOrDefault(name => !names.Contains(name)) is { } stray)
        {
            throw root.Nearest("mixture", "weights", stray).Error($"no such source{NearestName.Hint(stray, "sources", names)}");
        }
    }

    private static string PlaceOf(string source, MapNode root)
    {
        var node = root.Nearest("sources", source, "path");
        return $"{node.Place}: {node.Path}";
    }

    private static void CheckNear(NearSettings? near, MapNode root)
    {
        if (near is not null && near.Bands * near.Rows > SignatureLimit)
        {
            throw root.Nearest("dedup", "near")
                .Error($"{near.Bands} bands of {near.Rows} rows are {near.Bands * near.Rows} hash values; allowed: up to {SignatureLimit}");
        }
    }

    private static void CheckSubstrings(DedupSettings dedup, MapNode root)
    {
        if (dedup.Substrings is { } substrings && substrings.GroupBytes > dedup.Memory.Bytes)
        {
            throw root.Nearest("dedup", "substrings", "group").Error(
                $"a group of {substrings.Group} UTF-16 units takes {ByteSize.FromMebibytes((substrings.GroupBytes + (1 << 20) - 1) >> 20)} of memory, dedup.memory is {dedup.Memory}; allowed: "
                + $"a group of up to {dedup.Memory.Bytes / SubstringSettings.BytesPerUnit} with it, or more memory");
        }
    }

    // Without the step such a measure is 0 for every page, and the rule would do nothing.
    private static void CheckNeeds(Recipe recipe, MapNode root)
    {
        foreach (var rule in recipe.Keep)
        {
            if (MeasureCatalog.Find(rule.Name)?.Attribute.Needs is { } step && !IsOn(recipe.Dedup, step))
            {
                throw root.Nearest("keep", rule.Name).Error(
                    $"counts what {step} finds, which is off; allowed: with {step}: on, or {step}: {{ action: count }} to leave the texts as they are");
            }
        }
    }

    private static bool IsOn(DedupSettings dedup, string step) => step switch
    {
        "dedup.paragraphs" => dedup.Paragraphs is not null,
        "dedup.substrings" => dedup.Substrings is not null,
        _ => throw new InvalidOperationException($"No step is named {step}."),
    };

    private static void CheckPeriod(PeriodSettings? period, MapNode root)
    {
        if (period is not null && period.From > period.To)
        {
            var from = (ScalarNode)root.Nearest("mixture", "period", "from");
            throw from.Error($"from {from.Text} is after to {((ScalarNode)root.Nearest("mixture", "period", "to")).Text}; allowed: from up to to");
        }
    }
}
