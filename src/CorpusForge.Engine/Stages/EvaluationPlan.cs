using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CorpusForge.Core.Decontamination;
using CorpusForge.Core.Decontamination.Reading;
using CorpusForge.Core.Recipes;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>The evaluation sets of a recipe: found and hashed when it is made, read when the first page is looked at.</summary>
internal sealed class EvaluationPlan
{
    private static readonly ConditionalWeakTable<DecontaminateSettings, EvaluationPlan> Known = [];

    private readonly Lazy<EvaluationIndex> index;
    private readonly ConcurrentBag<PageScanner> scanners = [];

    private EvaluationPlan(Recipe recipe, DecontaminateSettings settings)
    {
        (Settings, Hash) = (settings, settings.Hash ?? ContentKey.Hash(string.Join('\n', settings.Sets.Select(set => $"{set.Name} {Named(recipe, set, EvaluationReader.HashOf)}"))));
        index = new Lazy<EvaluationIndex>(() => EvaluationIndex.Of([.. settings.Sets.Select(set => Named(recipe, set, EvaluationReader.Read))], settings.Grams));
        var sets = settings.Sets.Select(set => new { set.Name, set.Fields, set.Except, set.Split });
        Key = new ContentKey("evaluation", EvaluationIndex.Version).With("reader", EvaluationReader.Version.ToString(CultureInfo.InvariantCulture))
            .With("content", Hash).With("sets", JsonSerializer.Serialize(sets)).With("grams", JsonSerializer.Serialize(settings.Grams)).ToString();
    }

    /// <summary>The settings.</summary>
    public DecontaminateSettings Settings { get; }

    /// <summary>Stands for names and contents of the files.</summary>
    public string Hash { get; }

    /// <summary>Stands for everything that matches follow from beside the texts.</summary>
    public string Key { get; }

    /// <summary>The items. Throws <see cref="RecipeException"/> with the place of a set that cannot be read.</summary>
    public EvaluationIndex Index => index.Value;

    /// <summary>The plan of a recipe, the same for the same settings; null when it decontaminates nothing.</summary>
    public static EvaluationPlan? Of(Recipe recipe) =>
        recipe.Decontaminate is { } settings ? Known.GetValue(settings, key => new EvaluationPlan(recipe, key)) : null;

    public PageScanner RentScanner() => scanners.TryTake(out var scanner) ? scanner : new PageScanner(Index);

    public void Return(PageScanner scanner) => scanners.Add(scanner);

    private static T Named<T>(Recipe recipe, EvaluationSetSettings set, Func<EvaluationSetSettings, string, T> read)
    {
        try
        {
            return read(set, recipe.Folder);
        }
        catch (Exception error) when (error is FileNotFoundException or InvalidDataException)
        {
            throw new RecipeException(recipe.EvaluationPlaces.TryGetValue(set.Name, out var place) ? $"{place}: {error.Message}" : error.Message, error);
        }
    }
}
