using CorpusForge.Core.Filters;

namespace CorpusForge.Learning.Classifiers.Features;

/// <summary>Length, lines, scripts, prices and marks of a page's text.</summary>
internal static class ShapeCounts
{
    private static readonly string[] ShapeNames =
    [
        "length", "lines", "mean line length", "lines of up to 30", "lines of up to 10", "closed lines", "bullet lines", "repeated lines",
        "mean sentence length", "hiragana", "katakana", "kanji", "symbols", "commas", "digits", "latin", "exclamations", "questions", "template marks",
        "polite endings", "plain endings",
    ];

    private static readonly string[] MarkNames =
    [
        "prices", "percents", "stars", "arrows", "corner brackets", "year in title", "picks in title", "rank in title", "question in title",
        "corner brackets in title", "price lines",
    ];

    public static IEnumerable<FeatureName> Names { get; } =
    [
        .. ShapeNames.Select(name => new FeatureName(FeatureGroup.Shape, name)), .. MarkNames.Select(name => new FeatureName(FeatureGroup.Marks, name)),
    ];

    public static int Fill(PageView view, Span<float> values)
    {
        var (text, title, counts) = (view.Text, view.Page.Title, view.Counts);
        var marks = MarkCounts.Of(text);
        double characters = Math.Max(1, counts.Characters), lines = Math.Max(1, counts.Lines), sentences = Math.Max(1, counts.Sentences);
        float Share(double part, double whole) => (float)Math.Min(1, part / whole);
        float Dense(double count) => DenseFeatures.Density(count, text.Length);
        ReadOnlySpan<float> filled =
        [
            (float)(Math.Log10(1 + counts.Characters) / 5), (float)(Math.Log10(1 + counts.Lines) / 4), (float)(Math.Log10(1 + (counts.LineCharacters / lines)) / 3),
            Share(counts.ShortLines, lines), Share(counts.VeryShortLines, lines), Share(counts.ClosedLines, lines), Share(counts.BulletLines, lines),
            Share(counts.DuplicateLines, lines), (float)(Math.Log10(1 + (counts.SentenceCharacters / sentences)) / 3),
            Share(counts.Hiragana, characters), Share(counts.Katakana, characters), Share(counts.Kanji, characters), Share(counts.Symbols, characters),
            Share(4 * counts.Toten, characters), Share(marks.Digits, characters), Share(marks.Latin, characters), Dense(marks.Exclamations), Dense(marks.Questions),
            Dense(counts.CurlyBrackets), Share(marks.PoliteEndings, sentences), Share(marks.PlainEndings, sentences),
            Dense(marks.Prices), Dense(marks.Percents), Dense(marks.Stars), Dense(marks.Arrows), Dense(marks.CornerBrackets),
            TitleMarks.HasYear(title), TitleMarks.HasPicks(title), TitleMarks.HasRank(title), title.AsSpan().IndexOfAny('?', '？') >= 0 ? 1 : 0,
            title.Contains('【', StringComparison.Ordinal) ? 1 : 0, Share(marks.PriceLines, lines),
        ];
        filled.CopyTo(values);
        return filled.Length;
    }
}
