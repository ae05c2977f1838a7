using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace CorpusForge.Japanese.Scanning;

/// <summary>Walks a text once and counts what most measures share. Linear in the text; nothing is allocated a line or a word.</summary>
public static class TextScanner
{
    /// <summary>The counts of a text.</summary>
    public static TextCounts Scan(ReadOnlySpan<char> text)
    {
        Span<int> classes = stackalloc int[(int)CharacterClass.Space + 1];
        classes.Clear();
        var pairs = 0;
        var sentences = default(SentenceTally);
        using var lines = new LineTally();

        var start = 0;
        while (start < text.Length)
        {
            var length = text[start..].IndexOfAny('\n', '\r');
            var line = length < 0 ? text[start..] : text.Slice(start, length);
            ScanLine(line, classes, ref pairs, ref sentences);
            lines.Add(line.Trim());
            start += line.Length + 1;
            classes[(int)CharacterClass.LineBreak] += length < 0 ? 0 : 1;
        }

        return new TextCounts
        {
            Characters = text.Length - pairs,
            Hiragana = classes[(int)CharacterClass.Hiragana],
            Katakana = classes[(int)CharacterClass.Katakana],
            Kanji = classes[(int)CharacterClass.Kanji] + classes[(int)CharacterClass.KanjiLead],
            Kuten = classes[(int)CharacterClass.Kuten],
            Toten = classes[(int)CharacterClass.Toten],
            Sentences = sentences.Count,
            SentenceCharacters = sentences.Characters,
            LongestSentence = sentences.Longest,
            EllipsisSentences = sentences.Trailing,
            Lines = lines.Count,
            DuplicateLines = lines.Duplicates,
        };
    }

    private static void ScanLine(ReadOnlySpan<char> line, Span<int> classes, ref int pairs, ref SentenceTally sentences)
    {
        // A sentence runs from its first to its last character that is not white space; `last` is the class before the stop.
        int first = -1, end = -1, sentencePairs = 0;
        var last = CharacterClass.Other;
        var stopped = false;
        for (var at = 0; at < line.Length; at++)
        {
            var unit = line[at];
            var kind = CharacterClasses.Of(unit);
            classes[(int)kind]++;
            if (kind == CharacterClass.Space)
            {
                continue;
            }

            var stop = kind is CharacterClass.Kuten or CharacterClass.HalfWidthStop;
            if (stopped && !stop)
            {
                sentences.Add(end - first - sentencePairs, last);
                (first, sentencePairs, stopped) = (-1, 0, false);
            }

            if (char.IsLowSurrogate(unit) && at > 0 && char.IsHighSurrogate(line[at - 1]))
            {
                pairs++;
                sentencePairs++;
            }

            first = first < 0 ? at : first;
            end = at + 1;
            stopped |= stop;
            last = stop ? last : kind;
        }

        if (first >= 0)
        {
            sentences.Add(end - first - sentencePairs, last);
        }
    }

    private struct SentenceTally
    {
        public int Count;
        public int Characters;
        public int Longest;
        public int Trailing;

        public void Add(int characters, CharacterClass last)
        {
            Count++;
            Characters += characters;
            Longest = Math.Max(Longest, characters);
            Trailing += last == CharacterClass.Ellipsis ? 1 : 0;
        }
    }

    /// <summary>Counts lines and repeated lines by 64-bit hash in a pooled open-addressing table.</summary>
    private sealed class LineTally : IDisposable
    {
        private ulong[] slots = Rent(256);
        private int mask = 255;

        public int Count { get; private set; }

        public int Duplicates { get; private set; }

        public void Add(ReadOnlySpan<char> line)
        {
            if (line.IsEmpty)
            {
                return;
            }

            if (2 * ++Count > mask)
            {
                Grow();
            }

            // 0 marks an empty slot.
            var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(line)) | 1;
            Duplicates += Insert(hash) ? 0 : 1;
        }

        public void Dispose() => ArrayPool<ulong>.Shared.Return(slots);

        private static ulong[] Rent(int size)
        {
            var array = ArrayPool<ulong>.Shared.Rent(size);
            array.AsSpan(0, size).Clear();
            return array;
        }

        private bool Insert(ulong hash)
        {
            var at = (int)(hash >> 32) & mask;
            while (slots[at] != 0)
            {
                if (slots[at] == hash)
                {
                    return false;
                }

                at = (at + 1) & mask;
            }

            slots[at] = hash;
            return true;
        }

        private void Grow()
        {
            var (old, size) = (slots, mask + 1);
            slots = Rent(size * 4);
            mask = (size * 4) - 1;
            foreach (var hash in old.AsSpan(0, size))
            {
                if (hash != 0)
                {
                    Insert(hash);
                }
            }

            ArrayPool<ulong>.Shared.Return(old);
        }
    }
}
