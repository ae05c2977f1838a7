using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Recipes;

namespace CorpusForge.Cli.Commands;

/// <summary>
/// The options of <c>dedup</c> that say what a duplicate is. They are read as the recipe that they stand for, so that the two allow the same and
/// refuse it in the same words.
/// </summary>
internal sealed partial class DedupOptions
{
    private const string Off = "off";

    private readonly Option<string?> near = new("--near")
    {
        Description = "Near duplicates: a preset of a recipe's dedup.near.preset (fineweb, swallow, llm-jp, hojichar), bands x rows such as 25x20, or off.",
        HelpName = "PRESET|BANDSxROWS|off",
    };

    private readonly Option<double?> similarity = new("--similarity")
    {
        Description = "The similarity, 0 to 1, from which pages are near duplicates; bands and rows follow where --near names none.",
        HelpName = "S",
    };

    private readonly Option<bool> verify = new("--verify") { Description = "Compares near duplicates by their true similarity before one goes." };
    private readonly Option<int?> characters = new("--characters") { Description = "Characters a shingle.", HelpName = "N" };
    private readonly Option<int?> words = new("--words") { Description = "Words of the analyser a shingle, in place of characters.", HelpName = "N" };
    private readonly Option<bool> noUrl = new("--no-url") { Description = "Two pages of one URL are no duplicates for that." };
    private readonly Option<bool> noExact = new("--no-exact") { Description = "Leaves out the level of equal texts; --near finds them too." };
    private readonly Option<string?> representative = new("--representative") { Description = "The page of a cluster that stays: longest, newest or oldest.", HelpName = "RULE" };
    private readonly Option<string?> memory = new("--memory") { Description = "Memory of sorting and grouping; the rest goes through files. 256MiB unless given.", HelpName = "SIZE" };

    public DedupOptions() => representative.AcceptOnlyFromAmong("longest", "newest", "oldest");

    public IReadOnlyList<Option> All => [near, similarity, verify, characters, words, noUrl, noExact, representative, memory];

    /// <summary>The settings. Throws for what cannot be.</summary>
    public DedupSettings Read(ParseResult parsed)
    {
        if (parsed.GetValue(noUrl) && parsed.GetValue(noExact) && parsed.GetValue(near) == Off)
        {
            throw new UsageException("--no-url, --no-exact and --near off leave no level of duplicates, and every page would be kept; leave out one of them.");
        }

        var dedup = new JsonObject
        {
            ["url"] = !parsed.GetValue(noUrl),
            ["exact"] = !parsed.GetValue(noExact),
            ["near"] = Near(parsed),
        };
        Add(dedup, "representative", parsed.GetValue(representative));
        Add(dedup, "memory", parsed.GetValue(memory));
        var recipe = new JsonObject
        {
            ["name"] = "dedup",
            ["sources"] = new JsonArray(new JsonObject { ["name"] = "input", ["kind"] = "jsonl", ["path"] = "." }),
            ["dedup"] = dedup,
        };
        return RecipeLoader.Parse(recipe.ToJsonString(), Directory.GetCurrentDirectory(), "options").Dedup;
    }

    private JsonNode Near(ParseResult parsed)
    {
        var settings = new JsonObject();
        Add(settings, "similarity", parsed.GetValue(similarity)?.ToString("R", CultureInfo.InvariantCulture));
        Add(settings, "verify", parsed.GetValue(verify) ? "true" : null);
        Add(settings, "characters", parsed.GetValue(characters)?.ToString(CultureInfo.InvariantCulture));
        Add(settings, "words", parsed.GetValue(words)?.ToString(CultureInfo.InvariantCulture));
        var given = parsed.GetValue(near);
        if (given == Off && settings.Count > 0)
        {
            throw new UsageException($"--{settings.First().Key} says how near duplicates are found, and --near is off; leave out one of them.");
        }

        if (given is not null && given != Off)
        {
            AddBands(settings, given);
        }

        return given == Off ? JsonValue.Create(false) : settings.Count == 0 ? JsonValue.Create(true) : settings;
    }

    private static void AddBands(JsonObject settings, string given)
    {
        if (BandsTimesRows().Match(given) is { Success: true } match)
        {
            Add(settings, "bands", match.Groups["bands"].Value);
            Add(settings, "rows", match.Groups["rows"].Value);
        }
        else
        {
            Add(settings, "preset", given);
        }
    }

    private static void Add(JsonObject settings, string key, string? value)
    {
        if (value is not null)
        {
            settings[key] = value;
        }
    }

    [GeneratedRegex("^(?<bands>[0-9]+)[x×](?<rows>[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex BandsTimesRows();
}
