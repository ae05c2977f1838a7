using CorpusForge.Core.Dedup;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes.Nodes;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>What of <c>dedup</c> only several keys together show.</summary>
internal static class DedupBinder
{
    /// <summary>Throws for settings that would not be read, for a score that no page has, and for signatures that are too long.</summary>
    public static Recipe Check(Recipe recipe, MapNode root)
    {
        CheckScore(recipe, root);
        CheckParagraphs(recipe.Dedup, root);
        CheckSubstrings(recipe.Dedup, root);
        CheckNeeds(recipe, root);
        CheckNear(recipe.Dedup, root);
        var against = root.Nearest("dedup", "against");
        return recipe.Dedup.Against.Count == 0 ? recipe : recipe with { AgainstPlace = $"{against.Place}: {against.Path}" };
    }

    private static void CheckScore(Recipe recipe, MapNode root)
    {
        var (rule, score) = (recipe.Dedup.Representative, recipe.Dedup.Score);
        if ((rule == Representative.BestScore) != (score is not null))
        {
            throw root.Nearest("dedup", score is null ? "representative" : "score").Error(score is null
                ? "best-score needs the column to choose by; add dedup.score, such as quality-score"
                : "not read: it names the page that stays only with representative: best-score");
        }

        var measure = score is null ? null : MeasureCatalog.Find(score);
        if (measure is { Attribute.OnDemand: true } && recipe.Rules.All(known => known.Column != score))
        {
            throw root.Nearest("dedup", "score").Error($"{score} is a measure on demand, which no rule of this recipe asks for; add a rule on it to keep, or choose another column");
        }

        if (score is not null && measure is null && !recipe.Scorers.Any(entry => ScorerName.MayOwn(ScorerName.Of(entry), score)))
        {
            throw root.Nearest("dedup", "score").Error($"{score} is no measure and no score of this recipe's models; known scores end in -score, and models are named in scores");
        }
    }

    private static void CheckNear(DedupSettings dedup, MapNode root)
    {
        if (dedup is not { Near: { } near, NearPlan: { } plan })
        {
            return;
        }

        if (near is { Characters: not null, Words: not null })
        {
            throw At("words").Error($"a shingle of {near.Words} words cannot be one of {near.Characters} characters too; leave out one of the two");
        }

        if (near is { Similarity: not null, Verify: false } && !near.LeavesChoice)
        {
            throw At("similarity").Error(
                $"not read: bands and rows are stated ({plan.Bands} of {plan.Rows}); leave out preset, bands and rows to have them chosen, or set verify: true to have pairs verified");
        }

        if (near is { Preset: not null, Bands: not null, Rows: not null } && (near.Characters ?? near.Words) is not null)
        {
            throw At("preset").Error("not read: every number of it is replaced; leave it out");
        }

        if (plan.Slots > NearPlan.SignatureLimit)
        {
            throw root.Nearest("dedup", "near")
                .Error($"{plan.Bands} bands of {plan.Rows} rows are {plan.Slots} hash values; allowed: up to {NearPlan.SignatureLimit}");
        }

        RecipeNode At(string key) => root.Nearest("dedup", "near", key);
    }

    private static void CheckParagraphs(DedupSettings dedup, MapNode root)
    {
        if (dedup.Paragraphs is { Action: RepeatAction.Count, KeepFirst: true })
        {
            throw root.Nearest("dedup", "paragraphs", "keep-first").Error("not read: action: count takes nothing away; leave it out, or set action: remove");
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
}
