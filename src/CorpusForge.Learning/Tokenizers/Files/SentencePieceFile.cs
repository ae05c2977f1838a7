using CorpusForge.Learning.Tokenizers.Pieces;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>Opens SentencePiece models of type unigram and BPE.</summary>
internal static class SentencePieceFile
{
    private const int Version = 2;

    /// <summary>The tokenizer of a file.</summary>
    public static IVocabularyTokenizer Open(string file, string name)
    {
        var content = File.ReadAllBytes(file);
        var facts = SentencePieceFacts.Read(content);
        if (facts.ModelType is not (1 or 2))
        {
            throw new InvalidDataException($"trainer_spec.model_type: found {facts.ModelType}; allowed: 1 (unigram) or 2 (BPE)");
        }

        // Only programs that hold back pieces make them; what SentencePiece then does to merges is not done here.
        if (facts.ModelType == 2 && facts.Pieces.FindIndex(piece => piece.Kind == PieceKind.Unused) is >= 0 and var unused)
        {
            throw new InvalidDataException($"pieces.{unused}.type: found 5 (unused) in a BPE model; allowed: 1 to 4 and 6");
        }

        var set = new PieceSet(facts.Pieces, facts.ByteFallback);
        int? end = set.Ids.TryGetValue(facts.EndPiece, out var id) ? id : null;
        return new PieceTokenizer(set, ReaderOf(facts), EncoderOf(facts, set))
        {
            Name = name,
            Key = FileHash.KeyOf(FormattableString.Invariant($"sentencepiece {Version}"), end, content),
            EndOfText = end,
            Notes = [.. Notes(facts)],
        };
    }

    private static Func<IPieceEncoder> EncoderOf(SentencePieceFacts facts, PieceSet set)
    {
        if (facts.ModelType == 2)
        {
            var pairs = PairTable.ByScore(set);
            return () => new PairEncoder(pairs);
        }

        var unigram = new UnigramTable(set, single: true);
        return () => new UnigramEncoder(unigram);
    }

    private static SentenceReader ReaderOf(SentencePieceFacts facts)
    {
        var whole = new PrefixTrie();
        foreach (var (number, (text, _, kind)) in facts.Pieces.Index())
        {
            if (kind == PieceKind.UserDefined)
            {
                whole.Add(text, number);
            }
        }

        return new SentenceReader(facts.CharacterMap.Length == 0 ? null : new CharacterMap(facts.CharacterMap), whole)
        {
            AddsPrefix = facts.AddsSpace && !facts.SpaceBehind,
            AddsSuffix = facts.AddsSpace && facts.SpaceBehind,
            RemovesSpaces = facts.RemovesSpaces,
            MarksSpaces = facts.MarksSpaces,
        };
    }

    private static IEnumerable<string> Notes(SentencePieceFacts facts)
    {
        if (facts.CharacterMap.Length > 0)
        {
            yield return $"Texts are normalised first ({facts.Normalizer}): what that changes does not come back from tokens.";
        }

        if (!facts.ByteFallback)
        {
            yield return "Characters that the vocabulary has no piece for are one unknown token each run, and do not come back.";
        }

        if (facts.RemovesSpaces)
        {
            yield return "Spaces at the ends of a text and repeated ones are lost before it is cut.";
        }
    }
}
