namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>The text that a model was trained on.</summary>
/// <param name="Pages">Pages taken.</param>
/// <param name="Sites">Sites they are from.</param>
/// <param name="Characters">UTF-16 units of their text.</param>
/// <param name="Sampled">Share of the pages that the limit of memory let in, by hash of URL; 1 when all of them were.</param>
/// <param name="PassedOver">Pages that <c>only</c> and <c>where</c> left out.</param>
/// <param name="Empty">Pages without text.</param>
/// <param name="Unreadable">Records that could not be read.</param>
/// <param name="Hash">XXH128 over the addresses and texts of the pages, whatever their order.</param>
public sealed record CorpusReport(int Pages, int Sites, long Characters, double Sampled, long PassedOver, long Empty, long Unreadable, string Hash);
