namespace CorpusForge.Learning.Classifiers.Labelling.Sampling;

/// <summary>Why a page is put before a rater.</summary>
public enum BatchReason
{
    /// <summary>By chance alone: these pages together tell how things stand in all pages.</summary>
    Random,

    /// <summary>The model, or the label model where there is none, cannot tell.</summary>
    Uncertain,

    /// <summary>Labelling functions contradict each other.</summary>
    FunctionsDisagree,

    /// <summary>Models trained on different folds give different scores.</summary>
    FoldsDisagree,

    /// <summary>The score changes when the page's links are taken away.</summary>
    LinksDecide,
}
