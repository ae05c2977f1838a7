namespace CorpusForge.Lake.Tables;

/// <summary>The values of one column of one group, in an array that is used again for the next: large arrays are dear to give back.</summary>
/// <typeparam name="T">Type of a value.</typeparam>
public sealed class ColumnBuffer<T>
    where T : struct
{
    private T[] values = [];

    /// <summary>Number of values.</summary>
    public int Count { get; private set; }

    /// <summary>The value of a row; valid until the buffer is filled again.</summary>
    public T this[int row] => values[row];

    internal Memory<T> Room(int count)
    {
        if (values.Length < count)
        {
            values = new T[count];
        }

        Count = count;
        return values.AsMemory(0, count);
    }
}
