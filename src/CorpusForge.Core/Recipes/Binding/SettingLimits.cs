namespace CorpusForge.Core.Recipes.Binding;

/// <summary>The limits of a recipe's keys, for commands that take such a value without a recipe.</summary>
public static class SettingLimits
{
    /// <summary>What is allowed for a key of a settings record; null where a value is.</summary>
    public static string? Refusal(Type settings, string key, double value) =>
        SettingsModel.KeysOf(settings).First(known => known.Name == key) is var limited && limited.Limits.Hold(value) ? null : limited.Allowed;
}
