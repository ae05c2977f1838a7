using System.IO.Compression;
using System.Text;
using CorpusForge.Core.Sources;
using CorpusForge.Japanese.Charsets;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>
/// Plain text, in any charset that pages have: cut at line ends into pages of some ten thousand characters, so that a part can be held out.
/// Its site is the file.
/// </summary>
internal static class TextFilePages
{
    private const int PageCharacters = 10_000;

    /// <summary>The pages of a file, plain or gzip.</summary>
    public static IEnumerable<CorpusPage> Read(string path, string name)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            using var unpacked = new MemoryStream();
            using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            packed.CopyTo(unpacked);
            bytes = unpacked.ToArray();
        }

        var (charset, mark) = CharsetDetector.Detect(bytes, null);
        var (text, url, part) = (new StringBuilder(), $"file:///{FileUrl.Escape(name)}", 0);
        using var lines = new StringReader(charset.Decode(bytes.AsSpan(mark)));
        while (lines.ReadLine() is { } line)
        {
            text.Append(line).Append('\n');
            if (text.Length >= PageCharacters)
            {
                yield return Page(part++);
            }
        }

        if (text.Length > 0)
        {
            yield return Page(part);
        }

        CorpusPage Page(int number)
        {
            var page = new CorpusPage(FormattableString.Invariant($"{url}#{number}"), url, url, text.ToString());
            text.Clear();
            return page;
        }
    }
}
