namespace CorpusForge.Japanese.PersonalData;

/// <summary>What stands between two groups of digits.</summary>
internal enum Separator
{
    /// <summary>Nothing that joins them to one number.</summary>
    None,

    /// <summary>A hyphen or dash, spaces around it allowed.</summary>
    Hyphen,

    /// <summary>One space.</summary>
    Space,

    /// <summary>A full stop.</summary>
    Dot,

    /// <summary>A parenthesis, a hyphen or space beside it allowed.</summary>
    Parenthesis,
}
