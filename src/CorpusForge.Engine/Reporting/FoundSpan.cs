using CorpusForge.Core.Decontamination;

namespace CorpusForge.Engine.Reporting;

/// <summary>A stretch of a page that an evaluation item is in.</summary>
/// <param name="Set">The set.</param>
/// <param name="Item">The item's id in it.</param>
/// <param name="Field">The field of the item.</param>
/// <param name="Overlap">Share of the field's characters that are on the page, 0 to 1.</param>
/// <param name="Start">UTF-16 place in the page's text.</param>
/// <param name="Length">UTF-16 units.</param>
public sealed record FoundSpan(string Set, string Item, string Field, double Overlap, int Start, int Length)
{
    /// <summary>The spans of a match.</summary>
    internal static IEnumerable<FoundSpan> Of(EvaluationIndex index, ItemMatch match)
    {
        var text = index.Texts[match.Text];
        var item = index.Items[text.Item];
        return match.Spans.Select(span => new FoundSpan(item.Set, item.Id, text.Field, Math.Round(match.Overlap, 4), span.Start, span.Length));
    }
}
