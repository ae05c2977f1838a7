namespace CorpusForge.Core.Filters.Keywords;

/// <summary>The word lists that come with the project; each is a file of that name, one word a line.</summary>
internal enum KeywordList
{
    /// <summary>Phrases of shops and offers.</summary>
    Advertisement,

    /// <summary>Words of boards, comments and reviews.</summary>
    Bbs,

    /// <summary>Words of pages for adults.</summary>
    Adult,

    /// <summary>Threats and cruelty.</summary>
    Violence,

    /// <summary>Words that demean groups of people.</summary>
    Discrimination,

    /// <summary>Text that stands in for text.</summary>
    Placeholder,

    /// <summary>Requests to switch JavaScript on.</summary>
    Javascript,

    /// <summary>Terms of use, privacy and cookies.</summary>
    Policy,
}
