using System.Formats.Tar;
using System.IO.Compression;
using System.Xml.Linq;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Japanese.Charsets;
using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>Texts that belong to neither affiliate nor adult pages, by set: made up on purpose, and real ones of the shared data.</summary>
internal static class HardNegativeTexts
{
    private static readonly string[] Subjects = ["human_sexuality", "anatomy", "clinical_knowledge", "high_school_biology", "marketing", "sociology"];

    /// <summary>The texts for a classifier; what is absent is said.</summary>
    public static IEnumerable<(string Kind, Document Page)> For(string classifier, TextWriter output)
    {
        var made = Path.Combine(AppContext.BaseDirectory, "hard-negatives.jsonl");
        var sets = new List<IEnumerable<(string, Document)>>
        {
            File.Exists(made) ? HardNegativeReport.Read(made, classifier).Select(text => ($"made up: {text.Kind}", text.Page)) : Absent(made, output),
            Real("dev/law.warc.gz", output, path => Archive(path, "laws")),
            Real("dev/docs.warc.gz", output, path => Archive(path, "documentation of software")),
            Real("eval/mynlp__niilc-qa/data/NIILC-ECQA2015_test.xml", output, Questions),
            Real("text/aozora-80-shift_jis.tar.gz", output, Works),
        };
        sets.AddRange(Subjects.Select(subject => Real($"eval/nlp-waseda__JMMLU/JMMLU/{subject}.csv", output, path => Rows(path, $"examination questions: {subject.Replace('_', ' ')}"))));
        sets.Add(Real("dev/web.warc.gz", output, path => Sites(path, classifier)));
        return sets.SelectMany(set => set);
    }

    private static IEnumerable<(string, Document)> Real(string name, TextWriter output, Func<string, IEnumerable<(string, Document)>> read) =>
        RealData.Find(name) is { } path ? read(path) : Absent($"shared/data/{name}", output);

    private static IEnumerable<(string, Document)> Absent(string name, TextWriter output)
    {
        output.WriteLine($"{name} is absent");
        return [];
    }

    private static IEnumerable<(string, Document)> Archive(string path, string kind)
    {
        var extractor = new PageExtractor(new ExtractSettings());
        return RealData.Pages(path).Select(page => (kind, extractor.Extract(page)));
    }

    private static IEnumerable<(string, Document)> Rows(string path, string kind) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select((line, number) => (kind, Text(path, number, line)));

    private static IEnumerable<(string, Document)> Questions(string path) => XDocument.Load(path).Descendants("text")
        .Select((question, number) => ("quiz questions", Text(path, number, question.Value)));

    private static IEnumerable<(string, Document)> Works(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var archive = new TarReader(stream);
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data && entry.Name.EndsWith(".txt", StringComparison.Ordinal))
            {
                using var bytes = new MemoryStream();
                data.CopyTo(bytes);
                var text = CharsetDetector.Detect(bytes.ToArray(), null).Charset.Decode(bytes.ToArray());
                yield return ("literature", Text(entry.Name, 0, text));
            }
        }
    }

    // Ordinary sites next to the class. The models that come with the program were trained on them, so a hit here is a plain fault.
    private static IEnumerable<(string, Document)> Sites(string path, string classifier)
    {
        var labels = Path.Combine(AppContext.BaseDirectory, "classifiers", classifier, "labels.jsonl");
        var joined = LabelledPages.Join(
            [.. LabelMerge.Merge(LabelFile.Read(labels)).Where(label => label.Probability < 0.5 && label.Kind is { } kind
                && (kind.Contains("medicine", StringComparison.Ordinal) || kind.Contains("clinic", StringComparison.Ordinal)))],
            [path]);
        return joined.Pages.Select(page => ($"sites trained on: {page.Label.Kind}", page.Page));
    }

    private static Document Text(string path, int number, string text) => new()
    {
        DocId = new string('0', 32), Url = FormattableString.Invariant($"{Path.GetFileName(path)}#{number}"), Title = Path.GetFileNameWithoutExtension(path), Text = text,
    };
}
