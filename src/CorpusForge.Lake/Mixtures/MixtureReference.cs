using System.Globalization;

namespace CorpusForge.Lake.Mixtures;

/// <summary>How people name a version: <c>NAME</c> for the newest, or <c>NAME@vN</c>.</summary>
/// <param name="Name">Name of the mixture.</param>
/// <param name="Version">Number of the version; null for the newest.</param>
public sealed record MixtureReference(string Name, int? Version)
{
    /// <summary>Reads a reference; null when what follows the <c>@</c> is no number of a version.</summary>
    public static MixtureReference? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.LastIndexOf('@');
        if (at < 0)
        {
            return new MixtureReference(text, null);
        }

        var number = text.AsSpan(at + 1).TrimStart('v');
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? new MixtureReference(text[..at], version) : null;
    }

    /// <summary>A version as messages name it: <c>NAME@v0001</c>.</summary>
    public static string Title(string name, int version) => string.Create(CultureInfo.InvariantCulture, $"{name}@v{version:d4}");
}
