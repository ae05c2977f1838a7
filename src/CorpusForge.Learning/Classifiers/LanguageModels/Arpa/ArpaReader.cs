using System.Globalization;
using System.IO.Compression;
using System.Text;
using CorpusForge.Learning.Classifiers.LanguageModels.Counting;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Arpa;

/// <summary>
/// Reads the ARPA format that KenLM, SRILM and others write, plain or gzip. Without <c>&lt;unk&gt;</c> an unknown token has 10^-100, as in KenLM.
/// N-grams whose end or begin was pruned alone, as SRILM does, get it back with the probability that backing off gives: no probability changes.
/// Text before <c>\data\</c> is passed over, save what <see cref="ArpaWriter"/> puts there.
/// </summary>
internal sealed class ArpaReader
{
    private const float NoUnknown = -100;

    private readonly ArpaLines lines;
    private readonly List<string> names = [];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private int unknownTypes = 1;

    private ArpaReader(TextReader reader, string file) => lines = new ArpaLines(reader, file);

    /// <summary>The model of a file.</summary>
    public static LanguageModel ReadFile(string path, TokenKind tokens)
    {
        using var file = File.OpenRead(path);
        var packed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        using var reader = new StreamReader(packed ? new GZipStream(file, CompressionMode.Decompress) : file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return Read(reader, Path.GetFileName(path), tokens);
        }
        catch (Exception error) when (error is DecoderFallbackException or InvalidDataException)
        {
            throw new ArpaException($"{path}: {(error is DecoderFallbackException ? "not in UTF-8" : "damaged gzip")}: {error.Message}", error);
        }
    }

    /// <summary>The model of a text.</summary>
    public static LanguageModel Read(TextReader reader, string file, TokenKind tokens) => new ArpaReader(reader, file).Read(tokens);

    private LanguageModel Read(TokenKind tokens)
    {
        var counts = Counts();
        var singles = Singles(counts[0]);
        var keys = new GramKeys(counts.Count, names.Count, 0);
        if (!keys.Fits)
        {
            throw lines.Error(FormattableString.Invariant($"{names.Count} tokens are too many for n-grams of {counts.Count}; allowed: n-grams that fit 128 bits"));
        }

        var sections = new List<ArpaSection> { new([.. Enumerable.Range(0, names.Count).Select(keys.First)], singles.Probabilities, singles.Backoffs) };
        for (var length = 2; length <= counts.Count; length++)
        {
            sections.Add(Section(length, counts[length - 1], keys, last: length == counts.Count));
        }

        Expect(@"\end\");
        return new LanguageModel
        {
            Tokens = tokens,
            Vocabulary = new Vocabulary(names.Skip(Vocabulary.Markers.Length)),
            UnknownTypes = unknownTypes,
            Levels = new ArpaLevels(keys, sections).Levels(),
        };
    }

    private List<int> Counts()
    {
        for (lines.NextFilled(@"\data\"); lines.Text != @"\data\"; lines.NextFilled(@"\data\"))
        {
            if (lines.Text.StartsWith(ArpaWriter.UnknownTypes, StringComparison.Ordinal)
                && int.TryParse(lines.Text.AsSpan(ArpaWriter.UnknownTypes.Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var types) && types > 0)
            {
                unknownTypes = types;
            }
        }

        var counts = new List<int>();
        while (lines.Next() && lines.Text.Length > 0)
        {
            var (name, equals) = (FormattableString.Invariant($"ngram {counts.Count + 1}"), lines.Text.IndexOf('='));
            if (equals < 0 || lines.Text[..equals].TrimEnd() != name || !int.TryParse(lines.Text.AsSpan(equals + 1), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var count))
            {
                throw lines.Error($"found '{lines.Text}'; allowed: {name}=COUNT, or an empty line after the last");
            }

            counts.Add(count);
        }

        return counts.Count is > 0 and <= LanguageModel.HighestOrder
            ? counts
            : throw lines.Error(FormattableString.Invariant($"n-grams of up to {counts.Count} tokens; allowed: 1 to {LanguageModel.HighestOrder}"));
    }

    // The vocabulary, sorted; numbers are those of Vocabulary.
    private (float[] Probabilities, float[] Backoffs) Singles(int count)
    {
        Expect(@"\1-grams:");
        var read = new Dictionary<string, (float Probability, float Backoff)>(StringComparer.Ordinal);
        for (var at = 0; at < count; at++)
        {
            var fields = Fields(1);
            var name = fields[1] == "<UNK>" ? Vocabulary.Markers[Vocabulary.Unknown] : fields[1];
            if (!read.TryAdd(name, (Number(fields[0], isProbability: true), fields.Length > 2 ? Number(fields[2], isProbability: false) : 0)))
            {
                throw lines.Error($"'{name}' for the second time");
            }
        }

        names.AddRange(Vocabulary.Markers);
        names.AddRange(read.Keys.Except(Vocabulary.Markers).Order(StringComparer.Ordinal));
        for (var id = 0; id < names.Count; id++)
        {
            known[names[id]] = id;
        }

        known["<UNK>"] = Vocabulary.Unknown;
        var values = names.Select(name => read.GetValueOrDefault(name, (NoUnknown, 0))).ToList();
        return ([.. values.Select(value => value.Item1)], [.. values.Select(value => value.Item2)]);
    }

    private ArpaSection Section(int length, int count, GramKeys keys, bool last)
    {
        Expect(FormattableString.Invariant($@"\{length}-grams:"));
        var (found, probabilities, backoffs) = (new UInt128[count], new float[count], new float[count]);
        for (var at = 0; at < count; at++)
        {
            var fields = Fields(length);
            probabilities[at] = Number(fields[0], isProbability: true);
            backoffs[at] = fields.Length > length + 1 && !last ? Number(fields[^1], isProbability: false) : 0;
            foreach (var name in fields.AsSpan(1, length))
            {
                found[at] = keys.Next(found[at], known.TryGetValue(name, out var id) ? id : throw lines.Error($"'{name}' is not among the 1-grams"));
            }
        }

        var section = new ArpaSection(found, probabilities, backoffs);
        return section.Sort() < 0 ? section : throw lines.Error(FormattableString.Invariant($"an n-gram of the {length}-grams above stands there twice"));
    }

    private void Expect(string header)
    {
        lines.NextFilled(header);
        if (lines.Text != header)
        {
            throw lines.Error($"found '{Shown(lines.Text)}'; allowed: {header}. The counts after \\data\\ and the n-grams that follow must agree");
        }
    }

    private string[] Fields(int length)
    {
        lines.NextFilled(FormattableString.Invariant($"an n-gram of {length}"));
        var fields = lines.Text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return fields.Length - length is 1 or 2
            ? fields
            : throw lines.Error(FormattableString.Invariant(
                $"found '{Shown(lines.Text)}'; allowed: a log10 probability, {length} tokens, and perhaps a back-off weight. The counts after \\data\\ and the n-grams that follow must agree"));
    }

    private float Number(string text, bool isProbability)
    {
        var sound = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !float.IsNaN(number) && !float.IsPositiveInfinity(number);
        return sound && (!isProbability || number <= 0)
            ? Math.Max(number, NoUnknown)
            : throw lines.Error($"found '{Shown(text)}'; allowed: {(isProbability ? "the log10 of a probability, at most 0" : "the log10 of a back-off weight")}");
    }

    private static string Shown(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
