using System.Buffers;

namespace CorpusForge.Japanese.Scanning;

/// <summary>Stretches of a text that are no prose: URLs, and long runs of ASCII such as scripts and style sheets.</summary>
public static class AsciiRuns
{
    /// <summary>Characters of an ASCII run that counts.</summary>
    public const int Shortest = 100;

    private static readonly SearchValues<char> UrlUnits = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>Characters that stand in runs of at least 100 ASCII characters within a line.</summary>
    public static int Characters(ReadOnlySpan<char> text)
    {
        var characters = 0;
        while (text.Length >= Shortest)
        {
            var first = text.IndexOfAnyInRange('\0', '\x7F');
            if (first < 0)
            {
                break;
            }

            text = text[first..];
            var end = text.IndexOfAnyExceptInRange('\0', '\x7F');
            var run = end < 0 ? text : text[..end];
            text = text[run.Length..];
            characters += OfRun(run);
        }

        return characters;
    }

    /// <summary>Characters of all http and https URLs; one ends before the first character that is no ASCII or that URLs do not have.</summary>
    public static int UrlCharacters(ReadOnlySpan<char> text)
    {
        var characters = 0;
        for (var at = text.IndexOf("://", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", StringComparison.Ordinal))
        {
            var scheme = text[..at].EndsWith("https", StringComparison.Ordinal) ? 5 : text[..at].EndsWith("http", StringComparison.Ordinal) ? 4 : 0;
            text = text[(at + 3)..];
            if (scheme > 0)
            {
                var end = text.IndexOfAnyExcept(UrlUnits);
                var length = end < 0 ? text.Length : end;
                characters += scheme + 3 + length;
                text = text[length..];
            }
        }

        return characters;
    }

    private static int OfRun(ReadOnlySpan<char> run)
    {
        var characters = 0;
        while (run.Length >= Shortest)
        {
            var end = run.IndexOfAny('\n', '\r');
            var line = end < 0 ? run.Length : end;
            characters += line >= Shortest ? line : 0;
            run = run[Math.Min(run.Length, line + 1)..];
        }

        return characters;
    }
}
