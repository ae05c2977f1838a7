namespace CorpusForge.Engine.Reporting;

/// <summary>The share of a group's pages that a rule refuses, beside its share of all pages.</summary>
/// <param name="Filter">The rule.</param>
/// <param name="Dimension"><c>host</c>, <c>year</c> or <c>length</c>.</param>
/// <param name="Group">The host, the year of publication (else of the fetch), the band of characters.</param>
/// <param name="Pages">Pages of the group.</param>
/// <param name="Refused">Those that the rule refuses.</param>
/// <param name="Share">Refused of the group's pages, 0 to 1.</param>
/// <param name="Overall">Refused of all pages, 0 to 1.</param>
/// <param name="Deviations">
/// Distance of the two in standard errors of a group of this size drawn from all pages: beyond about 4 it is no accident.
/// </param>
public sealed record FilterDrift(
    string Filter, string Dimension, string Group, long Pages, long Refused, double Share, double Overall, double Deviations);
