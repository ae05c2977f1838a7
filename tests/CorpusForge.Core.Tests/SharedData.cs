using System.Text.Json;
using CorpusForge.Core.Sources;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Core.Tests;

/// <summary>The real pages and their gold; a test that needs them is skipped where they are absent.</summary>
internal static class SharedData
{
    /// <summary>Full path of a file of the shared data.</summary>
    public static string PathOf(string name)
    {
        if (RealData.Find(name) is { } path)
        {
            return path;
        }

        Assert.Skip($"shared/data/{name} lies in no folder above the tests.");
        return "";
    }

    /// <summary>The pages of an archive of shared/data/dev.</summary>
    public static IEnumerable<RawPage> Pages(string archive) => RealData.Pages(PathOf($"dev/{archive}.warc.gz"));

    /// <summary>The rows of a compressed JSONL file of gold.</summary>
    public static IReadOnlyList<JsonElement> Gold(string name) => RealData.Rows(PathOf($"gold/{name}.jsonl.gz"));
}
