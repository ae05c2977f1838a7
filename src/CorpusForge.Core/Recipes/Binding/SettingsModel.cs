using System.Collections.Concurrent;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>The keys of settings records. The binder, the canonical JSON and the schema all read this one model.</summary>
internal static class SettingsModel
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<SettingsKey>> Known = new();

    /// <summary>The keys of a record, in the order in which it declares them: the properties that carry a description.</summary>
    public static IReadOnlyList<SettingsKey> KeysOf(Type type) => Known.GetOrAdd(type, static record =>
        [.. record.GetProperties().OrderBy(property => property.MetadataToken).Select(SettingsKey.Of).OfType<SettingsKey>()]);
}
