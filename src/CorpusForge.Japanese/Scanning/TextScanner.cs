namespace CorpusForge.Japanese.Scanning;

/// <summary>Walks a text once and counts what most measures share. Linear in the text; nothing is allocated a line or a word.</summary>
public static class TextScanner
{
    /// <summary>The counts of a text.</summary>
    public static TextCounts Scan(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[CharacterKinds.Count];
        counts.Clear();
        var kinds = new KindHistogram(counts);
        using var sentences = new SentenceTally();
        using var lines = new LineTally();

        int start = 0, pairs = 0, breaks = 0;
        while (start < text.Length)
        {
            var length = text[start..].IndexOfAny('\n', '\r');
            var line = length < 0 ? text[start..] : text.Slice(start, length);
            lines.Begin(kinds);
            var linePairs = ScanLine(line, kinds, sentences);
            var trimmed = line.Trim();
            lines.Add(trimmed, trimmed.Length - linePairs, kinds);
            (start, pairs) = (start + line.Length + 1, pairs + linePairs);
            if (length >= 0)
            {
                breaks++;
                kinds.Add(CharacterKind.LineBreak);

                // A carriage return and its line feed are one end of a line.
                if (text[start - 1] == '\r' && start < text.Length && text[start] == '\n')
                {
                    kinds.Add(CharacterKind.LineBreak);
                    start++;
                }
            }
        }

        lines.EndParagraph();
        return new TextCounts
        {
            Characters = text.Length - pairs,
            Hiragana = kinds.Hiragana,
            HiraganaBlock = kinds.Hiragana + kinds[CharacterKind.HiraganaMark],
            Katakana = kinds[CharacterKind.Katakana],
            Kanji = kinds.Kanji,
            Maru = kinds[CharacterKind.Maru],
            Kuten = kinds[CharacterKind.Maru] + kinds[CharacterKind.OtherKuten],
            Toten = kinds[CharacterKind.Toten] + kinds[CharacterKind.FullWidthComma],
            StopWords = kinds.StopWords,
            Symbols = kinds.Symbols,
            Special = kinds.Special,
            CurlyBrackets = kinds[CharacterKind.CurlyBracket],
            Replacements = kinds[CharacterKind.Replacement],
            LineBreaks = breaks,
            Sentences = sentences.Spans.Count,
            SentenceCharacters = sentences.Spans.Characters,
            LongestSentence = sentences.Longest,
            EllipsisSentences = sentences.Trailing,
            DuplicateSentences = sentences.Spans.Duplicates,
            DuplicateSentenceCharacters = sentences.Spans.DuplicateCharacters,
            BadSentences = sentences.Broken,
            Lines = lines.Spans.Count,
            LineCharacters = lines.Spans.Characters,
            DuplicateLines = lines.Spans.Duplicates,
            DuplicateLineCharacters = lines.Spans.DuplicateCharacters,
            Paragraphs = lines.Paragraphs.Count,
            DuplicateParagraphs = lines.Paragraphs.Duplicates,
            DuplicateParagraphCharacters = lines.Paragraphs.DuplicateCharacters,
            ShortLines = lines.Short,
            VeryShortLines = lines.VeryShort,
            EllipsisLines = lines.Trailing,
            ClosedLines = lines.Closed,
            BulletLines = lines.Bulleted,
            CapitalLines = lines.Capital,
            KanaLines = lines.WithKana,
            RetainedLines = lines.Retained,
        };
    }

    /// <summary>Counts a line; returns its surrogate pairs.</summary>
    private static int ScanLine(ReadOnlySpan<char> line, in KindHistogram kinds, SentenceTally sentences)
    {
        // A sentence runs from its first to its last character that is not white space; `last` is the kind before the stop.
        int first = -1, end = -1, pairs = 0, sentencePairs = 0, spaces = 0, pending = 0;
        var last = CharacterKind.Other;
        var stopped = false;
        for (var at = 0; at < line.Length; at++)
        {
            var unit = line[at];
            var kind = CharacterKinds.Of(unit);
            if (kind == CharacterKind.Space)
            {
                kinds.Add(kind);
                pending++;
                continue;
            }

            var stop = kind is CharacterKind.Maru or CharacterKind.OtherKuten or CharacterKind.HalfWidthStop;
            if (stopped && !stop)
            {
                sentences.Add(line[first..end], end - first - sentencePairs, spaces, last, kinds);
                (first, sentencePairs, stopped) = (-1, 0, false);
            }

            if (first < 0)
            {
                (first, spaces, pending) = (at, 0, 0);
                sentences.Begin(kinds);
            }

            if (char.IsLowSurrogate(unit) && at > 0 && char.IsHighSurrogate(line[at - 1]))
            {
                pairs++;
                sentencePairs++;
            }

            kinds.Add(kind);
            (end, spaces, pending) = (at + 1, spaces + pending, 0);
            stopped |= stop;
            last = stop ? last : kind;
        }

        if (first >= 0)
        {
            sentences.Add(line[first..end], end - first - sentencePairs, spaces, last, kinds);
        }

        return pairs;
    }
}
