namespace CorpusForge.Engine.Stages;

/// <summary>A line of a document, or the document itself, under its host.</summary>
/// <param name="Host">Hash of the host.</param>
/// <param name="Line">Hash of the line; 0 stands for the page and comes before all its lines.</param>
/// <param name="Url">Hash of the canonical URL: captures of one URL are one page.</param>
/// <param name="Ordinal">The document.</param>
internal readonly record struct HostLine(ulong Host, ulong Line, ulong Url, long Ordinal) : IComparable<HostLine>
{
    public int CompareTo(HostLine other)
    {
        var order = Host.CompareTo(other.Host);
        order = order != 0 ? order : Line.CompareTo(other.Line);
        order = order != 0 ? order : Url.CompareTo(other.Url);
        return order != 0 ? order : Ordinal.CompareTo(other.Ordinal);
    }
}
