namespace CorpusForge.Core.Decontamination;

/// <summary>An evaluation set as it was read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Items">Its items, in the order of files and lines; those without a tested text too.</param>
/// <param name="Files">Names of its files.</param>
/// <param name="PassedOver">Files of its folder that are of no kind it is read from.</param>
/// <param name="Fields">Texts of each field that is tested.</param>
/// <param name="LeftOut">Texts of each field that is not.</param>
public sealed record EvaluationSet(
    string Name, IReadOnlyList<EvaluationItem> Items, IReadOnlyList<string> Files, IReadOnlyList<string> PassedOver,
    SortedDictionary<string, int> Fields, SortedDictionary<string, int> LeftOut);
