using CorpusForge.Learning.Tokenizers.Pieces;
using CorpusForge.Learning.Tokenizers.Splitting;

namespace CorpusForge.Learning.Tokenizers.Preparing;

/// <summary>Prepares a text as a tokenizer.json says: tokens that are found in it as it is, then what lies between them normalised, then cut into words.</summary>
internal sealed class StepReader(IReadOnlyList<ITextStep> texts, IReadOnlyList<IWordStep> cuts, IReadOnlyDictionary<int, string> found) : IWordReader
{
    private readonly AddedTokens? added = found.Count == 0 ? null : new AddedTokens(found);

    public required bool AddsPrefix { get; init; }

    public bool AddsSuffix => false;

    public void Read(string text, IPieceEncoder encoder, PieceSink sink)
    {
        var last = 0;
        foreach (var (at, length, id) in added?.In(text) ?? [])
        {
            Plain(text[last..at], last == 0, encoder, sink);
            sink.Add(id);
            last = at + length;
        }

        Plain(text[last..], last == 0, encoder, sink);
    }

    private void Plain(string text, bool atStart, IPieceEncoder encoder, PieceSink sink)
    {
        foreach (var step in texts)
        {
            text = step.Apply(text);
        }

        if (text.Length == 0)
        {
            return;
        }

        List<(string Word, bool AtStart)> words = [(text, atStart)];
        foreach (var step in cuts)
        {
            var next = new List<(string, bool)>(words.Count);
            foreach (var (word, first) in words)
            {
                step.Cut(word, first, next);
            }

            words = next;
        }

        foreach (var (word, _) in words)
        {
            encoder.Encode(word, sink);
            sink.EndWord();
        }
    }
}
