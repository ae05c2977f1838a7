using System.Text.RegularExpressions;

namespace CorpusForge.Lake.Objects;

/// <summary>A bucket and the prefix of the keys in it.</summary>
/// <param name="Bucket">Name of the bucket.</param>
/// <param name="Prefix">What every key begins with: empty, or parts that end in <c>/</c>.</param>
internal sealed partial record S3Place(string Bucket, string Prefix)
{
    /// <summary>Reads what follows <c>s3://</c>. A slash at the end makes no difference. Throws <see cref="UnknownPlaceException"/>.</summary>
    public static S3Place Parse(string place, string rest)
    {
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var (bucket, prefix) = slash < 0 ? (rest, "") : (rest[..slash], rest[(slash + 1)..].TrimEnd('/'));
        if (!BucketName().IsMatch(bucket))
        {
            throw new UnknownPlaceException($"'{place}': '{bucket}' is no name of a bucket, which has 3 to 63 of a-z, 0-9, '-' and '.', as in s3://BUCKET/PREFIX.");
        }

        return prefix.Length == 0 ? new S3Place(bucket, "")
            : ObjectName.Fault(prefix) is { } fault ? throw new UnknownPlaceException($"'{place}': the prefix '{prefix}' {fault}.")
            : new S3Place(bucket, prefix + "/");
    }

    /// <summary>Key of an object. Throws <see cref="ArgumentException"/> for a name that cannot be one, or a key that S3 cannot hold.</summary>
    public string KeyOf(string name)
    {
        ObjectName.Check(name);
        return ObjectName.Fault(Prefix + name) is { } fault ? throw new ArgumentException($"The key '{Prefix + name}' {fault}.", nameof(name)) : Prefix + name;
    }

    /// <inheritdoc/>
    public override string ToString() => "s3://" + (Bucket + "/" + Prefix).TrimEnd('/');

    // "Bucket naming rules" of the S3 user guide; capitals and '_' are in old buckets only, but there they are.
    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex BucketName();
}
