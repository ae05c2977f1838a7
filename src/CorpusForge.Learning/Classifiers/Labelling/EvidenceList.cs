namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>The word lists of labelling functions; each is a file of that name, one word a line.</summary>
public enum EvidenceList
{
    /// <summary>Words of comparison and recommendation.</summary>
    Ranking,

    /// <summary>Buttons and lines that ask to buy or to sign up.</summary>
    Calls,

    /// <summary>Words of town offices, law and associations.</summary>
    PublicOffice,

    /// <summary>Words of programming and machines.</summary>
    Technical,

    /// <summary>Words of medicine, research and teaching.</summary>
    MedicalEducation,

    /// <summary>Words of catalogues of works and goods for adults.</summary>
    Catalogue,

    /// <summary>Words of texts that define, argue and refer.</summary>
    References,

    /// <summary>Phrases that fill articles made to be found.</summary>
    StockPhrases,

    /// <summary>What templates leave behind.</summary>
    Template,
}
