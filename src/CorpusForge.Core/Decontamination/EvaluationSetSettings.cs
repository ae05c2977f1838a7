using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Core.Decontamination;

/// <summary>One evaluation set: where it lies, and which of its fields must not be learnt.</summary>
public sealed record EvaluationSetSettings
{
    /// <summary>
    /// Fields that most sets take from public texts (an encyclopedia's passage, a title) or hold for people alone: a page that has them tells no
    /// answer, and to remove it would cost the very texts that questions are asked about.
    /// </summary>
    public static readonly IReadOnlyList<string> Sources =
    [
        "context", "contexts", "passage", "passages", "paragraph", "article", "document", "documents", "title", "source", "url", "derivations",
        "evidence", "meta", "metadata", "gloss", "license",
    ];

    [Description("Name of the set, unique in the recipe; reports use it.")]
    [RegularExpression("^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    public required string Name { get; init; }

    [Description("File, folder or glob (*, ?, **) of .json, .jsonl, .csv, .tsv, .xml and .txt (.gz and .zst too), relative to the recipe's folder.")]
    public required string Path { get; init; }

    [Description("Fields that are tested, such as question or qas.question; all but those of except where none is named.")]
    [Length(0, 100)]
    public IReadOnlyList<string> Fields { get; init; } = [];

    [Description("Fields that are not tested, where fields names none: by default those that sets take from public texts, such as context and title.")]
    [Length(0, 100)]
    public IReadOnlyList<string> Except { get; init; } = Sources;

    [Description("What one item of a text file is: each line, or the file.")]
    public TextSplit Split { get; init; } = TextSplit.Line;
}
