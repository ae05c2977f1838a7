using System.Text.RegularExpressions;

namespace CorpusForge.Lake.Objects;

/// <summary>Opens the store of a place as people write it.</summary>
public static partial class ObjectStores
{
    private const string Allowed = "Allowed are a local folder (absolute, relative or file:///FOLDER) and s3://BUCKET/PREFIX.";

    /// <summary>
    /// The store of a folder or of <c>s3://bucket/prefix</c>, the latter with the settings of the environment. Throws
    /// <see cref="UnknownPlaceException"/> for any other place, and <see cref="IOException"/> when settings of S3 are missing. Nothing is asked of a
    /// network yet.
    /// </summary>
    public static IObjectStore Open(string place) => Open(place, () => S3Settings.FromEnvironment(Environment.GetEnvironmentVariable));

    /// <summary>The same with settings of S3 given.</summary>
    public static IObjectStore Open(string place, Func<S3Settings> settings)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        ArgumentNullException.ThrowIfNull(settings);
        var scheme = Scheme().Match(place);
        return !scheme.Success ? new FolderStore(place) : scheme.Groups[1].Value.ToLowerInvariant() switch
        {
            "file" => new FolderStore(FolderOf(place)),
            "s3" when scheme.Groups[2].Value == "//" => S3Store.Open(S3Place.Parse(place, place[scheme.Length..]), settings()),
            "s3" => throw new UnknownPlaceException($"'{place}' lacks its two slashes: s3://BUCKET/PREFIX."),
            "http" or "https" => throw new UnknownPlaceException(
                $"'{WithoutUser(place)}': an address is no place to store at. For a server that speaks S3 set AWS_ENDPOINT_URL to its address and write s3://BUCKET/PREFIX. {Allowed}"),
            var other => throw new UnknownPlaceException($"'{place}': there is no store for '{other}:'. {Allowed}"),
        };
    }

    private static string FolderOf(string place) =>
        Uri.TryCreate(place, UriKind.Absolute, out var address) && address is { IsFile: true, Host: "" or "localhost", Query: "", Fragment: "" } && address.LocalPath.Length > 1
            ? address.LocalPath
            : throw new UnknownPlaceException($"'{place}' names no folder of this machine: write file:///FOLDER, with '#' as %23, '?' as %3F and '%' as %25.");

    private static string WithoutUser(string place) =>
        Uri.TryCreate(place, UriKind.Absolute, out var address) ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : place;

    // Any scheme with two slashes; s3: also without them, for that is a slip and no folder. C:\ has neither.
    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9+.-]+):(//|(?<=^[sS]3:|^file:))", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
