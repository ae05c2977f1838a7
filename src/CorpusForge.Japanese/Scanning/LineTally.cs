using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace CorpusForge.Japanese.Scanning;

/// <summary>What a scan counts of lines and of the paragraphs that empty lines part.</summary>
internal sealed class LineTally : IDisposable
{
    private const int ShortLine = 30;
    private const int VeryShortLine = 10;

    private static readonly SearchValues<char> Bullets = SearchValues.Create("•‣▪●○◎・■□◆◇★☆※▶►▲▼-*");
    private static readonly SearchValues<char> Closers = SearchValues.Create("」』）)】〉》］]｝”’\"'");

    private ulong paragraph;
    private int paragraphCharacters;
    private int paragraphLines;
    private int kana;
    private int capitals;

    /// <summary>All lines with text and those that repeat an earlier one.</summary>
    public SpanTally Spans { get; } = new();

    /// <summary>All paragraphs and those that repeat an earlier one.</summary>
    public SpanTally Paragraphs { get; } = new();

    /// <summary>Lines of at most 30 characters.</summary>
    public int Short { get; private set; }

    /// <summary>Lines of at most 10 characters.</summary>
    public int VeryShort { get; private set; }

    /// <summary>Lines that end in … or three full stops.</summary>
    public int Trailing { get; private set; }

    /// <summary>Lines that end in a closing mark, brackets and quotes behind it passed over.</summary>
    public int Closed { get; private set; }

    /// <summary>Lines that begin with a bullet.</summary>
    public int Bulleted { get; private set; }

    /// <summary>Lines of which more than half are capitals.</summary>
    public int Capital { get; private set; }

    /// <summary>Lines with kana.</summary>
    public int WithKana { get; private set; }

    /// <summary>Lines that the line rule of llm-jp keeps.</summary>
    public int Retained { get; private set; }

    /// <summary>Remembers what was counted before the line that begins now.</summary>
    public void Begin(in KindHistogram kinds) => (kana, capitals) = (kinds.Kana, kinds[CharacterKind.Capital]);

    /// <summary>Counts a line.</summary>
    /// <param name="line">The line without white space around it.</param>
    /// <param name="characters">Its characters.</param>
    /// <param name="kinds">The histogram at its end.</param>
    public void Add(ReadOnlySpan<char> line, int characters, in KindHistogram kinds)
    {
        if (line.IsEmpty)
        {
            EndParagraph();
            return;
        }

        var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(line));
        Spans.Add(hash, characters);
        (paragraph, paragraphCharacters, paragraphLines) =
            (((paragraph * 0x9FB21C651E98DF25UL) ^ hash) + 1, paragraphCharacters + characters, paragraphLines + 1);
        Short += characters <= ShortLine ? 1 : 0;
        VeryShort += characters <= VeryShortLine ? 1 : 0;
        WithKana += kinds.Kana > kana ? 1 : 0;
        Capital += 2 * (kinds[CharacterKind.Capital] - capitals) > characters ? 1 : 0;
        Bulleted += Bullets.Contains(line[0]) ? 1 : 0;
        Trailing += line[^1] == '…' || line is [.., '.', '.', '.'] ? 1 : 0;
        AddEnd(line);
    }

    /// <summary>Counts the paragraph that ends here.</summary>
    public void EndParagraph()
    {
        if (paragraphLines > 0)
        {
            Paragraphs.Add(paragraph, paragraphCharacters);
            (paragraph, paragraphCharacters, paragraphLines) = (0, 0, 0);
        }
    }

    public void Dispose()
    {
        Spans.Dispose();
        Paragraphs.Dispose();
    }

    private void AddEnd(ReadOnlySpan<char> line)
    {
        var last = line.LastIndexOfAnyExcept(Closers);
        Closed += last >= 0 && line[last] is '。' or '．' or '！' or '？' or '｡' or '.' or '!' or '?' or '‼' or '⁇' or '⁈' or '⁉' ? 1 : 0;

        // llm-jp-corpus-tools (2023): lists part their items by these three.
        Retained += line[^1] is '！' or '？' or '。' or '．' or '…' && line.Count('　') <= 10 && line.Count('・') <= 10 && line.Count('区') <= 10 ? 1 : 0;
    }
}
