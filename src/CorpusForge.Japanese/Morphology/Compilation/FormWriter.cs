using System.Buffers.Binary;
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
        var (ownReading, ownPronunciation, ownBase) = (reading != kana, pronunciation != reading, entry.BaseForm != entry.Surface);
        forms.Add((byte)((ownReading ? FormRecord.OwnReading : 0) | (ownPronunciation ? FormRecord.OwnPronunciation : 0)
            | (ownBase ? FormRecord.OwnBaseForm : 0)));
        Kana(reading, ownReading);
        Kana(pronunciation, ownPronunciation);
        if (ownBase)
        {
            var kept = entry.Surface.AsSpan().CommonPrefixLength(entry.BaseForm);
            forms.Add((byte)kept);
            WriteUnit(Ending(entry.BaseForm[kept..]));
        }
    }

    private int Ending(string ending)
    {
        if (!endings.TryGetValue(ending, out var place))
        {
            endings.Add(ending, place = endings.Count);
        }

        return place;
    }

    private void Kana(string text, bool present)
    {
        if (!present)
        {
            return;
        }

        forms.Add((byte)text.Length);
        foreach (var unit in text)
        {
            if (codes.TryGetValue(unit, out var code))
            {
                forms.Add((byte)code);
            }
            else
            {
                forms.Add(FormRecord.Escape);
                WriteUnit(unit);
            }
        }
    }

    private void WriteUnit(int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, checked((ushort)value));
        forms.AddRange(bytes);
    }
}
