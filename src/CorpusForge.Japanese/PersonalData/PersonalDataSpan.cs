namespace CorpusForge.Japanese.PersonalData;

/// <summary>A piece of personal data in a text.</summary>
/// <param name="Start">Index of its first UTF-16 unit.</param>
/// <param name="Length">Its UTF-16 units.</param>
/// <param name="Kind">Its kind.</param>
public readonly record struct PersonalDataSpan(int Start, int Length, PersonalDataKind Kind)
{
    /// <summary>Index behind its last unit.</summary>
    public int End => Start + Length;
}
