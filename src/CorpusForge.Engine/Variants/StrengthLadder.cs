using System.Globalization;
using System.Text;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Mixtures;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Explaining;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;

namespace CorpusForge.Engine.Variants;

/// <summary>
/// Makes variants of a recipe in which each family of filters is weaker and stronger step by step, so that training on them shows where cleaning
/// begins to hurt. Strength is told in pages: at 2 each bound refuses twice the pages that the recipe's own refuses, whatever the bound's unit.
/// </summary>
public sealed class StrengthLadder
{
    /// <summary>Pages looked at at most, by hash of doc_id: a bound is a quantile of theirs.</summary>
    public const int PagesLookedAt = 200_000;

    private const string All = "all";

    private readonly string recipe;

    private StrengthLadder(string recipe, IReadOnlyList<LadderRung> rungs, long pages) => (this.recipe, Rungs, Pages) = (recipe, rungs, pages);

    /// <summary>The variants, family by family, <c>all</c> families together last.</summary>
    public IReadOnlyList<LadderRung> Rungs { get; }

    /// <summary>Pages looked at.</summary>
    public long Pages { get; }

    /// <summary>
    /// The ladder of a recipe that was run in a lake: so many steps from off to a strength. Throws <see cref="RecipeException"/> for a recipe that was not
    /// run or has no rules, and for a family it has no rules of.
    /// </summary>
    public static async Task<StrengthLadder> MakeAsync(Recipe recipe, string lakePath, int steps, double strongest, IReadOnlyList<string> families, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        var known = recipe.Keep.GroupBy(FilterFamily.Of, StringComparer.Ordinal).OrderBy(family => family.Key, StringComparer.Ordinal).ToList();
        if (known.Count == 0 || families.FirstOrDefault(name => name != All && known.All(family => family.Key != name)) is not null)
        {
            throw new RecipeException(known.Count == 0 ? $"Recipe '{recipe.Name}' has no rules to make a ladder of."
                : $"Recipe '{recipe.Name}' has rules of the families {string.Join(", ", known.Select(family => family.Key))}, and all; not of {string.Join(", ", families)}.");
        }

        using var built = await BuiltRun.OpenMeasuredAsync(recipe, lakePath, 1).ConfigureAwait(false);
        var columns = await ReadAsync(built.Run, token).ConfigureAwait(false);
        var wanted = known.Select(family => (family.Key, Columns: columns.Where(column => family.Contains(column.Rule)).ToList())).Append((All, columns))
            .Where(family => families.Count == 0 || families.Contains(family.Item1));
        return new StrengthLadder(
            recipe.Name, [.. wanted.SelectMany(family => Enumerable.Range(0, steps).Select(step => Rung(family.Item1, family.Item2, step, strongest * step / (steps - 1))))],
            columns[0].Values.Length);
    }

    /// <summary>A recipe file with the variants, for <c>run --variants</c>.</summary>
    /// <param name="extends">The recipe it extends, relative to where the file will lie.</param>
    public string ToYaml(string extends)
    {
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $"# Each family of filters of {recipe} from off to strong. Strength 1 is the recipe's own bounds; at 2 each bound refuses twice the pages, over {Pages} pages looked at.\n");
        yaml.Append(CultureInfo.InvariantCulture, $"extends: {Quoted(extends)}\nname: {recipe}-ladder\nvariants:\n");
        foreach (var rung in Rungs)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  # strength {rung.Strength:0.##}: refuses {rung.Refused:P1} of the pages\n  {rung.Name}:\n    keep:\n");
            foreach (var (rule, bounds) in rung.Rules)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"      - {rule}: {Written(bounds)}\n");
            }
        }

        return yaml.ToString();
    }

    private static LadderRung Rung(string family, List<RuleColumn> columns, int step, double strength)
    {
        var rules = columns.Select(column => (column.Rule.Name, Bounds: column.At(strength))).ToList();
        var refused = Enumerable.Range(0, columns[0].Values.Length)
            .Count(page => columns.Where((column, at) => rules[at].Bounds?.Hold(column.Values[page]) == false).Any());
        return new LadderRung(
            string.Create(CultureInfo.InvariantCulture, $"{family}-{step + 1}"), strength, rules, (double)refused / Math.Max(1, columns[0].Values.Length));
    }

    private static async Task<List<RuleColumn>> ReadAsync(RunContext run, CancellationToken token)
    {
        var share = (double)PagesLookedAt / Math.Max(1, new Ordinals(run).Total);
        var values = run.Recipe.Keep.Select(_ => new List<double>()).ToList();
        foreach (var part in run.Parts)
        {
            token.ThrowIfCancellationRequested();
            await using var measures = await MeasureReader.OpenAsync(run, part).ConfigureAwait(false);
            for (var group = 0; group < measures.Groups; group++)
            {
                var ids = await measures.TextsAsync(group, "doc_id").ConfigureAwait(false);
                var taken = ids.Select(id => Sampling.Takes(UInt128.Parse(id!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), 0, share)).ToArray();
                for (var at = 0; at < values.Count; at++)
                {
                    var column = await measures.ValuesAsync(group, run.Recipe.Keep[at].Column).ConfigureAwait(false);
                    values[at].AddRange(column.Where((_, row) => taken[row]));
                }
            }
        }

        return values[0].Count == 0
            ? throw new RecipeException($"Recipe '{run.Recipe.Name}' has read no pages, from which bounds could be told.")
            : [.. run.Recipe.Keep.Select((rule, at) => new RuleColumn(rule, [.. values[at]]))];
    }

    private static string Written(Bounds? bounds) => bounds is null ? "off"
        : "{ " + string.Join(", ", new[] { ("low", bounds.Low), ("high", bounds.High) }.Where(bound => bound.Item2 is not null)
            .Select(bound => string.Create(CultureInfo.InvariantCulture, $"{bound.Item1}: {bound.Item2}"))) + " }";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
