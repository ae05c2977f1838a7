using CorpusForge.Core.Sources;

namespace CorpusForge.Tests.Shared.Fuzz;

/// <summary>Inputs by their number: the same seed, number and pages make the same input.</summary>
internal sealed class FuzzInputs(int seed, IReadOnlyList<RawPage> pages)
{
    private static readonly string?[] Headers =
        [null, null, null, "text/html", "text/html; charset=utf-8", "text/html; charset=Shift_JIS", "text/html; charset=EUC-JP", "text/html; charset=iso-2022-jp", "text/html; charset=utf-16", "text/html; charset=\"", ";;=charset=\0"];

    private static readonly (string Kind, Func<byte[], byte[], Random, byte[]> Make)[] Kinds =
    [
        ("byte-soup", (_, _, random) => FuzzSoup.OfBytes(random)),
        ("character-soup", (_, _, random) => FuzzSoup.OfCharacters(random)),
        ("markup-soup", (_, _, random) => FuzzSoup.OfMarkup(random)),
        ("byte-flips", (page, _, random) => FuzzMutations.FlipBytes(page, random)),
        ("bit-flips", (page, _, random) => FuzzMutations.FlipBits(page, random)),
        ("cut", (page, _, random) => FuzzMutations.Cut(page, random)),
        ("splice", FuzzMutations.Splice),
        ("repeated-chunk", (page, _, random) => FuzzMutations.Repeat(page, random)),
        ("bomb", (page, _, random) => FuzzMutations.Bomb(page, random)),
        ("attributes", (page, _, random) => FuzzMutations.Attribute(page, random)),
        ("charset-mix", (page, _, random) => FuzzMutations.MixCharsets(page, random)),
        ("added-markup", (page, _, random) => FuzzMutations.AddMarkup(page, random)),
        ("twice", (page, other, random) => FuzzMutations.FlipBytes(FuzzMutations.Splice(page, other, random) is { Length: > 0 } both ? both : page, random)),
    ];

    /// <summary>The input of a number.</summary>
    public FuzzInput Of(int number)
    {
        // System.Random with a seed is the same everywhere; the mix keeps neighbours apart.
        var random = new Random(unchecked((seed * 0x1F123BB5) ^ (number * 0x5DEECE6D)));
        var (kind, make) = Kinds[number % Kinds.Length];
        var (page, other) = (pages[random.Next(pages.Count)], pages[random.Next(pages.Count)]);
        return new FuzzInput(number, kind, make(page.Body.ToArray(), other.Body.ToArray(), random), Headers[random.Next(Headers.Length)]);
    }
}
