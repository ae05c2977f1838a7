using System.Text;
using System.Text.RegularExpressions;

namespace CorpusForge.Core.Sources;

/// <summary>
/// A path with wildcards: <c>*</c> and <c>?</c> within one part, <c>**</c> for any number of folders. Own code because
/// Microsoft.Extensions.FileSystemGlobbing knows no <c>?</c>.
/// </summary>
internal sealed class Glob
{
    private readonly Regex pattern;

    /// <param name="path">Full path with forward slashes.</param>
    public Glob(string path)
    {
        var wild = path.IndexOfAny(['*', '?']);
        var slash = path.LastIndexOf('/', wild);
        Root = slash <= 0 ? "/" : path[..slash];
        var rest = path[(slash + 1)..];
        Recurses = rest.Contains('/', StringComparison.Ordinal) || rest.Contains("**", StringComparison.Ordinal);
        pattern = new Regex(Translate(rest), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    /// <summary>The folder before the first wildcard.</summary>
    public string Root { get; }

    /// <summary>Whether the pattern reaches into folders below the root.</summary>
    public bool Recurses { get; }

    public static bool IsGlob(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>Whether a path relative to the root, with forward slashes, matches as a whole.</summary>
    public bool Matches(string relative) => pattern.IsMatch(relative);

    private static string Translate(string glob)
    {
        var regex = new StringBuilder("\\A");
        for (var i = 0; i < glob.Length; i++)
        {
            var rest = glob.AsSpan(i);
            if (rest.StartsWith("**/", StringComparison.Ordinal))
            {
                regex.Append("(?:.*/)?");
                i += 2;
            }
            else if (rest.StartsWith("**", StringComparison.Ordinal))
            {
                regex.Append(".*");
                i++;
            }
            else
            {
                regex.Append(glob[i] switch { '*' => "[^/]*", '?' => "[^/]", var other => Regex.Escape(other.ToString()) });
            }
        }

        return regex.Append("\\z").ToString();
    }
}
