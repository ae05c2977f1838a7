using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusForge.Core.Decontamination;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes.Binding;
using CorpusForge.Core.Sources;
using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Recipes;

/// <summary>
/// Writes recipes as JSON with every default filled in and keys in ordinal order: equal recipes give equal text, however they were written.
/// The JSON is a recipe again and can be loaded.
/// </summary>
public static class RecipeWriter
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The recipe as one line of JSON.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="portable">
    /// Leaves out the name, the paths of sources, evaluation sets and tokenizer and the memory for sorting, which tell where it ran and not what it does; a list on disk is
    /// stated by its hash.
    /// </param>
    public static string ToCanonicalJson(Recipe recipe, bool portable = false) => ToJson(recipe, portable).ToJsonString(Compact);

    /// <summary>The same as an object, to be put into a manifest.</summary>
    public static JsonObject ToJson(Recipe recipe, bool portable = false)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        var json = Settings(recipe);
        if (portable)
        {
            json.Remove(Name(nameof(Recipe.Name)));
            json[Name(nameof(Recipe.Dedup))]!.AsObject().Remove(Name(nameof(DedupSettings.Memory)));
            foreach (var source in json[Name(nameof(Recipe.Sources))]!.AsArray())
            {
                source!.AsObject().Remove(Name(nameof(SourceSettings.Path)));
            }

            // What the sets hold is told by a hash among the keys of the stages.
            foreach (var set in (json[Name(nameof(Recipe.Decontaminate))] as JsonObject)?[Name(nameof(DecontaminateSettings.Sets))]!.AsArray() ?? [])
            {
                set!.AsObject().Remove(Name(nameof(EvaluationSetSettings.Path)));
            }

            // What the tokenizer's files hold is told by its key among those of the stages.
            json.Remove(Name(nameof(Recipe.Tokenizer)));

            // A model of one's own is told by its name here; its hash stands among the keys of the stages.
            json[Name(nameof(Recipe.Scores))] = new JsonArray([.. recipe.Scores.Select(entry => JsonValue.Create(ScorerName.Of(entry)))]);
            foreach (var (rule, written) in recipe.Keep.Zip(json[Name(nameof(Recipe.Keep))]!.AsArray()))
            {
                StateContent(rule, written![rule.Name]!.AsObject());
            }
        }

        return json;
    }

    // What a list says, not where it lies.
    private static void StateContent(KeepRule rule, JsonObject written)
    {
        foreach (var key in KeysOf(rule.Measure).Where(key => key.Type == typeof(ListFile)))
        {
            if (key.Property.GetValue(rule.Measure) is ListFile list)
            {
                written[key.Name] = list.Hash;
            }
        }
    }

    private static string Name(string property) => JsonNamingPolicy.KebabCaseLower.ConvertName(property);

    private static JsonObject Settings(object record) => new(SettingsModel.KeysOf(record.GetType())
        .OrderBy(key => key.Name, StringComparer.Ordinal)
        .Select(key => KeyValuePair.Create(key.Name, Value(key.Type, key.Property.GetValue(record))))
        .Where(entry => entry.Value is not null));

    private static JsonNode? Value(Type type, object? value) => value switch
    {
        // A record that is absent was switched off; a single value that is absent is open and needs no word.
        null => ScalarKind.Of(type) is null ? false : null,
        ITransform transform => new JsonObject { [TransformCatalog.Of(transform).Name] = Settings(transform) },
        KeepRule rule => new JsonObject { [rule.Name] = Rule(rule) },
        NearSettings near => Settings(NearPlan.Of(near).Stated),
        IReadOnlyDictionary<string, double> numbers => new JsonObject(numbers
            .OrderBy(number => number.Key, StringComparer.Ordinal)
            .Select(number => KeyValuePair.Create<string, JsonNode?>(number.Key, number.Value))),
        _ when ScalarKind.Of(type) is { } kind => kind.Write(value),
        IEnumerable list => new JsonArray([.. list.Cast<object>().Select(item => Value(item.GetType(), item))]),
        _ => Settings(value),
    };

    private static IReadOnlyList<SettingsKey> KeysOf(IMeasure? measure) => measure is null ? [] : SettingsModel.KeysOf(measure.GetType());

    private static JsonObject Rule(KeepRule rule) => new(Settings(rule.Bounds).Concat(rule.Measure is null ? [] : Settings(rule.Measure))
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));
}
