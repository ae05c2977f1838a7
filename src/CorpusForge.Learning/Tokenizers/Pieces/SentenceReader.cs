using System.Text;

namespace CorpusForge.Learning.Tokenizers.Pieces;

/// <summary>Prepares a text as SentencePiece's normalizer does; the whole text is one word, line feeds included.</summary>
/// <param name="map">The model's rules; null for none.</param>
/// <param name="whole">Pieces that users defined: rules do not touch them.</param>
internal sealed class SentenceReader(CharacterMap? map, PrefixTrie whole) : IWordReader
{
    public bool AddsPrefix { get; init; }

    public bool AddsSuffix { get; init; }

    /// <summary>Whether spaces at the ends and all but the first of several are dropped.</summary>
    public bool RemovesSpaces { get; init; }

    /// <summary>Whether spaces become U+2581.</summary>
    public bool MarksSpaces { get; init; } = true;

    public void Read(string text, IPieceEncoder encoder, PieceSink sink)
    {
        if (Prepared(text) is { Length: > 0 } word)
        {
            encoder.Encode(word, sink);
        }
    }

    /// <summary>The text as pieces are looked for in it; empty when nothing is left of it.</summary>
    internal string Prepared(string text)
    {
        var read = map is null && whole.IsEmpty ? text : Replaced(text);
        if (RemovesSpaces)
        {
            read = WithoutSpaces(read);
        }

        // What a text of spaces alone leaves gets no mark either where they are dropped.
        return text.Length == 0 || (RemovesSpaces && read.Length == 0) ? ""
            : Marked((AddsPrefix ? " " : "") + read + (AddsSuffix ? " " : ""));
    }

    private string Marked(string text) => MarksSpaces ? text.Replace(' ', PieceTokenizer.Space) : text;

    private string Replaced(string text)
    {
        var made = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            if (whole.Longest(rest) is { Length: > 0 and var kept })
            {
                made.Append(rest[..kept]);
                at += kept;
            }
            else if (map?.Rules.Longest(rest) is { Length: > 0 } rule)
            {
                made.Append(map.Replacement(rule.Value));
                at += rule.Length;
            }
            else
            {
                made.Append(text[at++]);
            }
        }

        return made.ToString();
    }

    private string WithoutSpaces(string text)
    {
        var made = new StringBuilder(text.Length);
        // SentencePiece drops marks at the end after it made them, those that the text had included.
        foreach (var character in text.AsSpan().TrimStart(' ').TrimEnd(MarksSpaces ? [' ', PieceTokenizer.Space] : [' ']))
        {
            if (character != ' ' || made[^1] != ' ')
            {
                made.Append(character);
            }
        }

        return made.ToString();
    }
}
