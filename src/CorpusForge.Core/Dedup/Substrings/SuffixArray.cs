namespace CorpusForge.Core.Dedup.Substrings;

/// <summary>
/// Suffix arrays of texts by induced sorting (Nong, Zhang, Chan 2009, "Linear suffix array construction by almost pure induced-sorting"), over
/// UTF-16 units, in linear time. Beside the array it takes a bit a unit and, below the first level, a counter for each different name.
/// </summary>
public static class SuffixArray
{
    private const int Free = -1;

    /// <summary>
    /// Writes the places of all suffixes of a text in their ordinal order; a suffix that is the beginning of another comes first. The array has one
    /// place for each unit.
    /// </summary>
    public static void Build(ReadOnlySpan<char> text, Span<int> suffixes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(suffixes.Length, text.Length);
        var largest = '\0';
        foreach (var unit in text)
        {
            largest = unit > largest ? unit : largest;
        }

        Sort(new UnitSymbols(text), suffixes, largest + 1);
    }

    /// <summary>
    /// Turns a suffix array into, for each place of the text, how many units its suffix has in common with the one before it in the array
    /// (Kärkkäinen, Manzini, Puglisi 2009, "Permuted longest-common-prefix array"), in linear time.
    /// </summary>
    public static void CommonPrefixes(ReadOnlySpan<char> text, ReadOnlySpan<int> suffixes, Span<int> common)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(suffixes.Length, text.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(common.Length, text.Length);
        var before = Free;
        foreach (var suffix in suffixes)
        {
            common[suffix] = before;
            before = suffix;
        }

        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            // The suffix one unit further on keeps all but that unit of what this one had in common.
            var other = common[at];
            length = other < 0 ? 0 : length + text[(at + length)..].CommonPrefixLength(text[(other + length)..]);
            common[at] = length;
            length = Math.Max(0, length - 1);
        }
    }

    private static void Sort<T>(T text, Span<int> suffixes, int alphabet)
        where T : struct, ISymbols, allows ref struct
    {
        if (text.Length < 2)
        {
            suffixes.Clear();
            return;
        }

        var smaller = new BitMarks(text.Length);
        for (var at = text.Length - 2; at >= 0; at--)
        {
            if (text[at] < text[at + 1] || (text[at] == text[at + 1] && smaller[at + 1]))
            {
                smaller.Set(at);
            }
        }

        var buckets = new int[alphabet];
        PlacePieces(text, smaller, suffixes, buckets);
        Induce(text, suffixes, buckets);
        var pieces = Compact(text, smaller, suffixes);
        var names = Name(text, smaller, suffixes, pieces);
        Order(suffixes, pieces, names);
        Resolve(text, smaller, suffixes, pieces);
        Spread(text, suffixes, pieces, buckets);
        Induce(text, suffixes, buckets);
    }

    // A piece runs from one least place, smaller than what follows and preceded by a larger one, to the next.
    private static bool IsLeast(BitMarks smaller, int at) => at > 0 && smaller[at] && !smaller[at - 1];

    private static void PlacePieces<T>(T text, BitMarks smaller, Span<int> suffixes, int[] buckets)
        where T : struct, ISymbols, allows ref struct
    {
        suffixes.Fill(Free);
        Count(text, buckets, ends: true);
        for (var at = 1; at < text.Length; at++)
        {
            if (IsLeast(smaller, at))
            {
                suffixes[--buckets[text[at]]] = at;
            }
        }
    }

    /// <summary>Sorts the other suffixes by those of the least places: the larger from the front, then the smaller from the back.</summary>
    private static void Induce<T>(T text, Span<int> suffixes, int[] buckets)
        where T : struct, ISymbols, allows ref struct
    {
        Count(text, buckets, ends: false);
        suffixes[buckets[text[text.Length - 1]]++] = text.Length - 1;
        for (var rank = 0; rank < suffixes.Length; rank++)
        {
            // What stands here is a larger suffix or a least place: a symbol before it that is no smaller makes a larger one.
            if (suffixes[rank] - 1 is >= 0 and var before && text[before] is var symbol && symbol >= text[before + 1])
            {
                suffixes[buckets[symbol]++] = before;
            }
        }

        Count(text, buckets, ends: true);
        for (var rank = suffixes.Length - 1; rank >= 0; rank--)
        {
            // Among equal symbols those that this walk has placed are the smaller ones, at the end of their bucket.
            if (suffixes[rank] - 1 is >= 0 and var before && text[before] is var symbol
                && (symbol < text[before + 1] || (symbol == text[before + 1] && buckets[symbol] <= rank)))
            {
                suffixes[--buckets[symbol]] = before;
            }
        }
    }

    // The least places come to the front, in the order of their pieces; returns how many there are.
    private static int Compact<T>(T text, BitMarks smaller, Span<int> suffixes)
        where T : struct, ISymbols, allows ref struct
    {
        var pieces = 0;
        for (var rank = 0; rank < text.Length; rank++)
        {
            if (suffixes[rank] is var at && IsLeast(smaller, at))
            {
                suffixes[pieces++] = at;
            }
        }

        return pieces;
    }

    // Equal pieces get equal names, in their order, which come to the end of the array in the order of the text; returns how many names there are.
    private static int Name<T>(T text, BitMarks smaller, Span<int> suffixes, int pieces)
        where T : struct, ISymbols, allows ref struct
    {
        suffixes[pieces..].Fill(Free);
        var (names, last) = (0, Free);
        for (var rank = 0; rank < pieces; rank++)
        {
            var at = suffixes[rank];
            names += last < 0 || !SamePiece(text, smaller, last, at) ? 1 : 0;
            last = at;

            // Least places are two apart at least, so that each half is used once.
            suffixes[pieces + (at >> 1)] = names - 1;
        }

        for (int from = suffixes.Length - 1, to = suffixes.Length - 1; from >= pieces; from--)
        {
            if (suffixes[from] >= 0)
            {
                suffixes[to--] = suffixes[from];
            }
        }

        return names;
    }

    private static bool SamePiece<T>(T text, BitMarks smaller, int one, int other)
        where T : struct, ISymbols, allows ref struct
    {
        for (var at = 0; one + at < text.Length && other + at < text.Length; at++)
        {
            if (text[one + at] != text[other + at] || smaller[one + at] != smaller[other + at])
            {
                return false;
            }

            if (at > 0 && (IsLeast(smaller, one + at) || IsLeast(smaller, other + at)))
            {
                return IsLeast(smaller, one + at) && IsLeast(smaller, other + at);
            }
        }

        return false;
    }

    // The suffixes of the string of names, at the front of the array.
    private static void Order(Span<int> suffixes, int pieces, int names)
    {
        var text = suffixes[^pieces..];
        if (names < pieces)
        {
            Sort(new NameSymbols(text), suffixes[..pieces], names);
            return;
        }

        for (var at = 0; at < pieces; at++)
        {
            suffixes[text[at]] = at;
        }
    }

    // Numbers of pieces become their places in the text.
    private static void Resolve<T>(T text, BitMarks smaller, Span<int> suffixes, int pieces)
        where T : struct, ISymbols, allows ref struct
    {
        var places = suffixes[^pieces..];
        for (int at = 1, piece = 0; at < text.Length; at++)
        {
            if (IsLeast(smaller, at))
            {
                places[piece++] = at;
            }
        }

        for (var rank = 0; rank < pieces; rank++)
        {
            suffixes[rank] = places[suffixes[rank]];
        }
    }

    // Each to the end of the bucket of its symbol, the last first: none is moved onto one that still waits.
    private static void Spread<T>(T text, Span<int> suffixes, int pieces, int[] buckets)
        where T : struct, ISymbols, allows ref struct
    {
        suffixes[pieces..].Fill(Free);
        Count(text, buckets, ends: true);
        for (var rank = pieces - 1; rank >= 0; rank--)
        {
            var at = suffixes[rank];
            suffixes[rank] = Free;
            suffixes[--buckets[text[at]]] = at;
        }
    }

    private static void Count<T>(T text, int[] buckets, bool ends)
        where T : struct, ISymbols, allows ref struct
    {
        Array.Clear(buckets);
        for (var at = 0; at < text.Length; at++)
        {
            buckets[text[at]]++;
        }

        var sum = 0;
        foreach (ref var bucket in buckets.AsSpan())
        {
            var count = bucket;
            bucket = ends ? sum + count : sum;
            sum += count;
        }
    }
}
