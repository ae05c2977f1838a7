namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>A page of a corpus that was read.</summary>
/// <param name="Url">Its address; of a text file its path and part.</param>
/// <param name="Host">Its host; of a text file the path.</param>
/// <param name="Domain">Its registrable domain; of a text file the path.</param>
/// <param name="Text">Its main text.</param>
internal sealed record CorpusPage(string Url, string Host, string Domain, string Text);
