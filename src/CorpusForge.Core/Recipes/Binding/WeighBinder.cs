using CorpusForge.Core.Filters;
using CorpusForge.Core.Mixtures;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>What of weights, dates and budgets only several keys together show.</summary>
internal static class WeighBinder
{
    private const double Rounding = 1e-9;

    /// <summary>The recipe with the place of its weights. Throws for groups that cannot be told apart and for keys that would not be read.</summary>
    public static Recipe Check(Recipe recipe, MapNode root)
    {
        var mixture = recipe.Mixture;
        if (mixture.Unit == MixtureUnit.Tokens && recipe.Tokenizer is null)
        {
            throw root.Nearest("mixture", "unit").Error("counts tokens, but the recipe has no tokenizer; allowed: with tokenizer: PATH, or characters, bytes, pages");
        }

        var usual = new MixtureSettings();
        (string Key, bool Stated)[] amounts = [("unit", mixture.Unit != usual.Unit), ("at-most", mixture.AtMost != usual.AtMost), ("tolerance", mixture.Tolerance != usual.Tolerance)];
        if (!mixture.MeetsAmounts && amounts.FirstOrDefault(key => key.Stated).Key is { } unread)
        {
            throw root.Nearest("mixture", unread).Error("not read: the mixture has neither shares nor a budget; leave it out, or state mixture.budget or shares in mixture.weigh");
        }

        if (mixture is { Period: null, Undated: UndatedPages.Keep })
        {
            throw root.Nearest("mixture", "undated").Error("not read: the mixture has no period; leave it out, or state mixture.period");
        }

        for (var at = 0; at < mixture.Weigh.Count; at++)
        {
            CheckList(recipe, mixture.Weigh[at], (MapNode)((ListNode)root.Nearest("mixture", "weigh")).Items[at]);
        }

        var place = root.Nearest("mixture", mixture.Weigh.Count > 0 ? "weigh" : "budget");
        return recipe with { WeighPlace = $"{place.Place}: {place.Path}" };
    }

    private static void CheckList(Recipe recipe, WeighSettings weigh, MapNode node)
    {
        if (weigh.IsNumber && weigh.By != WeighSettings.ClusterSize && !IsColumn(recipe, weigh.By))
        {
            string[] known = [WeighSettings.Source, WeighSettings.Host, WeighSettings.HostKind, WeighSettings.Date, WeighSettings.ClusterSize, .. MeasureCatalog.All.Select(measure => measure.Name)];
            throw node.Nearest("by").Error($"{weigh.By} is no column of this recipe's pages{NearestName.Hint(weigh.By, "known", known)}");
        }

        var groups = (ListNode)node.Nearest("groups");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (group, item) in weigh.Groups.Zip(groups.Items.Cast<MapNode>()))
        {
            if (!names.Add(group.Name))
            {
                throw item.Nearest("name").Error($"a second group named {group.Name}");
            }

            CheckGroup(recipe, weigh, group, item);
        }

        if (weigh.IsShare && weigh.Groups.Sum(group => group.Share!.Value) is var sum && sum > 1 + Rounding)
        {
            throw groups.Error(FormattableString.Invariant($"the shares add up to {sum:0.####}; allowed: up to 1"));
        }
    }

    private static void CheckGroup(Recipe recipe, WeighSettings weigh, WeightGroup group, MapNode item)
    {
        if (weigh.IsShare ? group.Share is null || group.Repeat is not null : group.Repeat is null)
        {
            throw item.Error(weigh.IsShare
                ? "has no share of its own, or a repeat beside it; allowed: in one list all groups with share, or all with repeat"
                : "has neither repeat nor share; allowed: one of the two");
        }

        var read = KeysOf(weigh);
        if (item.Entries.FirstOrDefault(entry => entry.Key is not ("name" or "repeat" or "share") && !read.Contains(entry.Key)) is { Key: { } stray, Value: { } value })
        {
            throw value.Error($"not read: groups by {weigh.By} are told apart by {(read.Length == 0 ? "their names" : string.Join(", ", read))}; leave {stray} out");
        }

        if (weigh.By == WeighSettings.Source && recipe.Sources.All(source => source.Name != group.Name))
        {
            throw item.Nearest("name").Error($"no such source{NearestName.Hint(group.Name, "sources", [.. recipe.Sources.Select(source => source.Name)])}");
        }

        if (weigh.By == WeighSettings.HostKind && !HostClass.All.Contains(group.Name))
        {
            throw item.Nearest("name").Error($"no such class of hosts{NearestName.Hint(group.Name, "classes", HostClass.All)}");
        }

        if (group.From > group.To || group.Low > group.High || (group.Undated && (group.From ?? group.To) is not null))
        {
            throw item.Error("no page can be in it; allowed: from not after to, low not above high, and undated alone");
        }
    }

    private static string[] KeysOf(WeighSettings weigh) => weigh.By switch
    {
        WeighSettings.Source or WeighSettings.HostKind => [],
        WeighSettings.Host => ["hosts"],
        WeighSettings.Date => ["from", "to", "undated"],
        _ => ["low", "high"],
    };

    private static bool IsColumn(Recipe recipe, string column) => MeasureCatalog.Find(column) is { } measure
        ? !measure.Attribute.OnDemand || recipe.Rules.Any(rule => rule.Column == column)
        : column == TokenRules.Column ? recipe.Tokenizer is not null
        : recipe.Scorers.Any(entry => ScorerName.MayOwn(ScorerName.Of(entry), column));
}
