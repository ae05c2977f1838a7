namespace CorpusForge.Engine.Comparing;

/// <summary>How the values of a column are distributed on both sides.</summary>
/// <param name="Column">The column.</param>
/// <param name="Edges">Bounds between the bins, ascending; a value on a bound is in the bin below. The first and last bin are open.</param>
/// <param name="Before">Pages of each bin before; one more than there are bounds.</param>
/// <param name="After">Pages of each bin after.</param>
/// <param name="MeanBefore">Mean before, to a millionth; null without pages.</param>
/// <param name="MeanAfter">Mean after.</param>
/// <param name="JensenShannon">Jensen-Shannon distance of the two over the bins, 0 the same to 1 nothing in common, less what chance would show.</param>
/// <param name="KolmogorovSmirnov">Greatest difference of the cumulative shares at the bounds, 0 to 1.</param>
public sealed record ColumnShift(
    string Column, IReadOnlyList<double> Edges, IReadOnlyList<long> Before, IReadOnlyList<long> After,
    double? MeanBefore, double? MeanAfter, double JensenShannon, double KolmogorovSmirnov);
