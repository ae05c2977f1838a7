namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>Pieces and their counts on disk, in ordinal order.</summary>
internal static class PieceFile
{
    /// <summary>Writes a file and returns its path.</summary>
    public static string Write(string path, IEnumerable<KeyValuePair<string, long>> pieces)
    {
        using var stream = new BinaryWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20));
        foreach (var (piece, count) in pieces)
        {
            stream.Write(piece);
            stream.Write7BitEncodedInt64(count);
        }

        return path;
    }

    /// <summary>Reads a file.</summary>
    public static IEnumerable<KeyValuePair<string, long>> Read(string path)
    {
        using var stream = new BinaryReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20));
        var length = stream.BaseStream.Length;
        while (stream.BaseStream.Position < length)
        {
            yield return KeyValuePair.Create(stream.ReadString(), stream.Read7BitEncodedInt64());
        }
    }

    /// <summary>Merges what is in order, and adds the counts of equal pieces up.</summary>
    public static IEnumerable<KeyValuePair<string, long>> Merge(IReadOnlyList<IEnumerable<KeyValuePair<string, long>>> sorted)
    {
        var heads = new PriorityQueue<IEnumerator<KeyValuePair<string, long>>, string>(StringComparer.Ordinal);
        foreach (var source in sorted.Select(source => source.GetEnumerator()))
        {
            Advance(heads, source);
        }

        while (heads.TryDequeue(out var head, out var piece))
        {
            var count = head.Current.Value;
            Advance(heads, head);
            while (heads.TryPeek(out head, out var next) && next == piece)
            {
                heads.Dequeue();
                count += head.Current.Value;
                Advance(heads, head);
            }

            yield return KeyValuePair.Create(piece, count);
        }
    }

    private static void Advance(PriorityQueue<IEnumerator<KeyValuePair<string, long>>, string> heads, IEnumerator<KeyValuePair<string, long>> source)
    {
        if (source.MoveNext())
        {
            heads.Enqueue(source, source.Current.Key);
        }
        else
        {
            source.Dispose();
        }
    }
}
