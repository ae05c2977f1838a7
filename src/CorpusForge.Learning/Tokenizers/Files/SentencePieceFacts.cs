using System.Buffers.Binary;
using System.Text;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>What a SentencePiece model says of itself: the fields of <c>sentencepiece_model.proto</c> that decide whether and how it can be read.</summary>
/// <param name="ModelType">1 unigram, 2 BPE, 3 word, 4 character.</param>
/// <param name="Normalizer">Name of the normalisation: identity, nmt_nfkc and others.</param>
/// <param name="RemovesSpaces">Whether spaces at the ends and repeated ones are lost.</param>
internal sealed record SentencePieceFacts(int ModelType, string Normalizer, bool RemovesSpaces)
{
    /// <summary>Reads a model. Throws <see cref="InvalidDataException"/> for bytes that are none.</summary>
    public static SentencePieceFacts Read(ReadOnlySpan<byte> content)
    {
        var facts = new SentencePieceFacts(1, "identity", true);
        foreach (var (field, _, from, length) in Fields(content))
        {
            var part = content.Slice(from, length);
            facts = field switch
            {
                2 => facts with { ModelType = Fields(part).Where(inner => inner.Field == 3).Select(inner => (int)inner.Value).LastOrDefault(1) },
                3 => WithNormalizer(facts, part),
                _ => facts,
            };
        }

        return facts;
    }

    private static SentencePieceFacts WithNormalizer(SentencePieceFacts facts, ReadOnlySpan<byte> part)
    {
        foreach (var (field, value, from, length) in Fields(part))
        {
            facts = field switch
            {
                1 => facts with { Normalizer = Encoding.UTF8.GetString(part.Slice(from, length)) },
                4 => facts with { RemovesSpaces = value != 0 },
                _ => facts,
            };
        }

        return facts;
    }

    private static List<(int Field, ulong Value, int From, int Length)> Fields(ReadOnlySpan<byte> content)
    {
        var fields = new List<(int, ulong, int, int)>();
        var at = 0;
        while (at < content.Length)
        {
            var tag = Number(content, ref at);
            var (value, from, length) = (0UL, at, 0);
            switch (tag & 7)
            {
                case 0:
                    value = Number(content, ref at);
                    break;
                case 1:
                    value = BinaryPrimitives.ReadUInt64LittleEndian(Bytes(content, ref at, 8));
                    break;
                case 2:
                    length = (int)Math.Min(Number(content, ref at), int.MaxValue);
                    from = at;
                    Bytes(content, ref at, length);
                    break;
                case 5:
                    value = BinaryPrimitives.ReadUInt32LittleEndian(Bytes(content, ref at, 4));
                    break;
                default:
                    throw Damaged();
            }

            fields.Add(((int)(tag >> 3), value, from, length));
        }

        return fields;
    }

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> content, ref int at, int length)
    {
        if (length > content.Length - at)
        {
            throw Damaged();
        }

        at += length;
        return content.Slice(at - length, length);
    }

    private static ulong Number(ReadOnlySpan<byte> content, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Bytes(content, ref at, 1)[0];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }

        throw Damaged();
    }

    private static InvalidDataException Damaged() => new("the file is no SentencePiece model, or is cut");
}
