using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Sources;
using CorpusForge.Core.Transforms;
using CorpusForge.Japanese.Charsets;
using CorpusForge.Japanese.Languages;

namespace CorpusForge.Tests.Shared.Fuzz;

/// <summary>The way of a page: charset, extraction, every transform and every measure that the catalogues know. One instance serves one thread.</summary>
internal sealed class FuzzPath : IFuzzSteps
{
    private readonly PageExtractor extractor = new(new ExtractSettings());
    private readonly List<(string Name, ITransform Step)> transforms = [.. TransformCatalog.All.Select(info => (info.Name, info.Create()))];
    private readonly List<(MeasureInfo Info, IMeasure Step)> measures = [.. MeasureCatalog.All.Select(info => (info, info.Create()))];
    private volatile string step = "";

    /// <summary>Where the input now is.</summary>
    public string Step => step;

    /// <summary>Takes an input through all steps; returns what a value should not have been, or null. Refused pages are no failure.</summary>
    public string? Run(FuzzInput input)
    {
        step = "charset";
        var (charset, mark) = CharsetDetector.Detect(input.Body, input.ContentType);
        charset.Decode(input.Body.AsSpan(mark));
        return Extracted(input) is { } document ? Measured(document) ?? Measured(Transformed(document)) : null;
    }

    private Document? Extracted(FuzzInput input)
    {
        step = "extraction";
        try
        {
            return extractor.Extract(new RawPage
            {
                File = input.Kind,
                Offset = input.Number,
                Url = "http://www.fuzz.example/a/b.html",
                ContentType = input.ContentType,
                Body = input.Body,
            });
        }
        catch (PageRefusedException refusal) when (refusal.Reason is not "time-limit")
        {
            return null;
        }
    }

    private Document Transformed(Document document)
    {
        foreach (var (name, transform) in transforms)
        {
            step = name;
            var draft = new PageDraft(document);
            transform.Apply(draft);
            document = draft.Finish();
        }

        return document;
    }

    private string? Measured(Document document)
    {
        step = "paragraphs";
        foreach (var paragraph in LanguageGuesser.Paragraphs(document.Text))
        {
            if (paragraph.Start + paragraph.Length > document.Text.Length)
            {
                return "a paragraph beyond the text";
            }
        }

        var view = new PageView(document);
        foreach (var (info, measure) in measures)
        {
            step = info.Name;
            var value = measure.Of(view);
            if (!double.IsFinite(value) || value < info.Attribute.Least || value > info.Attribute.Most)
            {
                return FormattableString.Invariant($"a value of {value}");
            }
        }

        return null;
    }
}
