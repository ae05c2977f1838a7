using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Models;

/// <summary>A weight a feature and a bias. Weights of n-grams lie in one table over all numbers, so that a page costs a look-up an n-gram.</summary>
internal sealed class LinearPredictor : IPredictor
{
    public const byte Kind = 1;

    private readonly FeatureColumns columns;
    private readonly float[] weights;
    private readonly float bias;
    private readonly Table? characters;
    private readonly Table? words;

    /// <param name="columns">What it reads.</param>
    /// <param name="weights">A weight a column.</param>
    /// <param name="bias">What every page gets.</param>
    public LinearPredictor(FeatureColumns columns, float[] weights, float bias)
    {
        (this.columns, this.weights, this.bias) = (columns, weights, bias);
        characters = Table.Of(columns.Characters, weights.AsSpan(columns.Dense.Length), CharacterGrams.Count);
        words = Table.Of(columns.Words, weights.AsSpan(columns.Dense.Length + columns.Characters.Length), WordNumbers.Count);
    }

    public static LinearPredictor Read(BinaryReader reader)
    {
        var columns = FeatureColumns.Read(reader);
        var bias = reader.ReadSingle();
        var weights = new float[columns.Count];
        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] = reader.ReadSingle();
        }

        return new LinearPredictor(columns, weights, bias);
    }

    public double Predict(IFeatureValues page)
    {
        double sum = bias;
        var dense = columns.Dense.Length == 0 ? default : page.Dense;
        for (var at = 0; at < columns.Dense.Length; at++)
        {
            sum += weights[at] * dense[columns.Dense[at]];
        }

        return sum + GramSum(characters, page) + (words is null ? 0 : columns.GramScale * words.Sum(page.Words));
    }

    public void Explain(IFeatureValues page, double weight, Shares shares)
    {
        for (var at = 0; at < columns.Dense.Length; at++)
        {
            var feature = columns.Dense[at];
            if (page.Dense[feature] != 0)
            {
                shares.AddDense(feature, weight * weights[at] * page.Dense[feature]);
            }
        }

        characters?.Explain(page.Characters, weight * columns.GramScale, shares.AddCharacters);
        words?.Explain(page.Words, weight * columns.GramScale, shares.AddWords);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Kind);
        columns.Write(writer);
        writer.Write(bias);
        foreach (var weight in weights)
        {
            writer.Write(weight);
        }
    }

    private double GramSum(Table? table, IFeatureValues page) => table is null ? 0 : columns.GramScale * table.Sum(page.Characters);

    /// <summary>Weights by number, and which numbers have one.</summary>
    private sealed class Table(float[] weights, ulong[] known)
    {
        public static Table? Of(ReadOnlySpan<int> numbers, ReadOnlySpan<float> weights, int count)
        {
            if (numbers.IsEmpty)
            {
                return null;
            }

            var (table, known) = (new float[count], new ulong[count / 64]);
            for (var at = 0; at < numbers.Length; at++)
            {
                table[numbers[at]] = weights[at];
                known[numbers[at] >> 6] |= 1UL << numbers[at];
            }

            return new Table(table, known);
        }

        public void Explain(ReadOnlySpan<int> numbers, double scale, Action<int, double> add)
        {
            var found = 0;
            foreach (var number in numbers)
            {
                found += Has(number) ? 1 : 0;
            }

            foreach (var number in numbers)
            {
                if (Has(number))
                {
                    add(number, scale * weights[number] / Math.Sqrt(found));
                }
            }
        }

        /// <summary>The weights of a page's numbers over the root of how many have one.</summary>
        public double Sum(ReadOnlySpan<int> numbers)
        {
            double sum = 0;
            var found = 0;
            foreach (var number in numbers)
            {
                if (Has(number))
                {
                    sum += weights[number];
                    found++;
                }
            }

            return sum / Math.Sqrt(Math.Max(1, found));
        }

        private bool Has(int number) => (known[number >> 6] & (1UL << number)) != 0;
    }
}
