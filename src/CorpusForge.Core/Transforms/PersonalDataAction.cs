namespace CorpusForge.Core.Transforms;

/// <summary>What becomes of personal data of one kind.</summary>
public enum PersonalDataAction
{
    /// <summary>It stays, and is counted.</summary>
    Off,

    /// <summary>A fixed token stands in its place.</summary>
    Mask,

    /// <summary>The page is removed, by a rule named <c>mask-personal-data.KIND</c>; where the text is looked at none the less, it is masked.</summary>
    RemovePage,
}
