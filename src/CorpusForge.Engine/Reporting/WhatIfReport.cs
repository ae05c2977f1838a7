namespace CorpusForge.Engine.Reporting;

/// <summary>What a changed recipe would keep beside what it keeps now.</summary>
public sealed record WhatIfReport
{
    /// <summary>Name of the recipe.</summary>
    public required string Recipe { get; init; }

    /// <summary>Pages of the corpus.</summary>
    public required long Pages { get; init; }

    /// <summary>Kept now.</summary>
    public required KeptTotal Now { get; init; }

    /// <summary>Kept then.</summary>
    public required KeptTotal Then { get; init; }

    /// <summary>Pages that only the changed recipe keeps.</summary>
    public required MovedPages Gained { get; init; }

    /// <summary>Pages that only the recipe as it is keeps.</summary>
    public required MovedPages Lost { get; init; }

    /// <summary>The hosts that change most, by pages moved.</summary>
    public required IReadOnlyList<HostChange> Hosts { get; init; }

    /// <summary>Whether the pages and characters kept are the same.</summary>
    public bool ChangesNothing => Gained.Pages == 0 && Lost.Pages == 0;
}
