namespace CorpusForge.Engine.Comparing;

/// <summary>One of two versions.</summary>
/// <param name="Mixture">Its name, <c>ja-web@v0001</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Pages">Its pages, each once.</param>
/// <param name="Characters">Their characters (Unicode scalar values).</param>
/// <param name="SeenPages">Pages as often as they are to be seen.</param>
/// <param name="SeenCharacters">Characters as often as they are to be seen.</param>
/// <param name="Domains">Its domains.</param>
/// <param name="HasVerdicts">Whether the verdicts that it was made from are still in the lake.</param>
public sealed record DiffSide(
    string Mixture, string Id, long Pages, long Characters, long SeenPages, long SeenCharacters, long Domains, bool HasVerdicts);
