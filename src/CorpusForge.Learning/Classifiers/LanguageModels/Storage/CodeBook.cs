namespace CorpusForge.Learning.Classifiers.LanguageModels.Storage;

/// <summary>
/// Brings numbers down to 256 values, each the mean of an equal part of them in sorted order. Nothing handed over and a probability of nothing,
/// 0 and -99, stay what they are.
/// </summary>
internal static class CodeBook
{
    private const int Values = 256;
    private const float Nothing = -99;

    /// <summary>The numbers, each replaced by its value; as they are where they have no more than 256 values.</summary>
    public static float[] Round(float[] numbers)
    {
        var sorted = numbers.Where(number => number is not (0 or Nothing)).Order().ToArray();
        if (Distinct(numbers) <= Values)
        {
            return numbers;
        }

        var parts = Values - 2;
        var (tops, means) = (new float[parts], new float[parts]);
        for (var part = 0; part < parts; part++)
        {
            var range = ((int)((long)sorted.Length * part / parts))..((int)((long)sorted.Length * (part + 1) / parts));
            tops[part] = sorted[range.End.Value - 1];
            means[part] = (float)sorted[range].Average(number => (double)number);
        }

        return Array.ConvertAll(numbers, number => number is 0 or Nothing ? number : means[Place(tops, number)]);
    }

    /// <summary>The values in rising order, when there are at most 256; null when there are more.</summary>
    public static float[]? Of(float[] numbers) => Distinct(numbers) <= Values ? [.. numbers.Distinct().Order()] : null;

    private static int Distinct(float[] numbers)
    {
        var seen = new HashSet<float>();
        foreach (var number in numbers)
        {
            seen.Add(number);
            if (seen.Count > Values)
            {
                break;
            }
        }

        return seen.Count;
    }

    // Parts share a top where many numbers are equal; the first is theirs.
    private static int Place(float[] tops, float number)
    {
        var (low, high) = (0, tops.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tops[middle] < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
