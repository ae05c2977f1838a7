namespace CorpusForge.Engine.Reporting;

/// <summary>A page that a change of the recipe gains or loses.</summary>
/// <param name="DocId">Its id.</param>
/// <param name="Url">Its URL.</param>
/// <param name="Title">Its title.</param>
/// <param name="Step">The rule or level that removes it on the side on which it is not kept.</param>
/// <param name="Value">Its value there; null where the step is no rule.</param>
/// <param name="Bound">The bound that value is nearest to; null where the step is no rule.</param>
/// <param name="Characters">Length of its text.</param>
/// <param name="Beginning">The first characters of its text.</param>
public sealed record MovedPage(
    string DocId, string Url, string Title, string Step, double? Value, double? Bound, long Characters, string Beginning);
