using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>MeCab as a process over a file.</summary>
/// <param name="input">A text file in UTF-8.</param>
/// <param name="longestLine">Bytes of its longest line.</param>
internal sealed partial class MecabProcess(string input, int longestLine)
{
    private const int Children = -1;
    private const int LongsOfUsage = 18;

    /// <summary>Whether there is a mecab whose dictionary is in UTF-8.</summary>
    public static bool IsPresent
    {
        get
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo("mecab", "-D") { RedirectStandardOutput = true })!;
                return process.StandardOutput.ReadToEnd().Contains("UTF-8", StringComparison.OrdinalIgnoreCase);
            }
            catch (Win32Exception)
            {
                return false;
            }
        }
    }

    /// <summary>Writes its analysis, a word a line; returns user and system time of the process in seconds.</summary>
    public double Run(string output, params string[] options)
    {
        var before = UsedByChildren();
        string[] arguments = [.. options, "-b", (longestLine + 1024).ToString(CultureInfo.InvariantCulture), "-o", output, input];
        using (var process = Process.Start("mecab", arguments))
        {
            process.WaitForExit();
        }

        return UsedByChildren() - before;
    }

    /// <summary>Surfaces and parts of speech of each line of an analysis.</summary>
    public static IEnumerable<List<(string Surface, string PartOfSpeech)>> Read(string output)
    {
        var words = new List<(string, string)>();
        foreach (var row in File.ReadLines(output, Encoding.UTF8))
        {
            if (row == "EOS")
            {
                yield return words;
                words.Clear();
                continue;
            }

            var tab = row.IndexOf('\t', StringComparison.Ordinal);
            words.Add((row[..tab], string.Join(',', row[(tab + 1)..].Split(',').Take(4))));
        }
    }

    // struct rusage begins with user and system time, two longs each: seconds and microseconds.
    private static double UsedByChildren()
    {
        var usage = new long[LongsOfUsage];
        return GetUsage(Children, usage) == 0 ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6) : throw new InvalidOperationException("getrusage");
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetUsage(int who, [Out] long[] usage);
}
