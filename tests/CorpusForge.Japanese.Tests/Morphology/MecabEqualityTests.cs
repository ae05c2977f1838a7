using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using CorpusForge.Japanese.Morphology;

namespace CorpusForge.Japanese.Tests.Morphology;

/// <summary>Against MeCab itself, where it is installed with IPADIC in UTF-8.</summary>
public sealed class MecabEqualityTests
{
    private static readonly string[] Pieces =
    [
        "私", "彼女", "古い", "時計", "東京", "都庁", "図書館", "が", "は", "を", "に", "へ", "と", "の", "で", "から", "まで", "歩い", "書い", "読ん", "だ", "た", "て", "いる",
        "ない", "でしょう", "。", "、", "「", "」", "（", "・", "ー", "々", "〇", "一", "二十", "１２", "3", ".", "abc", "Ｘ", "カメラ", "ズモ", "ッ", "ん", "𠮷", "😀", " ", "　", "é", "ж", "Ω", "①", "→",
    ];

    [Fact]
    public async Task Words_and_parts_of_speech_equal_those_of_MeCab()
    {
        var random = new Random(11);
        var lines = Enumerable.Range(0, 4000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(12) == 0 ? ((char)random.Next(0x3041, 0x30F7)).ToString() : Pieces[random.Next(Pieces.Length)])))
            .ToList();
        var theirs = await MecabAsync(lines);
        var ours = lines.SelectMany(Analyze).ToList();

        // What differs are words of equal cost from two files: MeCab's compiler takes the files in the order in which a folder lists them.
        var same = new HashSet<string>(theirs, StringComparer.Ordinal);
        Assert.True(ours.Count(same.Contains) >= 0.9999 * Math.Max(ours.Count, theirs.Count));
    }

    // A line a word: line, place, surface, part of speech, whose empty levels MeCab prints as nothing.
    private static IEnumerable<string> Analyze(string line, int number)
    {
        var (list, place) = (new MorphemeList(), 0);
        new MorphemeAnalyzer(IpadicDictionary.Default).Analyze(line, list);
        foreach (var word in list.AsSpan().ToArray())
        {
            yield return FormattableString.Invariant($"{number} {place++} {line.Substring(word.Start, word.Length)} {IpadicDictionary.Default.PartOfSpeechOf(word).Name.Replace("*", "", StringComparison.Ordinal)}");
        }
    }

    private static async Task<List<string>> MecabAsync(List<string> lines)
    {
        var token = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("mecab") { RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in new[] { "-F", "%m\\t%f[0],%f[1],%f[2],%f[3]\\n", "-U", "%m\\t%f[0],%f[1],%f[2],%f[3]\\n" })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync(token);
        await process.StandardInput.WriteAsync(string.Join('\n', lines) + "\n");
        process.StandardInput.Close();
        var words = new List<string>();
        var (number, place) = (0, 0);
        foreach (var row in (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            (number, place) = row == "EOS" ? (number + 1, 0) : (number, place + 1);
            if (row != "EOS")
            {
                words.Add(FormattableString.Invariant($"{number} {place - 1} {row.Replace('\t', ' ')}"));
            }
        }

        Assert.SkipUnless(number == lines.Count, "mecab has no IPADIC in UTF-8: apt-get install mecab mecab-ipadic-utf8");
        return words;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("mecab is not on this machine: apt-get install mecab mecab-ipadic-utf8");
            throw;
        }
    }
}
