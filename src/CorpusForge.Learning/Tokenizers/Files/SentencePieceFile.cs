using Microsoft.ML.Tokenizers;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>Opens SentencePiece models of type BPE and unigram through Microsoft.ML.Tokenizers.</summary>
internal static class SentencePieceFile
{
    private const int Version = 1;

    /// <summary>The tokenizer of a file.</summary>
    public static IVocabularyTokenizer Open(string file, string name)
    {
        var content = File.ReadAllBytes(file);
        var facts = SentencePieceFacts.Read(content);
        if (facts.ModelType is not (1 or 2))
        {
            throw new InvalidDataException($"trainer_spec.model_type: found {facts.ModelType}; allowed: 1 (unigram) or 2 (BPE)");
        }

        using var stream = new MemoryStream(content);
        var tokenizer = SentencePieceTokenizer.Create(stream, addBeginningOfSentence: false, addEndOfSentence: false);
        int? end = tokenizer.Vocabulary.TryGetValue(tokenizer.EndOfSentenceToken ?? "", out var id) ? id : null;
        var key = FileHash.KeyOf(FormattableString.Invariant($"sentencepiece {Version} Microsoft.ML.Tokenizers {typeof(SentencePieceTokenizer).Assembly.GetName().Version}"), end, content);
        return new PieceTokenizer(name, key, tokenizer) { EndOfText = end, Notes = [.. Notes(facts)] };
    }

    private static IEnumerable<string> Notes(SentencePieceFacts facts)
    {
        if (facts.Normalizer is not ("identity" or ""))
        {
            yield return $"Texts are normalised first ({facts.Normalizer}): what that changes does not come back from tokens.";
        }

        if (facts.RemovesSpaces)
        {
            yield return "Spaces at the ends of a text and repeated ones are lost before it is cut.";
        }
    }
}
