using CorpusForge.Learning.Classifiers.Models;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>Examples as ML.NET reads them: sparse vectors with a label and a weight.</summary>
internal sealed class MlRows
{
    public bool Label { get; set; }

    public float Weight { get; set; }

    public VBuffer<float> Features { get; set; }

    /// <summary>The view of examples over columns.</summary>
    public static IDataView View(MLContext context, IReadOnlyList<Example> examples, FeatureColumns columns)
    {
        var schema = SchemaDefinition.Create(typeof(MlRows));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns.Count);
        var (found, values) = (new List<int>(), new List<float>());
        var rows = new List<MlRows>(examples.Count);
        foreach (var example in examples)
        {
            columns.Row(example.Dense, example.Characters, example.Words, found, values);
            rows.Add(new MlRows
            {
                Label = example.IsPositive,
                Weight = example.Weight,
                Features = new VBuffer<float>(columns.Count, found.Count, [.. values], [.. found]),
            });
        }

        return context.Data.LoadFromEnumerable(rows, schema);
    }
}
