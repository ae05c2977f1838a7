using System.Text;
using CorpusForge.Core.Tokens;

namespace CorpusForge.Engine.Tests.Exporting;

/// <summary>A byte is a token; 256 ends a document.</summary>
internal sealed class ByteTokenizer(int vocabulary = 257, bool ends = true) : ITextTokenizer
{
    public const int End = 256;

    public string Name => "bytes";

    public string Key { get; } = $"{vocabulary:x32}";

    public int VocabularySize => vocabulary;

    public int? EndOfText => ends ? End : null;

    public int Count(string text) => Encoding.UTF8.GetByteCount(text);

    public void Encode(string text, List<int> ids) => ids.AddRange(Encoding.UTF8.GetBytes(text).Select(value => (int)value));

    public string Decode(IReadOnlyList<int> ids) => Encoding.UTF8.GetString([.. ids.Select(id => id < End ? (byte)id : throw new ArgumentOutOfRangeException(nameof(ids)))]);
}
