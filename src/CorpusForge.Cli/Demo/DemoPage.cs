namespace CorpusForge.Cli.Demo;

/// <summary>One fetch of the demo's web site: an entry of Site/pages.json. Site/README.md says what each setting does.</summary>
public sealed record DemoPage
{
    /// <summary>The URL as written, with an upper-case host or a fragment where the entry has one.</summary>
    public required string Url { get; init; }

    /// <summary>Path of the fragment, or without a frame of the whole document.</summary>
    public string? Body { get; init; }

    /// <summary>Path of the frame around the body.</summary>
    public string? Frame { get; init; }

    /// <summary>So many nested elements instead of a body.</summary>
    public int? Nest { get; init; }

    /// <summary>The page's title.</summary>
    public required string Title { get; init; }

    /// <summary>The site's name.</summary>
    public string Site { get; init; } = "";

    /// <summary>The charset the bytes are really in.</summary>
    public required string Charset { get; init; }

    /// <summary>The Content-Type header; null sends none.</summary>
    public string? Header { get; init; }

    /// <summary>The charset that the page itself claims.</summary>
    public string? Meta { get; init; }

    /// <summary>Time of the capture.</summary>
    public required DateTimeOffset Fetched { get; init; }

    /// <summary>The date that the page states.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The content coding: gzip, br, deflate or none.</summary>
    public string? Encoding { get; init; }

    /// <summary>Whether the body travels in chunks.</summary>
    public bool Chunked { get; init; }

    /// <summary>Only so many bytes of the coded body are sent.</summary>
    public int? Cut { get; init; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Replacements in the body, in order.</summary>
    public IReadOnlyList<Edit> Edits { get; init; } = [];

    /// <summary>What the page is there for.</summary>
    public required string Note { get; init; }

    /// <summary>Every occurrence of <paramref name="Find"/> becomes <paramref name="Replace"/>.</summary>
    public sealed record Edit(string Find, string Replace);
}
