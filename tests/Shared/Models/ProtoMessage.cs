using System.Text;

namespace CorpusForge.Tests.Shared.Models;

/// <summary>A protocol buffers message, field by field, as its wire format has it.</summary>
internal sealed class ProtoMessage
{
    private readonly List<byte> bytes = [];

    public byte[] ToArray() => [.. bytes];

    public ProtoMessage Number(int field, ulong value)
    {
        Variable(((ulong)field << 3) | 0);
        Variable(value);
        return this;
    }

    public ProtoMessage Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public ProtoMessage Message(int field, ProtoMessage value) => Bytes(field, value.ToArray());

    public ProtoMessage Bytes(int field, byte[] value)
    {
        Variable(((ulong)field << 3) | 2);
        Variable((ulong)value.Length);
        bytes.AddRange(value);
        return this;
    }

    public ProtoMessage Float(int field, float value)
    {
        Variable(((ulong)field << 3) | 5);
        bytes.AddRange(BitConverter.GetBytes(value));
        return this;
    }

    private void Variable(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
    }
}
