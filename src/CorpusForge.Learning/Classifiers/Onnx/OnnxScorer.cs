using System.Globalization;
using System.Text.Json;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Lake.Storage;
using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Scoring;
using Microsoft.ML.OnnxRuntime;

namespace CorpusForge.Learning.Classifiers.Onnx;

/// <summary>
/// A classifier made elsewhere, as an ONNX model. It runs on one thread a page, so that the same page gives the same score on every machine of one
/// kind. What it does not fit is told when it is opened, by one empty page, and names what the model has.
/// </summary>
public sealed class OnnxScorer : IPageScorer
{
    private const int Version = 1;

    private readonly string path;
    private readonly OnnxSettings settings;
    private readonly InferenceSession session;
    private readonly IOnnxInput[] inputs;
    private readonly string[] inputNames;
    private readonly string[] outputNames;

    private OnnxScorer(string path, OnnxSettings settings, InferenceSession session, byte[] model)
    {
        (this.path, this.settings, this.session) = (path, settings, session);
        var shape = new OnnxShape(path, session);
        Name = Path.GetFileName(Path.GetDirectoryName(path))!;
        Columns = [new ScoreColumn($"{Name}-score", 0, 1)];
        inputs = shape.Inputs(settings.Inputs);
        inputNames = [.. settings.Inputs.Select(input => input.Name)];
        outputNames = [shape.Output(settings.Output)];

        // The folder's name is no part of what decides a score, the names of classes are not either.
        Hash = new ContentKey("onnx", Version).With("features", DenseFeatures.Version.ToString(CultureInfo.InvariantCulture)).With("model", Sha256Hex.Of(model))
            .With("settings", JsonSerializer.Serialize(settings with { Model = "", Sha256 = null, Labels = [] })).ToString();
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Hash { get; }

    /// <inheritdoc/>
    public IReadOnlyList<ScoreColumn> Columns { get; }

    /// <summary>
    /// Opens the model of a folder. Throws <see cref="ModelException"/> where it is missing, changed, or not what its classifier.yaml says.
    /// </summary>
    internal static OnnxScorer Open(string folder, ScorerFile file)
    {
        var settings = file.Settings<OnnxSettings>();
        if (settings.Positive is { } positive && settings.Labels.Count > 0 && positive >= settings.Labels.Count)
        {
            throw file.Error($"found '{positive}'; allowed: up to {settings.Labels.Count - 1}, the last of {settings.Labels.Count} labels", "positive");
        }

        var path = Path.Combine(Path.GetFullPath(folder), settings.Model);
        if (!File.Exists(path))
        {
            throw new ModelException($"{path}: there is no such model. Put the ONNX file there, or name it in {ScorerFile.Name} (model: FILE).");
        }

        var bytes = File.ReadAllBytes(path);
        RefuseOther(path, bytes, settings.Sha256, ScorerFile.Name);
        RefuseOther(path, bytes, ModelFacts.Sha256Of(folder), ModelFacts.FileName);
        OnnxScorer scorer;
        using (var options = Options())
        {
            try
            {
                scorer = new OnnxScorer(path, settings, new InferenceSession(bytes, options), bytes);
            }
            catch (OnnxRuntimeException error)
            {
                throw new ModelException($"{path}: no ONNX model that can be run: {OneLine(error)}", error);
            }
        }

        scorer.Probe();
        return scorer;
    }

    /// <inheritdoc/>
    public void Score(PageFeatures page, Span<double> values)
    {
        ArgumentNullException.ThrowIfNull(page);
        values[0] = ScoreOf(page);
    }

    /// <inheritdoc/>
    public IReadOnlyList<FeatureShare> Explain(PageFeatures page, int most) => [];

    private static SessionOptions Options() => new()
    {
        IntraOpNumThreads = 1,
        InterOpNumThreads = 1,
        ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
        GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_BASIC,
        LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
    };

    private static void RefuseOther(string path, byte[] model, string? expected, string stated)
    {
        if (expected is not null && Sha256Hex.Of(model) is var found && !expected.Equals(found, StringComparison.OrdinalIgnoreCase))
        {
            throw new ModelException(
                $"{path}: not the model that {stated} names: its SHA-256 is {found}, stated is {expected}. Bring the stated model back, or state the new one.");
        }
    }

    private static string OneLine(OnnxRuntimeException error) => error.Message.ReplaceLineEndings(" ");

    private void Probe()
    {
        var empty = new PageFeatures();
        empty.Read(new PageView(new Document { DocId = "", Url = "" }));
        try
        {
            ScoreOf(empty);
        }
        catch (OnnxRuntimeException error)
        {
            throw new ModelException($"{path}: cannot score an empty page: {OneLine(error)}", error);
        }
    }

    private double ScoreOf(PageFeatures page)
    {
        var values = inputs.Select(input => input.Of(page)).ToArray();
        try
        {
            using var options = new RunOptions();
            using var results = session.Run(options, inputNames, values, outputNames);
            return Probability(results[0]);
        }
        finally
        {
            foreach (var value in values)
            {
                value.Dispose();
            }
        }
    }

    private double Probability(OrtValue output)
    {
        var classes = OnnxShape.Numbers(output) ?? throw new ModelException(
            $"{path}: output {outputNames[0]} holds no float or double tensor. A classifier exported as a map of classes needs to be exported without it (zipmap off).");
        var positive = settings.Positive ?? classes.Length - 1;
        if (positive >= classes.Length || positive < 0)
        {
            throw new ModelException($"{path}: output {outputNames[0]} has {classes.Length} values; positive: {positive.ToString(CultureInfo.InvariantCulture)} is beyond them.");
        }

        var score = settings.Activation switch
        {
            OnnxActivation.Sigmoid => 1 / (1 + Math.Exp(-classes[positive])),
            OnnxActivation.Softmax => 1 / classes.Sum(other => Math.Exp(other - classes[positive])),
            _ => classes[positive],
        };
        return score is >= 0 and <= 1 ? score : throw new ModelException(FormattableString.Invariant(
            $"{path}: output {outputNames[0]} gave {classes[positive]:R}, which is no probability. State activation: sigmoid or softmax in {ScorerFile.Name} where the model gives raw values."));
    }
}
