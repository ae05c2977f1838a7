using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using CorpusForge.Core.Dedup;
using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// Speed of near-duplicate signatures on the main texts of real pages, one thread: the presets, with and without folding, beside one hash function
/// a value, vectorised and in datatrove's arithmetic.
/// </summary>
internal sealed class MinhashFigure : IFigure
{
    private const int Rounds = 7;
    private const int SlowShare = 16;

    private static readonly (string Name, NearSettings Settings)[] Presets =
    [
        ("hojichar", new() { Preset = NearPreset.Hojichar }),
        ("swallow", new() { Preset = NearPreset.Swallow }),
        ("default", new()),
        ("fineweb", new() { Preset = NearPreset.Fineweb }),
    ];

    public void Print(TextWriter output)
    {
        var texts = LargeText.Real(output);
        if (texts.Count == 0)
        {
            output.WriteLine("no real text: skipped");
            return;
        }

        var folded = texts.ConvertAll(text => TextFolding.Fold(text));
        Line(output, $"{texts.Count} pages, {texts.Sum(text => (long)text.Length) / 1e6:f1} million characters, {folded.Sum(text => (long)text.Length) / 1e6:f1} folded, {Bytes(texts) / 1e6:f1} MB of UTF-8; processor time of one thread, best of {Rounds} rounds; million folded characters/s, and MB/s of their UTF-8");
        var buffer = Array.Empty<char>();
        Print(output, "folding alone", folded, Seconds(Rounds, () => texts.ForEach(text => TextFolding.Fold(text, ref buffer))));
        foreach (var (name, settings) in Presets)
        {
            Print(output, name, NearPlan.Of(settings), texts, folded);
        }
    }

    private static void Print(TextWriter output, string name, NearPlan plan, List<string> texts, List<string> folded)
    {
        var (hasher, keys, buffer) = (new MinHasher(plan), new ulong[plan.Bands], Array.Empty<char>());
        if (plan.Unit == ShingleUnit.Words)
        {
            var forWords = texts.ConvertAll(text => WordFolding.Fold(text));
            Print(output, $"{name} {plan.Key}, folded text to band keys", folded, Seconds(2, () => forWords.ForEach(text => hasher.TryBandKeys(text, keys))));
            Print(output, "  the analyser and shingles of it", folded, Seconds(2, () => forWords.ForEach(text => hasher.Shingler.Of(text))));
            return;
        }

        var ours = Seconds(Rounds, () => folded.ForEach(text => hasher.TryBandKeys(text, keys)));
        Print(output, $"{name} {plan.Key}, folded text to band keys", folded, ours);
        Print(output, "  the same with folding", folded, Seconds(Rounds, () => texts.ForEach(text =>
        {
            var length = TextFolding.Fold(text, ref buffer);
            hasher.TryBandKeys(buffer.AsSpan(0, length), keys);
        })));
        Print(output, "  shingles of it", folded, Seconds(Rounds, () => folded.ForEach(text => hasher.Shingler.Of(text))));

        // The functions are slow: some of the pages, and ours timed on the same.
        List<string> some = [.. folded.Where((_, at) => at % SlowShare == 0)];
        var classic = new ClassicMinHash(plan.Slots);
        var here = Seconds(Rounds, () => some.ForEach(text => hasher.TryBandKeys(text, keys)));
        var narrow = Seconds(3, () => some.ForEach(text => classic.Narrow(hasher.Shingler.Of(text))));
        var wide = Seconds(3, () => some.ForEach(text => classic.Wide(Shingles(text, plan.Length))));
        Print(output, $"  {plan.Slots} functions of 32 bits, 8 lanes, every {SlowShare}th page", some, narrow, here);
        Print(output, $"  {plan.Slots} functions mod 2^61 - 1 as datatrove, every {SlowShare}th page", some, wide, here);
    }

    private static ulong[] Shingles(ReadOnlySpan<char> text, int length)
    {
        var hashes = new ulong[Math.Max(0, text.Length - length + 1)];
        for (var at = 0; at < hashes.Length; at++)
        {
            hashes[at] = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.Slice(at, length)));
        }

        return hashes;
    }

    private static double Seconds(int rounds, Action action)
    {
        action();
        return Enumerable.Range(0, rounds).Min(_ =>
        {
            // Processor time: what else runs on the machine does not count.
            var before = Environment.CpuUsage.TotalTime;
            action();
            return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        });
    }

    private static void Print(TextWriter output, string what, List<string> texts, double seconds, double ours = 0) => Line(
        output,
        $"{what,-64} {texts.Sum(text => (long)text.Length) / 1e6 / seconds,8:f1} {Bytes(texts) / 1e6 / seconds,8:f1} MB/s{(ours > 0 ? string.Create(CultureInfo.InvariantCulture, $", ours {seconds / ours:f0} times as fast") : "")}");

    private static long Bytes(List<string> texts) => texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
