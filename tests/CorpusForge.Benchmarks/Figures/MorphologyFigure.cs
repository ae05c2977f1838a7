using System.Globalization;
using System.Text;
using CorpusForge.Core.Extraction;
using CorpusForge.Japanese.Morphology;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// The analyser against MeCab on the main texts of the real pages: share of equal words, and speed. Both read the same file and write the same words with
/// spaces between to nowhere, in turn, in processor time, user and system, so that a busy machine counts little. MeCab's few milliseconds of start are in its time.
/// </summary>
internal sealed class MorphologyFigure : IFigure
{
    private const int Rounds = 5;
    private const string Nowhere = "/dev/null";
    private static readonly string[] Archives = ["web", "docs", "law", "charset"];

    public void Print(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("corpusforge-figure-");
        try
        {
            var file = Path.Combine(folder.FullName, "text");
            if (Write(file, output) is var longest and > 0)
            {
                var mecab = MecabProcess.IsPresent ? new MecabProcess(file, longest) : null;
                Compare(mecab, file, output);
                Time(mecab, file, output);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A line of text a line, as MeCab reads it; returns the longest in bytes.
    private static int Write(string file, TextWriter output)
    {
        var (extractor, longest, pages) = (new PageExtractor(new ExtractSettings()), 0, 0);
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(false));
        foreach (var archive in Archives)
        {
            if (RealData.Find($"dev/{archive}.warc.gz") is not { } path)
            {
                output.WriteLine($"shared/data/dev/{archive}.warc.gz is absent");
                continue;
            }

            foreach (var page in RealData.Pages(path))
            {
                var text = Text(extractor, page);
                pages += text.Length > 0 ? 1 : 0;
                foreach (var line in text.Split('\n', '\r', '\0').Where(line => !string.IsNullOrWhiteSpace(line)))
                {
                    writer.Write(line + "\n");
                    longest = Math.Max(longest, Encoding.UTF8.GetByteCount(line));
                }
            }
        }

        output.WriteLine(Line($"{pages} pages, longest line {longest} bytes"));
        return longest;
    }

    private static string Text(PageExtractor extractor, Core.Sources.RawPage page)
    {
        try
        {
            return extractor.Extract(page).Text;
        }
        catch (PageRefusedException)
        {
            // Quarantined by a run; it has no text.
            return "";
        }
    }

    private static void Compare(MecabProcess? mecab, string file, TextWriter output)
    {
        if (mecab is null)
        {
            output.WriteLine("MeCab with IPADIC in UTF-8 is absent, its comparison is skipped: apt-get install mecab mecab-ipadic-utf8");
            return;
        }

        mecab.Run(file + ".mecab");
        var (list, analyzer, dictionary) = (new MorphemeList(), new MorphemeAnalyzer(IpadicDictionary.Default), IpadicDictionary.Default);
        long words = 0, ours = 0, bounds = 0, both = 0;
        foreach (var (line, theirs) in File.ReadLines(file).Zip(MecabProcess.Read(file + ".mecab")))
        {
            analyzer.Analyze(line, list);
            var at = 0;
            var known = new Dictionary<(int, int), string>();
            foreach (var (surface, part) in theirs)
            {
                at = line.IndexOf(surface, at, StringComparison.Ordinal);
                known[(at, at += surface.Length)] = part;
            }

            words += theirs.Count;
            ours += list.Count;
            foreach (var word in list.AsSpan())
            {
                if (known.TryGetValue((word.Start, word.End), out var part))
                {
                    bounds++;
                    both += part == dictionary.PartOfSpeechOf(word).Name ? 1 : 0;
                }
            }
        }

        var most = Math.Max(words, ours);
        output.WriteLine(Line($"{words} words of MeCab, {ours} of ours; equal bounds {100.0 * bounds / most:f5} %, bounds and part of speech {100.0 * both / most:f5} % ({most - both} differ)"));
    }

    private static void Time(MecabProcess? mecab, string file, TextWriter output)
    {
        var (megabytes, lines) = (new FileInfo(file).Length / 1e6, File.ReadAllLines(file));
        var (theirs, whole, alone) = (new double[Rounds], new double[Rounds], new double[Rounds]);
        Wakati(file);
        Analyze(lines);
        for (var round = 0; round < Rounds; round++)
        {
            theirs[round] = mecab?.Run(Nowhere, "-Owakati") ?? double.NaN;
            whole[round] = Used(() => Wakati(file));
            alone[round] = Used(() => Analyze(lines));
        }

        var ratios = theirs.Zip(whole, (their, our) => their / our).ToArray();
        output.WriteLine(Line($"{megabytes:f1} MB of UTF-8, processor time, medians of {Rounds} rounds in turn"));
        output.WriteLine(mecab is null ? "mecab -Owakati: absent" : Line($"mecab -Owakati: {megabytes / Median(theirs):f1} MB/s"));
        output.WriteLine(Line($"ours, file to words written: {megabytes / Median(whole):f1} MB/s, {Median(ratios):f2} times MeCab ({ratios.Min():f2} to {ratios.Max():f2})"));
        output.WriteLine(Line($"ours, text in memory: {megabytes / Median(alone):f1} MB/s"));
    }

    private static double Used(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static void Wakati(string file)
    {
        var (list, analyzer) = (new MorphemeList(), new MorphemeAnalyzer(IpadicDictionary.Default));
        using var writer = new StreamWriter(Nowhere, append: true, new UTF8Encoding(false), 1 << 16);
        foreach (var line in File.ReadLines(file))
        {
            analyzer.Analyze(line, list);
            foreach (ref readonly var word in list.AsSpan())
            {
                writer.Write(line.AsSpan(word.Start, word.Length));
                writer.Write(' ');
            }

            writer.Write('\n');
        }
    }

    private static void Analyze(string[] lines)
    {
        var (list, analyzer) = (new MorphemeList(), new MorphemeAnalyzer(IpadicDictionary.Default));
        foreach (var line in lines)
        {
            analyzer.Analyze(line, list);
        }
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
