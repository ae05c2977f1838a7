using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Tests.Documents;

/// <summary>Spans are written as brackets in the text: 甲[乙]丙.</summary>
public sealed class TextSpansTests
{
    [Theory]
    [InlineData("甲", "甲")]
    [InlineData("甲[乙]丙", "甲丙")]
    [InlineData("甲\n[乙]\n丙", "甲\n丙")]
    [InlineData("[甲]\n乙", "乙")]
    [InlineData("甲\n[乙]", "甲")]
    [InlineData("[甲\n乙]", "")]
    [InlineData("甲\n[乙]\n[丙]\n丁", "甲\n丁")]
    [InlineData("甲\n\n[乙\n丙]\n\n丁", "甲\n\n丁")]
    [InlineData("甲\n\n[乙]\n\n[丙]\n\n丁", "甲\n\n丁")]
    [InlineData("甲[乙\n丙]丁", "甲\n丁")]
    [InlineData("甲[乙\n]丁", "甲\n丁")]
    [InlineData("甲[乙\n\n丙]丁", "甲\n丁")]
    [InlineData("甲[乙]\n丙", "甲\n丙")]
    [InlineData("甲\n[乙]丙", "甲\n丙")]
    [InlineData("甲\n\n\n[乙]\n丙", "甲\n\n\n丙")]
    [InlineData("甲[乙][丙]丁", "甲丁")]
    [InlineData("甲[乙\n]", "甲")]
    [InlineData("\n甲[乙]丙\n", "\n甲丙\n")]
    public void A_cut_leaves_no_empty_line_and_joins_no_two(string marked, string left)
    {
        var (text, spans) = Parse(marked);

        Assert.Equal(left, TextSpans.Without(text, spans));
    }

    [Fact]
    public void Without_spans_the_text_is_the_same_instance()
    {
        var text = new string('あ', 3);

        Assert.Same(text, TextSpans.Without(text, []));
    }

    [Fact]
    public void Characters_are_scalar_values_without_line_feeds_and_count_once_where_spans_overlap()
    {
        const string Text = "あ\n𠮷野家\nい";

        Assert.Equal(5, TextSpans.Characters(Text));
        Assert.Equal(2, TextSpans.Characters(Text, [new TextSpan(1, 4)]));
        Assert.Equal(3, TextSpans.Characters(Text, [new TextSpan(2, 3), new TextSpan(2, 2), new TextSpan(3, 3)]));
        Assert.Equal(0, TextSpans.Characters(Text, []));
    }

    [Fact]
    public void What_is_left_is_what_stood_outside_the_spans_but_for_line_feeds()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Create(random.Next(30), random, static (units, from) =>
            {
                for (var at = 0; at < units.Length; at++)
                {
                    units[at] = "ab\n"[from.Next(3)];
                }
            });
            var spans = Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(text.Length + 1))
                .Select(start => new TextSpan(start, random.Next(text.Length - start + 1))).Where(span => span.Length > 0)
                .OrderBy(span => span.Start).ThenBy(span => span.Length).ToArray();
            var outside = string.Concat(text.Where((unit, at) => unit != '\n' && !spans.Any(span => at >= span.Start && at < span.End)));
            var left = TextSpans.Without(text, spans);

            Assert.Equal(outside, left.Replace("\n", "", StringComparison.Ordinal));
            Assert.Equal(outside.Length, TextSpans.Characters(text) - TextSpans.Characters(text, spans));
            Assert.True(left.Length <= text.Length);
        }
    }

    private static (string Text, TextSpan[] Spans) Parse(string marked)
    {
        var (text, spans, start) = (new System.Text.StringBuilder(), new List<TextSpan>(), 0);
        foreach (var unit in marked)
        {
            switch (unit)
            {
                case '[':
                    start = text.Length;
                    break;
                case ']':
                    spans.Add(new TextSpan(start, text.Length - start));
                    break;
                default:
                    text.Append(unit);
                    break;
            }
        }

        return (text.ToString(), [.. spans]);
    }
}
