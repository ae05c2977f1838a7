using System.Text.Json.Nodes;
using CorpusForge.Learning.Tokenizers.Pieces;
using CorpusForge.Learning.Tokenizers.Preparing;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>
/// Opens the tokenizer.json of a vocabulary of pieces over characters: Unigram, and BPE with byte fallback or Metaspace as Llama 2 has it. Bytes spelt
/// out in a text, as <c>&lt;0xE3&gt;</c>, are text like special tokens are.
/// </summary>
internal static class PieceJson
{
    private const int Version = 1;
    private const int MostPieces = 4_000_000;

    /// <summary>Whether a file holds such a vocabulary.</summary>
    public static bool Reads(JsonObject root, JsonObject model) =>
        JsonFields.Text(model, "type") == "Unigram"
        || (JsonFields.Text(model, "type") is null or "BPE" && !WordStepsJson.Has(root["pre_tokenizer"], "ByteLevel")
            && (JsonFields.Flag(model, "byte_fallback") || WordStepsJson.Has(root["pre_tokenizer"], "Metaspace")));

    /// <summary>The tokenizer of a file.</summary>
    public static IVocabularyTokenizer Open(JsonObject root, JsonObject model, byte[] content, (string Name, string Folder) place)
    {
        var (special, found) = TokenizerJson.AddedTokensOf(root);
        CheckAdded(root);
        var unigram = JsonFields.Text(model, "type") == "Unigram";
        var set = unigram ? UnigramSet(model, special, found) : PairSet(model, special, found);
        int? end = EndToken.Find(place.Folder, text => set.Ids.TryGetValue(text, out var id) ? id : null);
        var texts = TextStepsJson.Read(root["normalizer"]);
        var (cuts, prefix) = WordStepsJson.Read(root["pre_tokenizer"]);
        if (prefix == MarkPrefix.First && texts.OfType<StripText>().Any(step => step.Left))
        {
            throw JsonFields.Refused("pre_tokenizer.prepend_scheme", "first", "always or never where the normalizer strips at the left");
        }

        return new PieceTokenizer(set, new StepReader(texts, cuts, found) { AddsPrefix = prefix != MarkPrefix.Never || texts.Any(step => step is PrependText) }, unigram ? Unigram(set) : Pairs(set, model))
        {
            Name = place.Name, Key = FileHash.KeyOf(FormattableString.Invariant($"tokenizer.json pieces {Version}"), end, content), EndOfText = end, Notes = [.. Notes(set, texts, cuts)],
        };
    }

    private static Func<IPieceEncoder> Unigram(PieceSet set)
    {
        var table = new UnigramTable(set, single: false);
        return () => new UnigramEncoder(table);
    }

    private static Func<IPieceEncoder> Pairs(PieceSet set, JsonObject model)
    {
        var merges = new List<(int, int, int, int)>();
        foreach (var (left, right) in TokenizerJson.MergesOf(model))
        {
            if (!set.Ids.TryGetValue(left, out var first) || !set.Ids.TryGetValue(right, out var second) || !set.Ids.TryGetValue(left + right, out var made))
            {
                throw new InvalidDataException($"model.merges.{merges.Count}: '{left}' and '{right}' merge, but one of them or '{left}{right}' is no token");
            }

            if (set.Pieces[first].Kind == PieceKind.Byte || set.Pieces[second].Kind == PieceKind.Byte)
            {
                throw new InvalidDataException($"model.merges.{merges.Count}: found a merge of bytes, '{left}' and '{right}'; allowed: merges of pieces of characters");
            }

            merges.Add((first, second, merges.Count, made));
        }

        var table = PairTable.ByList(set, merges, JsonFields.Flag(model, "ignore_merges"));
        return () => new PairEncoder(table);
    }

    private static PieceSet UnigramSet(JsonObject model, Dictionary<int, string> special, Dictionary<int, string> found)
    {
        var vocabulary = model["vocab"] as JsonArray ?? throw JsonFields.Refused("model.vocab", model["vocab"], "a list of pieces with their scores");
        var unknown = model["unk_id"] is JsonValue value && value.TryGetValue<int>(out var id) ? id : -1;
        if (unknown >= vocabulary.Count || (model["unk_id"] is not null && unknown < 0))
        {
            throw JsonFields.Refused("model.unk_id", model["unk_id"], "null or the number of a piece");
        }

        var pieces = vocabulary.Select((entry, at) => entry is JsonArray { Count: 2 } pair && pair[0] is JsonValue text && text.TryGetValue<string>(out var piece)
            && pair[1] is JsonValue number && number.TryGetValue<double>(out var score)
            ? (piece, score)
            : throw JsonFields.Refused($"model.vocab.{at}", entry, "a piece and its score"));
        return SetOf([.. pieces], unknown, JsonFields.Flag(model, "byte_fallback"), true, special, found);
    }

