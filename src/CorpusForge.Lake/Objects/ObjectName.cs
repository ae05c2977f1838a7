using System.Text;

namespace CorpusForge.Lake.Objects;

/// <summary>What a name of an object may be: parts with <c>/</c> between them that mean the same in a folder and in a bucket.</summary>
internal static class ObjectName
{
    // The longest key of S3, in bytes of UTF-8.
    public const int LongestBytes = 1024;

    /// <summary>Why a name cannot be one; null for a sound name.</summary>
    public static string? Fault(string name) => name.Length == 0 ? "is empty"
        : name.Split('/').Any(part => part.Length == 0) ? "has an empty part: no '/' at its begin or end, nor two in a row"
        : name.Split('/').Any(part => part is "." or "..") ? "has a part '.' or '..'"
        : name.Contains('\\', StringComparison.Ordinal) ? "has a '\\', which some systems read as '/'"
        : name.Any(char.IsControl) ? "has a control character"
        : !IsWellFormed(name) ? "has half of a surrogate pair"
        : Encoding.UTF8.GetByteCount(name) > LongestBytes ? $"is longer than {LongestBytes} bytes of UTF-8"
        : null;

    /// <summary>Throws <see cref="ArgumentException"/> for a name that cannot be one.</summary>
    public static void Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Fault(name) is { } fault)
        {
            throw new ArgumentException($"The object's name '{name}' {fault}.", nameof(name));
        }
    }

    private static bool IsWellFormed(string name)
    {
        for (var at = 0; at < name.Length; at++)
        {
            if (!char.IsSurrogate(name[at]))
            {
                continue;
            }

            if (!char.IsSurrogatePair(name, at++))
            {
                return false;
            }
        }

        return true;
    }
}
