namespace CorpusForge.Engine.Reporting;

/// <summary>What one rule removes.</summary>
/// <param name="Name">The rule.</param>
/// <param name="Low">Smallest value that is kept; null when open.</param>
/// <param name="High">Largest value that is kept; null when open.</param>
/// <param name="Refused">Pages it refuses, whatever the other rules say.</param>
/// <param name="Own">Those of them that no other rule refuses: what leaving the rule out would bring back.</param>
/// <param name="Shared">Those that another rule refuses too.</param>
/// <param name="First">Those that it is the first to refuse: its line in the funnel.</param>
/// <param name="OwnCharacters">Characters of its own pages.</param>
public sealed record FilterRow(string Name, double? Low, double? High, long Refused, long Own, long Shared, long First, long OwnCharacters);
