namespace CorpusForge.Engine.Comparing;

/// <summary>A setting of the recipe that differs, as JSON; null where a side has none.</summary>
public sealed record SettingChange(string Path, string? Before, string? After);
