using CorpusForge.Core.Decontamination;
using CorpusForge.Core.Mixtures;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>Binds a merged tree and checks what no single key can know.</summary>
internal static class RecipeBinder
{
    /// <summary>The keys that loading uses up before the recipe is bound.</summary>
    public static readonly IReadOnlyList<string> FileKeys = ["extends", "variants"];

    /// <summary>The recipe of a tree in which nothing is left to merge.</summary>
    public static Recipe Bind(MapNode root, string folder)
    {
        var recipe = (Recipe)SettingsBinder.Bind(typeof(Recipe), root, [.. FileKeys]) with { Folder = folder };
        CheckSources(recipe, root);
        recipe = recipe with { SourcePlaces = recipe.Sources.ToDictionary(source => source.Name, source => PlaceOf(source.Name, root), StringComparer.Ordinal) };
        recipe = TokenizerBinder.Check(recipe, root);
        recipe = ScoreBinder.Check(recipe, root);
        recipe = CheckEvaluationSets(recipe, root);
        recipe = DedupBinder.Check(recipe, root);
        CheckPeriod(recipe.Mixture.Period, root);
        CheckSteps(recipe.Mixture.Rehydrate ?? [], root);
        return WeighBinder.Check(recipe, root);
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

    private static Recipe CheckEvaluationSets(Recipe recipe, MapNode root)
    {
        if (recipe.Decontaminate is not { } settings)
        {
            return recipe;
        }

        if (root.Nearest("decontaminate", "sets") is not ListNode sets)
        {
            throw root.Nearest("decontaminate").Refused("off, or a map with sets");
        }

        var (used, unread) = settings.Unit == GramUnit.Words ? ("words", "characters") : ("characters", "words");
        if ((settings.Unit == GramUnit.Words ? settings.Characters : settings.Words) is not null)
        {
            throw root.Nearest("decontaminate", unread).Error($"not read: the unit is {used}; leave it out, or set decontaminate.unit: {unread}");
        }

        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (set, node) in settings.Sets.Zip(sets.Items.Cast<MapNode>()))
        {
            if (!places.TryAdd(set.Name, $"{node.Nearest("path").Place}: {node.Nearest("path").Path}"))
            {
                throw node.Nearest("name").Error($"a second set named {set.Name}");
            }
        }

        return recipe with { EvaluationPlaces = places };
    }

    private static void CheckPeriod(PeriodSettings? period, MapNode root)
    {
        if (period is not null && period.From > period.To)
        {
            var from = (ScalarNode)root.Nearest("mixture", "period", "from");
            throw from.Error($"from {from.Text} is after to {((ScalarNode)root.Nearest("mixture", "period", "to")).Text}; allowed: from not after to");
        }
    }

    private static void CheckSteps(IReadOnlyList<RehydrationStep> steps, MapNode root)
    {
        for (var at = 1; at < steps.Count; at++)
        {
            if (steps[at].Size <= steps[at - 1].Size && root.Nearest("mixture", "rehydrate") is ListNode list)
            {
                throw list.Items[at].Error($"size {steps[at].Size} stands behind size {steps[at - 1].Size}; allowed: sizes that grow from step to step");
            }
        }
    }
}
