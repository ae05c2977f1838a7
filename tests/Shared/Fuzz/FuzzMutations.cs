using System.Text;
using CorpusForge.Japanese.Charsets;

namespace CorpusForge.Tests.Shared.Fuzz;

/// <summary>Ways to damage a page. Each draws from the random numbers given alone.</summary>
internal static class FuzzMutations
{
    // Of these as many as make a page deep, wide or slow in a parser that is careless.
    private const int Many = 20_000;

    private static readonly string[] Bombs =
    [
        "<div>", "<b>", "<a href=x>", "<table><tr><td>", "<table>", "<ul><li>", "<font color=red>", "<svg>", "<math><mi>", "<template>", "<select>", "<form>", "<p><b><i>", "<nobr>", "</p>", "</br>",
        "<ruby>漢<rt>", "<!--", "<![CDATA[", "&amp", "&#", "<x ", "\"'", "年月日", "。", "「", "1-", "a@", "http://", "\u0301",
    ];

    public static byte[] FlipBytes(byte[] page, Random random)
    {
        var copy = page.ToArray();
        for (var flips = random.Next(1, 1 + Math.Max(1, copy.Length / 50)); flips > 0; flips--)
        {
            copy[random.Next(copy.Length)] = (byte)random.Next(256);
        }

        return copy;
    }

    public static byte[] FlipBits(byte[] page, Random random)
    {
        var copy = page.ToArray();
        for (var flips = random.Next(1, 20); flips > 0; flips--)
        {
            copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        }

        return copy;
    }

    public static byte[] Cut(byte[] page, Random random)
    {
        var (from, to) = (random.Next(page.Length), random.Next(page.Length + 1));
        return random.Next(3) switch
        {
            0 => page[..to],
            1 => page[from..],
            _ => [.. page[..Math.Min(from, to)], .. page[Math.Max(from, to)..]],
        };
    }

    public static byte[] Splice(byte[] page, byte[] other, Random random)
    {
        var at = random.Next(other.Length);
        return [.. page[..random.Next(page.Length)], .. other[at..random.Next(at, other.Length)], .. page[random.Next(page.Length)..]];
    }

    public static byte[] Repeat(byte[] page, Random random)
    {
        var at = random.Next(page.Length);
        var chunk = page[at..Math.Min(page.Length, at + random.Next(1, 2000))];
        return [.. page[..at], .. Times(chunk, Few(random, 200)), .. page[at..]];
    }

    public static byte[] Bomb(byte[] page, Random random)
    {
        var at = random.Next(page.Length);
        return [.. page[..at], .. Times(Encoding.UTF8.GetBytes(Bombs[random.Next(Bombs.Length)]), Few(random, Many)), .. page[at..]];
    }

    public static byte[] Attribute(byte[] page, Random random)
    {
        var at = Math.Max(0, page.AsSpan(random.Next(page.Length)).IndexOf((byte)'>'));
        var value = random.Next(3) switch
        {
            0 => " class=\"" + new string('x', Few(random, 10 * Many)) + "\"",
            1 => string.Concat(Enumerable.Range(0, Few(random, Many)).Select(number => FormattableString.Invariant($" a{number}=b"))),
            _ => " href='" + string.Concat(Enumerable.Repeat("../%E3%81", Few(random, Many))) + (random.Next(2) == 0 ? "'" : ""),
        };
        return [.. page[..at], .. Encoding.ASCII.GetBytes(value), .. page[at..]];
    }

    public static byte[] MixCharsets(byte[] page, Random random)
    {
        var (charset, mark) = CharsetDetector.Detect(page, null);
        var text = charset.Decode(page.AsSpan(mark));
        var (from, to) = (random.Next(text.Length + 1), random.Next(text.Length + 1));
        (from, to) = (Math.Min(from, to), Math.Max(from, to));
        return [.. FuzzSoup.Encoded(text[..from], random), .. FuzzSoup.Encoded(text[from..to], random), .. FuzzSoup.Encoded(text[to..], random)];
    }

    public static byte[] AddMarkup(byte[] page, Random random)
    {
        var at = random.Next(page.Length);
        return [.. page[..at], .. FuzzSoup.OfMarkup(random), .. page[at..]];
    }

    // Mostly few, at times as many as are allowed.
    private static int Few(Random random, int most) => 2 + (int)(most * Math.Pow(random.NextDouble(), 3));

    private static byte[] Times(byte[] chunk, int times)
    {
        var result = new byte[chunk.Length * times];
        for (var time = 0; time < times; time++)
        {
            chunk.CopyTo(result, time * chunk.Length);
        }

        return result;
    }
}
