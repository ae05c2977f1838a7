using CorpusForge.Core.Filters;

namespace CorpusForge.Engine.Variants;

/// <summary>One variant of a ladder: a family of rules at one strength.</summary>
/// <param name="Name">Name of the variant: the family and the number of the step.</param>
/// <param name="Strength">How many times the pages that the recipe's own bounds refuse each rule is to refuse: 0 is off, 1 the recipe as it is.</param>
/// <param name="Rules">The family's rules with their bounds; null where a rule is off.</param>
/// <param name="Refused">Share of the pages looked at that one of the family's rules refuses.</param>
public sealed record LadderRung(string Name, double Strength, IReadOnlyList<(string Rule, Bounds? Bounds)> Rules, double Refused);
