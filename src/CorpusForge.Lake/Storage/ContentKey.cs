using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CorpusForge.Lake.Storage;

/// <summary>
/// The key of a stage: a hash of the keys of its inputs, its settings and its implementation version. Equal keys mean equal bytes.
/// </summary>
public sealed class ContentKey
{
    private readonly StringBuilder canonical = new();

    /// <summary>Starts a key for a stage and the version of its implementation.</summary>
    public ContentKey(string stage, int version) => With("stage", stage).With("version", version.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a named value. Order matters, so callers add in a fixed one.</summary>
    public ContentKey With(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);

        // The length makes "ab" + "c" differ from "a" + "bc".
        canonical.Append(CultureInfo.InvariantCulture, $"{name}={value.Length}:{value}\n");
        return this;
    }

    /// <summary>The first 128 bits of SHA-256, 32 lower-case hex digits.</summary>
    public override string ToString() => Hash(canonical.ToString());

    /// <summary>The key of a text.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
