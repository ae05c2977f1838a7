using System.Numerics;

namespace CorpusForge.Learning.Classifiers.Features;

/// <summary>
/// The different n-grams of characters of a page, each hashed to a number below 2^<see cref="Bits"/>; those of the title are numbers of their own.
/// The walk is one multiplication and one bit a character and size. One instance serves one thread and keeps its buffers.
/// </summary>
public sealed class CharacterGrams
{
    /// <summary>Bits of an n-gram's number.</summary>
    public const int Bits = 20;

    /// <summary>Characters of the longest n-gram.</summary>
    public const int Longest = 4;

    /// <summary>How many numbers there are.</summary>
    public const int Count = 1 << Bits;

    private const ulong TitleSalt = 0x5851F42D4C957F2DUL;

    private readonly NumberSet numbers = new(Count);

    /// <summary>The numbers of the page read last, in the order in which they first stood there.</summary>
    public ReadOnlySpan<int> Found => numbers.Found;

    /// <summary>Reads a page.</summary>
    public void Read(ReadOnlySpan<char> title, ReadOnlySpan<char> text)
    {
        numbers.Clear();
        Walk(title, TitleSalt);
        Walk(text, 0);
    }

    /// <summary>Calls with each n-gram of a text and its number, every time it stands there: to tell a number's n-gram in words.</summary>
    public static void Visit(string text, bool isTitle, Action<int, string> visit)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(visit);
        for (var start = 0; start < text.Length; start++)
        {
            var hash = isTitle ? TitleSalt : 0UL;
            for (var size = 1; size <= Longest && start + size <= text.Length; size++)
            {
                var unit = CharacterFolding.Of(text[start + size - 1]);
                if (unit == CharacterFolding.Break)
                {
                    break;
                }

                hash = Step(hash, unit);
                visit(Number(hash), text.Substring(start, size));
            }
        }
    }

    // h = (h + c + 1) * odd: an n-gram's hash is that of its first n-1 characters and the last one, so sizes differ by one step each.
    private static ulong Step(ulong hash, char unit) => unchecked((BitOperations.RotateLeft(hash, 23) + unit + 1) * 0x9E3779B97F4A7C15UL);

    private static int Number(ulong hash) => (int)((hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9UL >> (64 - Bits));

    private void Walk(ReadOnlySpan<char> text, ulong salt)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var hash = salt;
            var end = Math.Min(text.Length, start + Longest);
            for (var at = start; at < end; at++)
            {
                var unit = CharacterFolding.Of(text[at]);
                if (unit == CharacterFolding.Break)
                {
                    break;
                }

                hash = Step(hash, unit);
                numbers.Add(Number(hash));
            }
        }
    }
}
