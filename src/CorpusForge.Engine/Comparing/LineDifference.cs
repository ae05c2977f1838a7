namespace CorpusForge.Engine.Comparing;

/// <summary>The lines that only one of two texts has, in its order; a line that stands twice counts twice.</summary>
internal static class LineDifference
{
    /// <summary>The lines of the first text that the second lacks.</summary>
    public static IReadOnlyList<string> Missing(string from, string other)
    {
        var there = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in other.Split('\n'))
        {
            there[line] = there.GetValueOrDefault(line) + 1;
        }

        var missing = new List<string>();
        foreach (var line in from.Split('\n'))
        {
            if (there.GetValueOrDefault(line) is > 0 and var left)
            {
                there[line] = left - 1;
            }
            else
            {
                missing.Add(line);
            }
        }

        return missing;
    }
}
