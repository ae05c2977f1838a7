using System.Globalization;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Dedup.Substrings;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>Speed and memory of the search for repeated passages on one core, over groups of real text and of two that repeat themselves.</summary>
internal sealed class SubstringsFigure : IFigure
{
    private static readonly int[] Sizes = [2_000_000, 8_000_000, 20_000_000];

    public void Print(TextWriter output)
    {
        var texts = LargeText.Of(64_000_000, output);
        output.WriteLine("  units        million/s   bytes a unit   passages of 100   units in them");
        foreach (var size in Sizes)
        {
            Measure("", Fitting(texts, size), size, output);
        }

        Measure("one character", [new string('ー', Sizes[0] - 1)], Sizes[0], output);
        Measure("all twice", [.. Enumerable.Repeat(Fitting(texts, Sizes[0] / 2), 2).SelectMany(half => half)], Sizes[0], output);
    }

    private static List<string> Fitting(List<string> texts, int size)
    {
        var (fitting, length) = (new List<string>(), 0);
        foreach (var text in texts)
        {
            length += text.Length + 1;
            if (length > size)
            {
                break;
            }

            fitting.Add(text);
        }

        return fitting;
    }

    private static void Measure(string name, List<string> texts, int size, TextWriter output)
    {
        // What is allocated stays in use until the end, so this is the memory it takes.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var group = new SubstringGroup(size);
        foreach (var (page, text) in texts.Index())
        {
            group.Add(text, (ulong)page);
        }

        var watch = Environment.CpuUsage.TotalTime;
        var (passages, units) = (0, 0L);
        foreach (var (_, span) in group.Find(new SubstringSettings().Characters))
        {
            passages++;
            units += span.Length;
        }

        var seconds = (Environment.CpuUsage.TotalTime - watch).TotalSeconds;
        var bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / size;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {size - group.Room,-10} {(size - group.Room) / seconds / 1e6,11:0.00} {bytes,14:0.0} {passages,17} {units,15}   {name}"));
    }
}
