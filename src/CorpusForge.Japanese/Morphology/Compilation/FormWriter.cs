using System.Text;
using CorpusForge.Japanese.Morphology.Storage;

namespace CorpusForge.Japanese.Morphology.Compilation;

/// <summary>Packs readings, pronunciations and base forms; the layout is <see cref="FormRecord"/>.</summary>
internal sealed class FormWriter
{
    private readonly Dictionary<char, int> codes;
    private readonly Dictionary<string, int> endings = new(StringComparer.Ordinal);
    private readonly List<uint> index = [];
    private readonly List<byte> forms = [];

    private FormWriter(IReadOnlyList<SourceEntry> entries)
    {
        Alphabet = [.. entries.SelectMany(entry => (entry.Reading ?? "") + entry.Pronunciation)
            .CountBy(unit => unit)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key)
            .Select(count => count.Key)
            .Take(FormRecord.Escape)];
        codes = Alphabet.Select((unit, code) => (unit, code)).ToDictionary(pair => pair.unit, pair => pair.code);
    }

    public char[] Alphabet { get; }

    public byte[] Endings => Encoding.UTF8.GetBytes(string.Join('\n', endings.OrderBy(ending => ending.Value).Select(ending => ending.Key)));

    public uint[] Index => [.. index];

    public byte[] Forms => [.. forms];

    /// <summary>Packs the forms of the entries, in their order.</summary>
    public static FormWriter Write(IReadOnlyList<SourceEntry> entries)
    {
        var writer = new FormWriter(entries);
        for (var entry = 0; entry < entries.Count; entry++)
        {
            if (entry % FormRecord.EntriesAnIndex == 0)
            {
                writer.index.Add((uint)writer.forms.Count);
            }

            writer.Add(entries[entry]);
        }

        return writer;
    }

    private void Add(SourceEntry entry)
    {
        var kana = string.Concat(entry.Surface.Select(FormRecord.ToKatakana));
        var reading = entry.Reading ?? kana;
        var pronunciation = entry.Pronunciation ?? reading;
        var lengthened = Lengthened(reading, pronunciation);
        var (ownReading, ownBase) = (reading != kana, entry.BaseForm != entry.Surface);
        var flags = (ownReading ? FormRecord.OwnReading : 0) | (ownBase ? FormRecord.OwnBaseForm : 0)
            | (lengthened > 0 ? FormRecord.LongPronunciation : lengthened < 0 ? FormRecord.OwnPronunciation : 0);
        AddReading(flags, ownReading ? Codes(reading) : []);
        if (lengthened > 0)
        {
            WriteNumber((uint)lengthened);
        }
        else if (lengthened < 0)
        {
            var own = Codes(pronunciation);
            forms.Add(checked((byte)own.Count));
            forms.AddRange(own);
        }

        if (ownBase)
        {
            var kept = entry.Surface.AsSpan().CommonPrefixLength(entry.BaseForm);
            forms.Add(checked((byte)kept));
            WriteNumber((uint)Ending(entry.BaseForm[kept..]));
        }
    }

    // A bit for each kana that is drawn out in the pronunciation; below zero where the two differ otherwise.
    private static long Lengthened(string reading, string pronunciation)
    {
        var bits = 0L;
        for (var unit = 0; unit < reading.Length; unit++)
        {
            if (reading.Length != pronunciation.Length)
            {
                return -1;
            }

            if (reading[unit] != pronunciation[unit])
            {
                if (pronunciation[unit] != FormRecord.LongVowel || unit >= FormRecord.MaxBits)
                {
                    return -1;
                }

                bits |= 1L << unit;
            }
        }

        return bits;
    }

    private void AddReading(int flags, List<byte> codes)
    {
        forms.Add((byte)(flags | (Math.Min(codes.Count, FormRecord.LongLength) << FormRecord.LengthShift)));
        if (codes.Count >= FormRecord.LongLength)
        {
            forms.Add(checked((byte)codes.Count));
        }

        forms.AddRange(codes);
    }

    private int Ending(string ending)
    {
        if (!endings.TryGetValue(ending, out var place))
        {
            endings.Add(ending, place = endings.Count);
        }

        return place;
    }

    private List<byte> Codes(string text)
    {
        var bytes = new List<byte>();
        foreach (var unit in text)
        {
            if (codes.TryGetValue(unit, out var code))
            {
                bytes.Add((byte)code);
            }
            else
            {
                bytes.AddRange([FormRecord.Escape, (byte)unit, (byte)(unit >> 8)]);
            }
        }

        return bytes;
    }

    private void WriteNumber(uint number)
    {
        for (; number > 0x7F; number >>= 7)
        {
            forms.Add((byte)(number | 0x80));
        }

        forms.Add((byte)number);
    }
}
