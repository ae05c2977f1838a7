using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Models;

/// <summary>
/// Boosted regression trees, each an array of nodes: at a node a page goes left where its value is at most the threshold, and the leaves it ends in
/// add up.
/// </summary>
internal sealed class TreePredictor(FeatureColumns columns, TreePredictor.Tree[] trees, double bias) : IPredictor
{
    public const byte Kind = 2;

    [ThreadStatic]
    private static Buffers? buffers;

    public static TreePredictor Read(BinaryReader reader)
    {
        var columns = FeatureColumns.Read(reader);
        var bias = reader.ReadDouble();
        var trees = new Tree[reader.ReadCount(Tree.LeastBytes)];
        for (var at = 0; at < trees.Length; at++)
        {
            trees[at] = Tree.Read(reader, columns.Count);
        }

        return new TreePredictor(columns, trees, bias);
    }

    public double Predict(IFeatureValues page)
    {
        var row = Fill(page);
        var sum = Sum(row.Wide);
        Clear(row);
        return sum;
    }

    /// <summary>What a feature adds is what the number loses when the feature is 0.</summary>
    public void Explain(IFeatureValues page, double weight, Shares shares)
    {
        var row = Fill(page);
        var sum = Sum(row.Wide);
        for (var at = 0; at < row.Columns.Count; at++)
        {
            var column = row.Columns[at];
            row.Wide[column] = 0;
            Add(column, weight * (sum - Sum(row.Wide)), shares);
            row.Wide[column] = row.Values[at];
        }

        Clear(row);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Kind);
        columns.Write(writer);
        writer.Write(bias);
        writer.Write7BitEncodedInt(trees.Length);
        foreach (var tree in trees)
        {
            tree.Write(writer);
        }
    }

    private void Add(int column, double share, Shares shares)
    {
        var (dense, characters) = (columns.Dense.Length, columns.Characters.Length);
        if (column < dense)
        {
            shares.AddDense(columns.Dense[column], share);
        }
        else if (column < dense + characters)
        {
            shares.AddCharacters(columns.Characters[column - dense], share);
        }
        else
        {
            shares.AddWords(columns.Words[column - dense - characters], share);
        }
    }

    private double Sum(float[] row)
    {
        var sum = bias;
        foreach (var tree in trees)
        {
            sum += tree.LeafOf(row);
        }

        return sum;
    }

    private static void Clear(Buffers row)
    {
        foreach (var column in row.Columns)
        {
            row.Wide[column] = 0;
        }
    }

    private Buffers Fill(IFeatureValues page)
    {
        var row = buffers ??= new Buffers();
        columns.Row(page.Dense, columns.Characters.IsEmpty ? default : page.Characters, columns.ReadsWords ? page.Words : default, row.Columns, row.Values);
        if (row.Wide.Length < columns.Count)
        {
            row.Wide = new float[columns.Count];
        }

        for (var at = 0; at < row.Columns.Count; at++)
        {
            row.Wide[row.Columns[at]] = row.Values[at];
        }

        return row;
    }

    /// <summary>One tree. A child of at least 0 is a node; otherwise its complement is a leaf.</summary>
    internal sealed record Tree(int[] Feature, float[] Threshold, int[] Left, int[] Right, double[] Leaves)
    {
        // A count of nodes and one leaf.
        public const int LeastBytes = 1 + sizeof(double);

        private const int NodeBytes = 1 + sizeof(float) + (2 * sizeof(int)) + sizeof(double);

        public double LeafOf(float[] row)
        {
            var node = Feature.Length == 0 ? -1 : 0;
            while (node >= 0)
            {
                node = row[Feature[node]] <= Threshold[node] ? Left[node] : Right[node];
            }

            return Leaves[~node];
        }

        public void Write(BinaryWriter writer)
        {
            writer.Write7BitEncodedInt(Feature.Length);
            for (var at = 0; at < Feature.Length; at++)
            {
                writer.Write7BitEncodedInt(Feature[at]);
                writer.Write(Threshold[at]);
                writer.Write(Left[at]);
                writer.Write(Right[at]);
            }

            foreach (var leaf in Leaves)
            {
                writer.Write(leaf);
            }
        }

        public static Tree Read(BinaryReader reader, int features)
        {
            var nodes = reader.ReadCount(NodeBytes);
            var tree = new Tree(new int[nodes], new float[nodes], new int[nodes], new int[nodes], new double[nodes + 1]);
            for (var at = 0; at < nodes; at++)
            {
                tree.Feature[at] = Within(reader.Read7BitEncodedInt(), 0, features);
                tree.Threshold[at] = reader.ReadSingle();
                tree.Left[at] = Child(reader.ReadInt32(), at, nodes);
                tree.Right[at] = Child(reader.ReadInt32(), at, nodes);
            }

            for (var at = 0; at <= nodes; at++)
            {
                tree.Leaves[at] = reader.ReadDouble();
            }

            return tree;
        }

        // Children come after their parents, so that no file can make a walk endless.
        private static int Child(int child, int parent, int nodes) => child >= 0 ? Within(child, parent + 1, nodes) : ~Within(~child, 0, nodes + 1);

        private static int Within(int value, int least, int end) =>
            value >= least && value < end ? value : throw new InvalidDataException("damaged: a tree leads nowhere");
    }

    private sealed class Buffers
    {
        public List<int> Columns { get; } = [];

        public List<float> Values { get; } = [];

        public float[] Wide { get; set; } = [];
    }
}
