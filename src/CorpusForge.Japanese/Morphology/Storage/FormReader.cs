using System.Buffers.Binary;
using System.Text;

namespace CorpusForge.Japanese.Morphology.Storage;

/// <summary>Reads readings, pronunciations and base forms out of the mapped file.</summary>
internal sealed unsafe class FormReader(DictionaryFile file)
{
    private readonly uint* index = file.Pointer<uint>(DictionarySection.FormIndex);
    private readonly byte* forms = file.Pointer<byte>(DictionarySection.Forms);
    private readonly char* alphabet = file.Pointer<char>(DictionarySection.Alphabet);
    private readonly string[] endings = Encoding.UTF8.GetString(file.Bytes(DictionarySection.Endings)).Split('\n');

    public int Reading(int entry, ReadOnlySpan<char> surface, Span<char> destination) => Reading(Find(entry), surface, destination);

    public int Pronunciation(int entry, ReadOnlySpan<char> surface, Span<char> destination)
    {
        var record = Find(entry);
        if (record.Has(FormRecord.OwnPronunciation))
        {
            return Kana(record.Pronunciation, record.PronunciationBytes, destination);
        }

        var length = Reading(record, surface, destination);
        for (var unit = 0; unit < length && unit < FormRecord.MaxBits; unit++)
        {
            if ((record.Lengthened & (1u << unit)) != 0)
            {
                destination[unit] = FormRecord.LongVowel;
            }
        }

        return length;
    }

    public int BaseForm(int entry, ReadOnlySpan<char> surface, Span<char> destination)
    {
        var record = Find(entry);
        if (!record.Has(FormRecord.OwnBaseForm))
        {
            surface.CopyTo(destination);
            return surface.Length;
        }

        var ending = endings[record.Ending];
        surface[..record.Kept].CopyTo(destination);
        ending.CopyTo(destination[record.Kept..]);
        return record.Kept + ending.Length;
    }

    public bool HasOwnBaseForm(int entry) => Find(entry).Has(FormRecord.OwnBaseForm);

    private FormRecord Find(int entry)
    {
        var at = forms + index[entry / FormRecord.EntriesAnIndex];
        for (var left = entry % FormRecord.EntriesAnIndex; left > 0; left--)
        {
            FormRecord.Read(ref at);
        }

        return FormRecord.Read(ref at);
    }

    private int Reading(in FormRecord record, ReadOnlySpan<char> surface, Span<char> destination)
    {
        if (record.Has(FormRecord.OwnReading))
        {
            return Kana(record.Reading, record.ReadingBytes, destination);
        }

        for (var unit = 0; unit < surface.Length; unit++)
        {
            destination[unit] = FormRecord.ToKatakana(surface[unit]);
        }

        return surface.Length;
    }

    private int Kana(byte* at, int bytes, Span<char> destination)
    {
        var length = 0;
        for (var end = at + bytes; at < end; length++)
        {
            var code = *at++;
            if (code != FormRecord.Escape)
            {
                destination[length] = alphabet[code];
                continue;
            }

            destination[length] = (char)BinaryPrimitives.ReadUInt16LittleEndian(new ReadOnlySpan<byte>(at, 2));
            at += 2;
        }

        return length;
    }
}
