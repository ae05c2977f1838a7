namespace CorpusForge.Learning.Classifiers.Models;

/// <summary>
/// Turns a predictor's number into a probability by straight lines between points: points of an isotonic fit (Zadrozny and Elkan 2002), or of
/// Platt's sigmoid (1999) sampled finely. Both ends stay inside 0 and 1.
/// </summary>
/// <param name="Numbers">Predicted numbers, ascending.</param>
/// <param name="Probabilities">Their probabilities, not descending.</param>
internal sealed record Calibration(double[] Numbers, double[] Probabilities)
{
    /// <summary>The probability of a number.</summary>
    public double Of(double number)
    {
        if (double.IsNaN(number) || Numbers.Length == 0)
        {
            return 0.5;
        }

        var at = Array.BinarySearch(Numbers, number);
        if (at >= 0)
        {
            return Probabilities[at];
        }

        var above = ~at;
        if (above == 0 || above == Numbers.Length)
        {
            return Probabilities[above == 0 ? 0 : ^1];
        }

        var share = (number - Numbers[above - 1]) / (Numbers[above] - Numbers[above - 1]);
        return Probabilities[above - 1] + (share * (Probabilities[above] - Probabilities[above - 1]));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(Numbers.Length);
        for (var at = 0; at < Numbers.Length; at++)
        {
            writer.Write(Numbers[at]);
            writer.Write(Probabilities[at]);
        }
    }

    public static Calibration Read(BinaryReader reader)
    {
        var count = reader.ReadCount(2 * sizeof(double));
        var read = new Calibration(new double[count], new double[count]);
        for (var at = 0; at < count; at++)
        {
            read.Numbers[at] = reader.ReadDouble();
            read.Probabilities[at] = reader.ReadDouble();
            if (!read.IsSound(at))
            {
                throw new InvalidDataException("damaged: its calibration does not rise from 0 to 1");
            }
        }

        return read;
    }

    private bool IsSound(int at) => double.IsFinite(Numbers[at]) && Probabilities[at] is >= 0 and <= 1
        && (at == 0 || (Numbers[at] > Numbers[at - 1] && Probabilities[at] >= Probabilities[at - 1]));
}
