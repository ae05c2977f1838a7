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

    public int Reading(int entry, ReadOnlySpan<char> surface, Span<char> destination)
    {
        var at = Find(entry);
        if ((*at & FormRecord.OwnReading) != 0)
        {
            return Kana(at + 1, destination);
        }

        for (var unit = 0; unit < surface.Length; unit++)
        {
            destination[unit] = FormRecord.ToKatakana(surface[unit]);
        }

        return surface.Length;
    }

    public int Pronunciation(int entry, ReadOnlySpan<char> surface, Span<char> destination)
    {
        var at = Find(entry);
        return (*at & FormRecord.OwnPronunciation) == 0
            ? Reading(entry, surface, destination)
            : Kana(SkipKana(at + 1, (*at & FormRecord.OwnReading) != 0), destination);
    }

    public int BaseForm(int entry, ReadOnlySpan<char> surface, Span<char> destination)
    {
        var at = Find(entry);
        if ((*at & FormRecord.OwnBaseForm) == 0)
        {
            surface.CopyTo(destination);
            return surface.Length;
        }

        var flags = *at;
        at = SkipKana(at + 1, (flags & FormRecord.OwnReading) != 0);
        at = SkipKana(at, (flags & FormRecord.OwnPronunciation) != 0);
        var ending = endings[BinaryPrimitives.ReadUInt16LittleEndian(new ReadOnlySpan<byte>(at + 1, 2))];
        surface[..*at].CopyTo(destination);
        ending.CopyTo(destination[*at..]);
        return *at + ending.Length;
    }

    public bool HasOwnBaseForm(int entry) => (*Find(entry) & FormRecord.OwnBaseForm) != 0;

    private byte* Find(int entry)
    {
        var at = forms + index[entry / FormRecord.EntriesAnIndex];
        for (var left = entry % FormRecord.EntriesAnIndex; left > 0; left--)
        {
            var flags = *at;
            at = SkipKana(at + 1, (flags & FormRecord.OwnReading) != 0);
            at = SkipKana(at, (flags & FormRecord.OwnPronunciation) != 0);
            at += (flags & FormRecord.OwnBaseForm) != 0 ? 3 : 0;
        }

        return at;
    }

    // The length counts units; a unit outside the alphabet takes two bytes more.
    private static byte* SkipKana(byte* at, bool present)
    {
        if (present)
        {
            for (var left = *at++; left > 0; left--)
            {
                at += *at == FormRecord.Escape ? 3 : 1;
            }
        }

        return at;
    }

    private int Kana(byte* at, Span<char> destination)
    {
        int length = *at++;
        for (var unit = 0; unit < length; unit++)
        {
            var code = *at++;
            if (code == FormRecord.Escape)
            {
                destination[unit] = (char)BinaryPrimitives.ReadUInt16LittleEndian(new ReadOnlySpan<byte>(at, 2));
                at += 2;
            }
            else
            {
                destination[unit] = alphabet[code];
            }
        }

        return length;
    }
}
