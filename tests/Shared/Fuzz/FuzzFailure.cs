namespace CorpusForge.Tests.Shared.Fuzz;

/// <summary>What went wrong with an input.</summary>
/// <param name="Input">The input.</param>
/// <param name="Step">Where: <c>charset</c>, <c>extraction</c>, or the name of a transform or measure.</param>
/// <param name="What">The exception, <c>hang</c>, or what a value should not have been.</param>
internal sealed record FuzzFailure(FuzzInput Input, string Step, string What);
