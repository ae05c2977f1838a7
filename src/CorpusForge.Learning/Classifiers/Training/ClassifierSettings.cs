using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Learning.Classifiers.Labelling;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>What classifier.yaml says of a classifier that is trained here. The properties with a description are its keys.</summary>
public sealed record ClassifierSettings
{
    [Description("Name of the classifier, that of its folder; its score is the column NAME-score.")]
    [RegularExpression("^[a-z0-9][a-z0-9-]{0,39}$")]
    public required string Name { get; init; }

    [Description("What a high score says, in a sentence.")]
    public required string Says { get; init; }

    [Description("Files of labels in the folder, JSONL; those with the page in the line need no other file.")]
    [Length(1, 100)]
    public required IReadOnlyList<string> Labels { get; init; }

    [Description("Files of pages that labels speak of, looked for in the folder and in the folders given by --data.")]
    public IReadOnlyList<DataFile> Pages { get; init; } = [];

    [Description("The features a model may read.")]
    public FeatureSettings Features { get; init; } = new();

    [Description("The ways of learning to try, over each feature set.")]
    [Length(1, 10)]
    public IReadOnlyList<LearnerKind> Learners { get; init; } = [LearnerKind.Sdca, LearnerKind.LBfgs, LearnerKind.Lightgbm, LearnerKind.FastTree, LearnerKind.Blend];

    [Description("fast: only feature sets that need no analyser; slow: all of them compete.")]
    public SpeedClass Speed { get; init; } = SpeedClass.Fast;

    [Description("How labelled pages are split for cross-validation.")]
    public FoldSettings Folds { get; init; } = new();

    [Description("isotonic, platt, or best: the one with the smaller error on held-out scores.")]
    public CalibrationKind Calibration { get; init; } = CalibrationKind.Best;

    [Description("Score from which figures count a page as of the class.")]
    [Range(0.0, 1.0)]
    public double Threshold { get; init; } = 0.5;

    [Description("Confidence of labels that figures leave out, beside those of made-up text and of the label model: they still teach.")]
    public IReadOnlyList<string> Unmeasured { get; init; } = ["low"];

    [Description("The same seed and data give the same model, byte for byte.")]
    [Range(0, int.MaxValue)]
    public int Seed { get; init; } = 42;
}
