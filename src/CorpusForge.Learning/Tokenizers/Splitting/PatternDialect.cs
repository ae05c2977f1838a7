using System.Text.RegularExpressions;

namespace CorpusForge.Learning.Tokenizers.Splitting;

/// <summary>
/// Takes the patterns of tokenizer files over to .NET. What both read alike is taken as it is; what .NET would read as something else without saying so
/// is refused: intersections and nested sets, anchors, characters beyond the basic plane.
/// </summary>
internal static class PatternDialect
{
    /// <summary>The pattern. Throws <see cref="InvalidDataException"/> that shows it and says what of it cannot be read.</summary>
    public static Regex Read(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (Trouble(pattern) is { } trouble)
        {
            throw new InvalidDataException($"the pattern {pattern} holds {trouble}, which would be read as something else here");
        }

        try
        {
            return new Regex(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant);
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"the pattern {pattern} cannot be read here: {error.Message}", error);
        }
    }

    private static string? Trouble(string pattern)
    {
        var inSet = false;
        for (var at = 0; at < pattern.Length; at++)
        {
            var (here, after) = (pattern[at], at + 1 < pattern.Length ? pattern[at + 1] : '\0');
            if (char.IsSurrogate(here))
            {
                return "a character beyond the basic plane";
            }

            switch (here)
            {
                case '\\' when after is 'b' or 'B' or 'G' or 'A' or 'Z' or 'z' or 'w' or 'W':
                    return $"\\{after}";
                case '\\':
                    at++;
                    break;
                case '[' when inSet:
                    return "a set within a set";
                case '[':
                    inSet = true;
                    break;
                case ']':
                    inSet = false;
                    break;
                case '&' when inSet && after == '&':
                    return "an intersection of sets";
                case '^' or '$' or '.' when !inSet:
                    return $"{here} outside a set";
                case '#' when !inSet && pattern.StartsWith("(?x", StringComparison.Ordinal):
                    return "comments";
                default:
                    break;
            }
        }

        return null;
    }
}
