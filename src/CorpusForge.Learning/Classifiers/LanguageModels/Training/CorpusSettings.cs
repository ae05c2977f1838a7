using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>A part of the text that a model is trained on.</summary>
public sealed record CorpusSettings
{
    [Description("File, folder or glob, relative to the classifier's folder: .warc, .wet, .jsonl (as extract writes it) and .txt, each also .gz; of a folder all of these.")]
    public required string Path { get; init; }

    [Description("SHA-256 of the file, in lower-case hex; another file is then refused.")]
    [RegularExpression("^[0-9a-f]{64}$")]
    public string? Sha256 { get; init; }

    [Description("A JSONL file (also .gz) with a url a line: only these pages are taken.")]
    public string? Only { get; init; }

    [Description("SHA-256 of that file.")]
    [RegularExpression("^[0-9a-f]{64}$")]
    public string? OnlySha256 { get; init; }

    [Description("Which of its lines count, such as affiliate=0 or confidence=high|medium; all of them must hold. A line without the key holds for key=.")]
    public IReadOnlyList<string> Where { get; init; } = [];
}