    private static PieceSet PairSet(JsonObject model, Dictionary<int, string> special, Dictionary<int, string> found)
    {
        TokenizerJson.CheckPairs(model);
        var ids = TokenizerJson.IdsOf(model);
        var unknown = JsonFields.Text(model, "unk_token") is not { } text ? -1
            : ids.TryGetValue(text, out var id) ? id
            : throw JsonFields.Refused("model.unk_token", model["unk_token"], "null or a token of the vocabulary");
        if (ids.Values.Any(id => id is < 0 or >= MostPieces))
        {
            throw new InvalidDataException("model.vocab: found ids below 0 or beyond 4,000,000; allowed: ids from 0, at most 4,000,000 of them");
        }

        var pieces = new (string Text, double Score)[ids.Values.DefaultIfEmpty(-1).Max() + 1];
        Array.Fill(pieces, ("", 0));
        foreach (var (piece, at) in ids)
        {
            pieces[at] = pieces[at].Text.Length == 0 ? (piece, 0) : throw new InvalidDataException($"model.vocab: id {at} stands for two tokens, one of them {piece}");
        }

        return SetOf([.. pieces], unknown, JsonFields.Flag(model, "byte_fallback"), JsonFields.Flag(model, "fuse_unk"), special, found);
    }

    private static PieceSet SetOf(List<(string Text, double Score)> pieces, int unknown, bool bytes, bool fuses, Dictionary<int, string> special, Dictionary<int, string> found)
    {
        var known = pieces.Count;
        foreach (var (id, text) in special.Concat(found).OrderBy(token => token.Key))
        {
            if (id >= MostPieces || (id < known && pieces[id].Text.Length > 0 && pieces[id].Text != text))
            {
                throw new InvalidDataException($"added_tokens: found '{text}' with id {id}, which is {(id < known ? $"'{pieces[id].Text}' in model.vocab" : "beyond 4,000,000")}; allowed: ids that agree");
            }

            while (pieces.Count <= id)
            {
                pieces.Add(("", 0));
            }

            pieces[id] = (text, pieces[id].Score);
        }

        return new PieceSet([.. pieces.Select((piece, id) => (piece.Text, piece.Score, KindOf(piece.Text, id)))], bytes) { FusesUnknown = fuses };

        // What is found in texts beside the model is no piece that the model gives.
        PieceKind KindOf(string text, int id) => id == unknown ? PieceKind.Unknown
            : special.ContainsKey(id) ? PieceKind.Control
            : id >= known || text.Length == 0 ? PieceKind.Unused
            : bytes && PieceSet.ByteOf(text) is not null ? PieceKind.Byte
            : PieceKind.Normal;
    }

    private static void CheckAdded(JsonObject root)
    {
        foreach (var (number, node) in (root["added_tokens"] as JsonArray ?? []).Index())
        {
            if (node is JsonObject token && !JsonFields.Flag(token, "special") && JsonFields.Flag(token, "normalized", fallback: true) && root["normalizer"] is not null)
            {
                throw JsonFields.Refused($"added_tokens.{number}.normalized", token["normalized"], "false for a token that is not special, in a file with a normalizer");
            }
        }
    }

    private static IEnumerable<string> Notes(PieceSet set, IReadOnlyList<ITextStep> texts, IReadOnlyList<IWordStep> cuts)
    {
        if (texts.Any(step => step is FormText or MappedText or StripText or ReplaceSpaces))
        {
            yield return "Texts are normalised first: what that changes does not come back from tokens.";
        }

        if (cuts.Any(step => step is BlankWords))
        {
            yield return "White space is lost but for where it parts words.";
        }

        if (!set.ByteFallback)
        {
            yield return "Characters that the vocabulary has no piece for are unknown tokens, and do not come back.";
        }
    }
}
