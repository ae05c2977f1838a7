using CorpusForge.Core.Decontamination;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Transforms;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// How the texts of a recipe come about: the transforms of the pass that reads the pages, and then the passes that look at the texts of all pages
/// before they change any, each over what the one before left. Without such a pass the pages are done when they have been read.
/// </summary>
/// <param name="First">What each page goes through when it is read.</param>
/// <param name="Passes">The passes behind it, in order.</param>
internal sealed record TextPlan(TransformChain First, IReadOnlyList<TextPass> Passes)
{
    /// <summary>The stages of the passes, in order: for each the one that finds and the one that changes.</summary>
    public IEnumerable<Func<RunContext, Stage>> Stages => Passes.SelectMany(
        (pass, level) => new Func<RunContext, Stage>[] { run => pass.Finder(run, level), run => new TextsStage(run, level) });

    public static TextPlan Of(Recipe recipe)
    {
        var first = recipe.Transforms.TakeWhile(transform => transform is not RemoveHostLines).ToList();
        var passes = new List<TextPass>();
        if (recipe.Transforms.Count > first.Count)
        {
            passes.Add(new HostLinesPass([.. recipe.Transforms.Skip(first.Count)]));
        }

        if (recipe.Dedup.Paragraphs is { } paragraphs)
        {
            passes.Add(new ParagraphsPass(paragraphs));
        }

        if (recipe.Dedup.Substrings is { } substrings)
        {
            passes.Add(new SubstringsPass(substrings));
        }

        // Last, for it must see what the others leave: cutting a line can bring together what was apart.
        if (recipe.Decontaminate is { Remove: Removal.Span })
        {
            passes.Add(new EvaluationSpansPass(EvaluationPlan.Of(recipe)!));
        }

        return new TextPlan(new TransformChain(first), passes);
    }

    /// <summary>The keys of every input's texts, level by level, given those of the first: each follows from the level before.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Keys(IReadOnlyList<string> first)
    {
        var levels = new List<IReadOnlyList<string>> { first };
        foreach (var pass in Passes)
        {
            levels.Add(pass.TextKeys(levels[^1]));
        }

        return [.. Enumerable.Range(0, first.Count).Select(input => levels.ConvertAll(level => level[input]))];
    }
}
