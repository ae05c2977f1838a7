using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Recipes;
using CorpusForge.Lake.Tables;
using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// The columns of a part's signatures: the keys by which duplicates meet, of the canonical URL, of the folded text, and the band keys of
/// its MinHash signature.
/// </summary>
internal sealed class SignatureColumns(NearPlan? plan)
{
    private readonly ValueColumn<long> urlHigh = new("url_high");
    private readonly ValueColumn<long> urlLow = new("url_low");
    private readonly ValueColumn<long> textHigh = new("text_high");
    private readonly ValueColumn<long> textLow = new("text_low");
    private readonly ValueColumn<bool> hasBands = new("has_bands");
    private readonly ValueColumn<long>[] keys = [.. Enumerable.Range(0, plan?.Bands ?? 0).Select(band => new ValueColumn<long>(BandColumn(band)))];
    private readonly ulong[] band = new ulong[plan?.Bands ?? 0];
    private char[] folded = [];

    public IReadOnlyList<Column> All => [urlHigh, urlLow, textHigh, textLow, hasBands, .. keys];

    /// <summary>All that signatures of a text depend on, in words: only those of equal settings can be compared.</summary>
    public static string SettingsOf(Recipe recipe) => FormattableString.Invariant(
        $"urls {CanonicalUrl.Version}, hashes {MinHasher.Version}, near {recipe.Dedup.NearPlan?.Key ?? "off"}");

    /// <summary>Column of a band's keys.</summary>
    public static string BandColumn(int band) => string.Create(CultureInfo.InvariantCulture, $"band_{band:d3}");

    public void Add(string url, string text, MinHasher? hasher)
    {
        Add(urlHigh, urlLow, Encoding.UTF8.GetBytes(CanonicalUrl.Of(url)));
        var length = TextFolding.Fold(text, ref folded);
        Add(textHigh, textLow, MemoryMarshal.AsBytes(folded.AsSpan(0, length)));
        Array.Clear(band);
        hasBands.Add(hasher is not null && hasher.TryBandKeys(hasher.Shingler.Of(text, folded.AsSpan(0, length)), band));
        for (var at = 0; at < band.Length; at++)
        {
            keys[at].Add((long)band[at]);
        }
    }

    private static void Add(ValueColumn<long> high, ValueColumn<long> low, ReadOnlySpan<byte> bytes)
    {
        var hash = XxHash128.HashToUInt128(bytes);
        high.Add((long)(ulong)(hash >> 64));
        low.Add((long)(ulong)hash);
    }
}
