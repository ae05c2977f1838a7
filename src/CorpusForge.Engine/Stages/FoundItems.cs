using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Stages;

/// <summary>Where a part's evaluation items were found: in the documents, or in the texts from which they were cut.</summary>
/// <param name="Matches">File of the matches.</param>
/// <param name="Texts">File of the texts that they are places in.</param>
internal sealed record FoundItems(string Matches, string Texts)
{
    public static FoundItems Of(RunContext run, SourcePart part)
    {
        foreach (var (level, pass) in TextPlan.Of(run.Recipe).Passes.Index())
        {
            if (pass is EvaluationSpansPass)
            {
                return new FoundItems(pass.FoundPath(run, part, level), part.Texts(run.Lake, level));
            }
        }

        return new FoundItems(ContaminationStage.MatchesPath(run, part), part.Documents(run.Lake));
    }
}
