using System.Buffers;

namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>
/// Reads lines of any length through a buffer of 16,384 units. A longer line is cut behind its last full stop or white space within them, and where there
/// is none, where the buffer ends, between two characters.
/// </summary>
internal sealed class LineBuffer
{
    private const int Capacity = 16384;
    private static readonly SearchValues<char> Stops = SearchValues.Create("。．！？ \t　");
    private TextReader? reader;
    private int filled;
    private bool ended;

    /// <summary>What is read of the input; a line lies at its beginning.</summary>
    public char[] Units { get; } = new char[Capacity];

    /// <summary>Length of the line, its break included.</summary>
    public int Length { get; private set; }

    /// <summary>How many units of the input lie before the line.</summary>
    public int Offset { get; private set; }

    /// <summary>Begins another input.</summary>
    public void Open(TextReader input) => (reader, filled, Length, Offset, ended) = (input, 0, 0, 0, false);

    /// <summary>Lets go of the input.</summary>
    public void Close() => reader = null;

    /// <summary>Goes on to the next line; false at the end.</summary>
    /// <exception cref="InvalidOperationException">No input is open.</exception>
    public bool Next()
    {
        var source = reader ?? throw new InvalidOperationException("The contract of token streams: Reset comes before IncrementToken.");
        Units.AsSpan(Length, filled - Length).CopyTo(Units);
        (filled, Offset, Length) = (filled - Length, Offset + Length, 0);
        for (var searched = 0; ;)
        {
            var end = Units.AsSpan(searched, filled - searched).IndexOfAny('\n', '\r');
            if (end >= 0)
            {
                Length = searched + end + 1;
                return true;
            }

            searched = filled;
            if (filled == Capacity)
            {
                Length = Cut();
                return true;
            }

            var read = ended ? 0 : source.Read(Units, filled, Capacity - filled);
            ended = read <= 0;
            filled += Math.Max(0, read);
            if (ended)
            {
                Length = filled;
                return filled > 0;
            }
        }
    }

    private int Cut()
    {
        var stop = Units.AsSpan().LastIndexOfAny(Stops) + 1;
        return stop > 0 ? stop : char.IsHighSurrogate(Units[^1]) ? Capacity - 1 : Capacity;
    }
}
