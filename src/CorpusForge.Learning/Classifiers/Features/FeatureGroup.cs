namespace CorpusForge.Learning.Classifiers.Features;

/// <summary>What a feature reads. A labelling function that read a group takes it from the model for the pages it labelled.</summary>
public enum FeatureGroup
{
    /// <summary>Words of a lexicon.</summary>
    Words,

    /// <summary>Length, lines, sentences, scripts.</summary>
    Shape,

    /// <summary>Prices, stars, arrows, and the turns of titles.</summary>
    Marks,

    /// <summary>What the page says of its advertising and its readers' age.</summary>
    Disclosures,

    /// <summary>Outgoing links and what is embedded.</summary>
    Links,

    /// <summary>The host's name.</summary>
    Host,
}
