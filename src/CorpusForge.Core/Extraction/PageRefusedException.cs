namespace CorpusForge.Core.Extraction;

/// <summary>A page that extraction gives up on; it becomes a quarantine row. The message holds no text of the page.</summary>
/// <param name="reason">Fixed kebab-case name that the funnel counts.</param>
/// <param name="message">One sentence for people.</param>
#pragma warning disable CA1032 // The three standard constructors would allow a refusal without a reason.
public sealed class PageRefusedException(string reason, string message) : Exception(message)
#pragma warning restore CA1032
{
    /// <summary>Fixed kebab-case name: <c>time-limit</c>, <c>depth-limit</c>.</summary>
    public string Reason { get; } = reason;
}
