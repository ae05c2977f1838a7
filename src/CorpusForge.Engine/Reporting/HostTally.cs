namespace CorpusForge.Engine.Reporting;

/// <summary>Pages and characters of a host that are kept now and then.</summary>
internal sealed class HostTally(string domain)
{
    public string Domain { get; } = domain;

    public long Now { get; private set; }

    public long Then { get; private set; }

    public long NowCharacters { get; private set; }

    public long ThenCharacters { get; private set; }

    public long Gained { get; private set; }

    public long Lost { get; private set; }

    public void Add(bool kept, bool keeps, long characters)
    {
        Now += kept ? 1 : 0;
        NowCharacters += kept ? characters : 0;
        Then += keeps ? 1 : 0;
        ThenCharacters += keeps ? characters : 0;
        Gained += keeps && !kept ? 1 : 0;
        Lost += kept && !keeps ? 1 : 0;
    }
}
