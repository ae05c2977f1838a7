using CorpusForge.Core.Dedup;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>What of <c>dedup</c> only several keys together show.</summary>
internal static class DedupBinder
{
    /// <summary>Throws for settings that would not be read, and for signatures that are too long.</summary>
    public static void Check(DedupSettings dedup, MapNode root)
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
}
