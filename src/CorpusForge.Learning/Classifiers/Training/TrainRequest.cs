namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>What to train.</summary>
/// <param name="Folder">The classifier's folder.</param>
/// <param name="DataFolders">Where files of pages are looked for, beside the folder itself.</param>
/// <param name="Progress">Called with a line for each step; null for none.</param>
public sealed record TrainRequest(string Folder, IReadOnlyList<string> DataFolders, Action<string>? Progress = null);
