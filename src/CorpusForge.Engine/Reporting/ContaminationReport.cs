using System.Text.Json;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Engine.Reporting;

/// <summary>What a corpus holds of evaluation sets.</summary>
public sealed record ContaminationReport
{
    /// <summary>The recipe; empty for a scan without one.</summary>
    public string Recipe { get; init; } = "";

    /// <summary>What became of the pages that hold an item: <c>page</c>, <c>span</c> or <c>off</c>.</summary>
    public string Remove { get; init; } = "off";

    /// <summary>Pages looked at.</summary>
    public required long Pages { get; init; }

    /// <summary>Pages that hold an item.</summary>
    public required long PagesWithItems { get; init; }

    /// <summary>Pages that are kept with one.</summary>
    public required long KeptWithItems { get; init; }

    /// <summary>The sets, in the order of the recipe.</summary>
    public required IReadOnlyList<SetContamination> Sets { get; init; }

    /// <summary>The contaminated items on the most pages.</summary>
    public required IReadOnlyList<ItemContamination> Items { get; init; }

    /// <summary>Reads a report; null when it is not there or damaged, so that it is made again.</summary>
    public static ContaminationReport? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<ContaminationReport>(File.ReadAllBytes(path), Manifest.Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
