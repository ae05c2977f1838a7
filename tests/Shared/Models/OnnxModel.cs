namespace CorpusForge.Tests.Shared.Models;

/// <summary>
/// A small ONNX model over a text: the weights of the patterns (RE2) that the whole text matches are added up. Its bytes are written field by field
/// after onnx.proto.
/// </summary>
internal sealed class OnnxModel
{
    private const int FloatType = 1;
    private const int LongType = 7;
    private const int StringType = 8;

    private readonly ProtoMessage graph = new ProtoMessage().Text(2, "words");
    private string sum = "bias";

    private OnnxModel(float bias) => Initial("bias", bias);

    /// <summary>The classifier: one input <c>text</c> of one string, one output <c>score</c>, a probability, or a raw sum.</summary>
    public static byte[] OfWords(float bias, IReadOnlyList<(string Pattern, float Weight)> words, bool raw = false)
    {
        var model = new OnnxModel(bias);
        foreach (var (number, (pattern, weight)) in words.Index())
        {
            model.AddWord(number, pattern, weight);
        }

        model.Node("Reshape", [model.sum, "one"], "flat");
        model.graph.Message(5, new ProtoMessage().Number(1, 1).Number(2, 7).Bytes(9, BitConverter.GetBytes(1L)).Text(8, "one"));
        model.Node(raw ? "Identity" : "Sigmoid", ["flat"], "score");
        model.graph.Message(11, Value("text", StringType)).Message(12, Value("score", FloatType));
        return Whole(model.graph);
    }

    /// <summary>A model whose score is the logistic function of the sum of its one input: floats, or 64-bit integers of any length.</summary>
    public static byte[] OfSum(bool integers, int length)
    {
        var model = new OnnxModel(0);
        model.Node("Cast", ["numbers"], "floats", new ProtoMessage().Text(1, "to").Number(3, FloatType).Number(20, 2));
        model.Node("ReduceSum", ["floats"], "total", new ProtoMessage().Text(1, "keepdims").Number(3, 0).Number(20, 2));
        model.Node("Add", ["total", "bias"], "sum");
        model.Node("Sigmoid", ["sum"], "score");
        model.graph.Message(11, Value("numbers", integers ? LongType : FloatType, length)).Message(12, Value("score", FloatType));
        return Whole(model.graph);
    }

    /// <summary>The same model in a folder of its own, with its classifier.yaml.</summary>
    public static string Write(string folder, float bias, IReadOnlyList<(string Pattern, float Weight)> words)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), OfWords(bias, words));
        File.WriteAllText(Path.Combine(folder, "classifier.yaml"), "kind: onnx\ninputs: [ { name: text, features: text } ]\n");
        return folder;
    }

    private static byte[] Whole(ProtoMessage graph) =>
        new ProtoMessage().Number(1, 9).Message(7, graph).Message(8, new ProtoMessage().Text(1, "").Number(2, 20)).ToArray();

    // A tensor of one dimension; a length of 0 stands for any.
    private static ProtoMessage Value(string name, int type, int length = 1) => new ProtoMessage().Text(1, name).Message(2, new ProtoMessage().Message(1, new ProtoMessage()
        .Number(1, (ulong)type).Message(2, new ProtoMessage().Message(1, length == 0 ? new ProtoMessage().Text(2, "N") : new ProtoMessage().Number(1, (ulong)length)))));

    private void AddWord(int number, string pattern, float weight)
    {
        var attribute = new ProtoMessage().Text(1, "pattern").Text(4, pattern).Number(20, 3);
        Node("RegexFullMatch", ["text"], $"match{number}", attribute);
        Node("Cast", [$"match{number}"], $"seen{number}", new ProtoMessage().Text(1, "to").Number(3, FloatType).Number(20, 2));
        Initial($"weight{number}", weight);
        Node("Mul", [$"seen{number}", $"weight{number}"], $"part{number}");
        Node("Add", [sum, $"part{number}"], $"sum{number}");
        sum = $"sum{number}";
    }

    private void Initial(string name, float value) =>
        graph.Message(5, new ProtoMessage().Number(1, 1).Number(2, FloatType).Bytes(9, BitConverter.GetBytes(value)).Text(8, name));

    private void Node(string operation, string[] inputs, string output, ProtoMessage? attribute = null)
    {
        var node = new ProtoMessage();
        foreach (var input in inputs)
        {
            node.Text(1, input);
        }

        node.Text(2, output).Text(3, output).Text(4, operation);
        graph.Message(1, attribute is null ? node : node.Message(5, attribute));
    }
}
