namespace CorpusForge.Lake.Queries;

/// <summary>The rows that a statement gives.</summary>
/// <param name="Columns">Names and types of the columns.</param>
/// <param name="Rows">The rows; values are numbers, texts, times, flags, lists and null.</param>
/// <param name="IsCut">Whether there are more rows than were asked for.</param>
public sealed record SqlAnswer(IReadOnlyList<ViewColumn> Columns, IReadOnlyList<object?[]> Rows, bool IsCut);
