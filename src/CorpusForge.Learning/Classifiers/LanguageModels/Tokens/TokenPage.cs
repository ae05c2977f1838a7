namespace CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

/// <summary>A page of a corpus of tokens.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Site">The site that it belongs to.</param>
/// <param name="SiteNumber">Number of the site within the corpus.</param>
/// <param name="Start">Where its tokens begin.</param>
/// <param name="Length">How many, the markers of its lines included.</param>
/// <param name="Lines">Lines with tokens.</param>
internal sealed record TokenPage(string Url, string Site, int SiteNumber, int Start, int Length, int Lines)
{
    /// <summary>Tokens that a model predicts: all but the markers of beginnings.</summary>
    public int Predicted => Length - Lines;
}
