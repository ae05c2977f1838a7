using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Scoring;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace CorpusForge.Learning.Classifiers.Onnx;

/// <summary>The inputs and outputs that a model has, and whether settings fit them.</summary>
internal sealed class OnnxShape(string path, InferenceSession session)
{
    /// <summary>The inputs as the settings feed them. Every input of the model must be fed, and none other.</summary>
    public IOnnxInput[] Inputs(IReadOnlyList<OnnxInput> wanted)
    {
        if (wanted.FirstOrDefault(input => !session.InputMetadata.ContainsKey(input.Name)) is { } stray)
        {
            throw new ModelException($"{path}: no input {stray.Name}. {InputsThere}");
        }

        if (session.InputMetadata.Keys.FirstOrDefault(name => wanted.All(input => input.Name != name)) is { } unfed)
        {
            throw new ModelException($"{path}: input {unfed} is not fed; add it to inputs in {ScorerFile.Name}. {InputsThere}");
        }

        return [.. wanted.Select(Input)];
    }

    /// <summary>The output of that name; the only one where none is named.</summary>
    public string Output(string? wanted)
    {
        var there = $"The model has {List(session.OutputMetadata)}.";
        if (wanted is null)
        {
            return session.OutputMetadata.Count == 1
                ? session.OutputMetadata.Keys.Single()
                : throw new ModelException($"{path}: which output holds the scores? State output: NAME in {ScorerFile.Name}. {there}");
        }

        return session.OutputMetadata.ContainsKey(wanted) ? wanted : throw new ModelException($"{path}: no output {wanted}. {there}");
    }

    /// <summary>The numbers of a tensor; null for another value.</summary>
    public static double[]? Numbers(OrtValue value) => !value.IsTensor ? null : value.GetTensorTypeAndShape().ElementDataType switch
    {
        TensorElementType.Float => Array.ConvertAll(value.GetTensorDataAsSpan<float>().ToArray(), number => (double)number),
        TensorElementType.Double => value.GetTensorDataAsSpan<double>().ToArray(),
        _ => null,
    };

    private string InputsThere => $"The model has {List(session.InputMetadata)}.";

    private IOnnxInput Input(OnnxInput input)
    {
        var there = session.InputMetadata[input.Name];
        if (input.Characters is not null && input.Features != OnnxFeatures.Text)
        {
            throw new ModelException($"{path}: input {input.Name}: only a text can be cut to a number of characters; leave characters out in {ScorerFile.Name}.");
        }

        return (input.Features, there.IsTensor ? there.Dimensions : []) switch
        {
            (OnnxFeatures.Text, var lengths) when there.IsString && lengths.All(IsOne) => new OnnxTextInput(Array.ConvertAll(lengths, _ => 1L), input.Characters ?? int.MaxValue),
            (OnnxFeatures.Dense, [.. var ones, var last]) when there.ElementDataType == TensorElementType.Float && ones.All(IsOne) && (last == DenseCount || last < 0) =>
                new OnnxDenseInput([.. ones.Select(_ => 1L), DenseCount]),
            (OnnxFeatures.Characters, [.. var ones, < 0]) when there.ElementDataType == TensorElementType.Int64 && ones.All(IsOne) => new OnnxCharactersInput(ones.Length + 1),
            _ => throw new ModelException($"{path}: input {input.Name} does not take {Needed(input.Features)}. {InputsThere}"),
        };
    }

    private static int DenseCount => DenseFeatures.Names.Count;

    private static bool IsOne(int length) => length is 1 or -1;

    private static string Needed(OnnxFeatures features) => features switch
    {
        OnnxFeatures.Text => "a tensor of one string (features: text)",
        OnnxFeatures.Dense => FormattableString.Invariant($"a tensor of {DenseCount} floats (features: dense)"),
        _ => "a tensor of 64-bit integers of any length (features: characters)",
    };

    private static string List(IReadOnlyDictionary<string, NodeMetadata> nodes) => string.Join(", ", nodes.OrderBy(node => node.Key, StringComparer.Ordinal)
        .Select(node => node.Value.IsTensor
            ? $"{node.Key} ({node.Value.ElementDataType}[{string.Join(", ", node.Value.Dimensions.Select(length => length < 0 ? "any" : length.ToString(System.Globalization.CultureInfo.InvariantCulture)))}])"
            : $"{node.Key} ({node.Value.OnnxValueType})"));
}
