using System.Globalization;
using System.Text;
using CorpusForge.Learning.Charts;

namespace CorpusForge.Engine.Comparing.Html;

/// <summary>The sections of the page; one that has nothing to say is empty.</summary>
internal sealed partial class DiffSections(MixtureDiff diff, DiffLanguage language)
{
    private const int SettingsShown = 40;

    public string Heading() => $"""
        <header><h1>{Text(diff.Before.Mixture)} → {Text(diff.After.Mixture)}</h1>
        <p>{T("What differs between two versions of a training mixture, and which rule did it.", "学習用データの二つの版は何が違い、どの規則がそうしたのか。")} <code>{Text(diff.Before.Id)}</code> → <code>{Text(diff.After.Id)}</code></p></header>
        """;

    public string Facts()
    {
        var (from, to, pages) = (diff.Before, diff.After, diff.Pages);
        var changed = pages.TextChanged.Pages + pages.RepeatChanged.Pages + pages.Recaptured.Pages;
        var facts = new List<string>
        {
            Fact(T("pages", "ページ"), Figures.Count(to.Pages), Was(from.Pages, to.Pages)),
            Fact(T("characters", "文字"), Figures.Count(to.Characters), Was(from.Characters, to.Characters)),
            Fact(T("removed", "除外"), Minus(pages.Removed.Pages), Moved(pages.Removed.Pages, from.Pages, -pages.Removed.CharactersBefore), "minus"),
            Fact(T("added", "追加"), Plus(pages.Added.Pages), Moved(pages.Added.Pages, to.Pages, pages.Added.CharactersAfter), "plus"),
            Fact(T("changed", "変更"), Figures.Count(changed), T($"{Figures.Count(pages.Unchanged.Pages)} unchanged", $"{Figures.Count(pages.Unchanged.Pages)} 件は同じ")),
            Fact(T("domains", "ドメイン"), Figures.Count(to.Domains), T($"{Figures.Count(diff.DomainCounts.Gained)} new, {Figures.Count(diff.DomainCounts.Lost)} gone", $"新規 {Figures.Count(diff.DomainCounts.Gained)}、消滅 {Figures.Count(diff.DomainCounts.Lost)}")),
        };
        if (from.SeenPages != from.Pages || to.SeenPages != to.Pages)
        {
            facts.Add(Fact(T("pages as often as seen", "延べページ"), Figures.Count(to.SeenPages), Was(from.SeenPages, to.SeenPages)));
        }

        facts.AddRange(diff.Tokens.Select(tokens => Fact(Text(tokens.Column), Figures.Count(tokens.After), Was(tokens.Before, tokens.After))));
        return $"""<div class="facts">{string.Concat(facts)}</div>""";
    }

    public string Same() => diff.IsSame ? Section(
        T("Nothing differs", "違いはありません"), T("Both versions hold the same pages with the same texts, as often.", "二つの版は、同じ本文の同じページを同じ回数だけ含みます。"), "") : "";

    public string Waterfall() => diff.IsSame ? "" : Section(
        T("From one version to the other", "版から版へ"),
        T("Each step is the pages that left or came for one reason. Where bars are cut, the axis begins above zero, so that steps are seen.", "一段が一つの理由で減った、または増えたページ数です。棒が切れている場合、段が見えるように横軸は 0 から始まりません。"),
        Key(("gone", T("removed", "除外")), ("new", T("added", "追加"))) + WaterfallChart.Draw(diff, language));

    public string Reasons()
    {
        if (diff.IsSame)
        {
            return "";
        }

        var body = new StringBuilder();
        Add(body, T($"Why {Figures.Count(diff.Pages.Removed.Pages)} pages of {diff.Before.Mixture} are gone", $"{diff.Before.Mixture} の {Figures.Count(diff.Pages.Removed.Pages)} ページがなくなった理由"), diff.Removed, diff.After.Mixture, diff.Before.Mixture);
        Add(body, T($"Why {Figures.Count(diff.Pages.Added.Pages)} pages of {diff.After.Mixture} are new", $"{diff.After.Mixture} の {Figures.Count(diff.Pages.Added.Pages)} ページが以前なかった理由"), diff.Added, diff.Before.Mixture, diff.After.Mixture);
        return Section(T("Reasons", "理由"), T("From the verdicts of the version that does not hold the pages. The first rule that refuses a page is told.", "そのページを含まない版の判定記録によります。ページを最初に除いた規則を示します。"), body.ToString());
    }

    public string Settings()
    {
        var inputs = diff.Inputs;
        if (diff.Settings.Count == 0 && inputs.Added + inputs.Removed == 0)
        {
            return "";
        }

        var rows = diff.Settings.Take(SettingsShown).Select(setting => Row($"<code>{Text(setting.Path)}</code>", $"<code>{Text(setting.Before ?? "—")}</code>", $"<code>{Text(setting.After ?? "—")}</code>"));
        return Section(
            T("What differs in the recipes", "レシピの違い"),
            T($"Inputs: {inputs.Same} the same, {inputs.Added} new, {inputs.Removed} gone.", $"入力：同じもの {inputs.Same}、新規 {inputs.Added}、なくなったもの {inputs.Removed}。")
                + (diff.Settings.Count > SettingsShown ? T($" {diff.Settings.Count - SettingsShown} settings more are in the JSON.", $"ほか {diff.Settings.Count - SettingsShown} 件の設定は JSON にあります。") : ""),
            diff.Settings.Count == 0 ? "" : Table([(T("setting", "設定"), false), (diff.Before.Mixture, false), (diff.After.Mixture, false)], rows));
    }

    public string Changed()
    {
        var pages = diff.Pages;
        if (pages.TextChanged.Pages + pages.RepeatChanged.Pages + pages.Recaptured.Pages == 0)
        {
            return "";
        }

        string Difference(PagePart part) => Figures.Signed(part.CharactersAfter - part.CharactersBefore);
        return Section(T("Pages that changed", "変わったページ"), "", Table(
            [(T("kind", "種類"), false), (T("pages", "ページ"), true), (T("characters", "文字数の増減"), true), ("", false)],
            [
                NumberRow([T("the same capture, another text", "同じ取得、別の本文"), Figures.Count(pages.TextChanged.Pages), Difference(pages.TextChanged)],
                    T($"{Figures.Count(pages.Longer.Pages)} longer by {Figures.Count(pages.Longer.Characters)}, {Figures.Count(pages.Shorter.Pages)} shorter by {Figures.Count(pages.Shorter.Characters)}",
                        $"{Figures.Count(pages.Longer.Pages)} 件が計 {Figures.Count(pages.Longer.Characters)} 字長く、{Figures.Count(pages.Shorter.Pages)} 件が計 {Figures.Count(pages.Shorter.Characters)} 字短い")),
                NumberRow([T("to be seen more or less often", "繰り返し回数の変更"), Figures.Count(pages.RepeatChanged.Pages), "±0"], ""),
                NumberRow([T("another capture of the URL", "同じ URL の別の取得"), Figures.Count(pages.Recaptured.Pages), Difference(pages.Recaptured)], ""),
            ]));
    }

    public string Footer()
    {
        var notes = diff.Removed.Select(reason => (reason, diff.After.Mixture)).Concat(diff.Added.Select(reason => (reason, diff.Before.Mixture))).Select(pair => pair.reason.Kind switch
        {
            DiffReasonKind.Unknown => T($"The verdicts of {pair.Mixture} are not in the lake any more, so it cannot be told why it does not hold {Figures.Count(pair.reason.Pages)} of these pages.", $"{pair.Mixture} の判定記録はレイクに残っていないため、{Figures.Count(pair.reason.Pages)} ページを含まない理由は示せません。"),
            DiffReasonKind.TakenOut => T($"{pair.Mixture} was to keep {Figures.Count(pair.reason.Pages)} pages by its verdicts and does not hold them: they were taken out afterwards.", $"{pair.Mixture} は判定では {Figures.Count(pair.reason.Pages)} ページを採用していましたが、後から取り下げられています。"),
            _ => "",
        }).Where(note => note.Length > 0);
        return "<footer>" + string.Concat(notes.Select(note => $"<p>{Text(note)}</p>")) + $"<p>CorpusForge · <code>corpusforge mix diff {Text(diff.Before.Mixture)} {Text(diff.After.Mixture)}</code></p></footer>";
    }

    private void Add(StringBuilder body, string heading, IReadOnlyList<ReasonTotal> reasons, string refuser, string holder)
    {
        if (reasons.Count > 0)
        {
            body.Append(CultureInfo.InvariantCulture, $"<h3>{Text(heading)}</h3>").Append(Table(
                [(T("reason", "理由"), false), (T("pages", "ページ"), true), (T("characters", "文字"), true), (T("values", "値"), true), (T($"bounds in {refuser}", $"{refuser} の境界"), false), (T($"in {holder}", $"{holder} では"), false)],
                reasons.Select(reason => NumberRow(
                    [language.Reason(reason.Kind, reason.Name), Figures.Count(reason.Pages), Figures.Count(reason.Characters), Values(reason)],
                    Bounds(reason, reason.Bounds), reason.Kind == DiffReasonKind.Rule ? Bounds(reason, reason.OtherBounds) : ""))));
        }
    }

    private string Bounds(ReasonTotal reason, RuleBounds? bounds) =>
        reason.RepresentativesThere is { } there ? T($"{Figures.Count(there)} of a page that is there", $"うち {Figures.Count(there)} 件は代表ページを含む")
        : reason.Kind != DiffReasonKind.Rule ? "" : bounds is null ? T("no such rule", "規則なし") : language.Bounds(bounds);

    private static string Values(ReasonTotal reason) => reason.LeastValue is not { } least ? ""
        : least == reason.MostValue ? Figures.Value(least) : $"{Figures.Value(least)} – {Figures.Value(reason.MostValue)}";

    private static string Minus(long pages) => pages == 0 ? "0" : Figures.Signed(-pages);

    private static string Plus(long pages) => pages == 0 ? "0" : Figures.Signed(pages);

    private static string Fact(string name, string value, string more, string kind = "") =>
        $"""<div class="fact"><span>{name}</span><b{(kind.Length == 0 ? "" : $" class=\"{kind}\"")}>{value}</b><small>{more}</small></div>""";

    private string Was(long before, long after) => T($"was {Figures.Count(before)}", $"旧 {Figures.Count(before)}") + (before == after ? "" : $" · {Figures.Change(before, after)}");

    private string Moved(long pages, long all, long characters) =>
        pages == 0 ? "" : $"{Figures.Percent(pages, all)} · {T($"{Figures.Signed(characters)} characters", $"{Figures.Signed(characters)} 字")}";

    private string T(string english, string japanese) => language.Of(english, japanese);

    private static string Text(string text) => Svg.Escape(text);

    private static string Section(string heading, string lead, string body) =>
        $"<section><h2>{Text(heading)}</h2>{(lead.Length == 0 ? "" : $"<p class=\"lead\">{Text(lead)}</p>")}{body}</section>";

    private static string Key(params ReadOnlySpan<(string Kind, string Name)> marks)
    {
        var key = new StringBuilder("<p class=\"key\">");
        foreach (var (kind, name) in marks)
        {
            key.Append(CultureInfo.InvariantCulture, $"<span><i class=\"k-{kind}\"></i>{Text(name)}</span>");
        }

        return key.Append("</p>").ToString();
    }

    private static string Table(ReadOnlySpan<(string Name, bool IsNumber)> columns, IEnumerable<string> rows)
    {
        var head = new StringBuilder();
        foreach (var (name, isNumber) in columns)
        {
            head.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{(isNumber ? " class=\"n\"" : "")}>{Text(name)}</th>");
        }

        return $"<div class=\"scroll\"><table><thead><tr>{head}</tr></thead><tbody>{string.Concat(rows)}</tbody></table></div>";
    }

    private static string Row(params ReadOnlySpan<string> cells) => $"<tr><td>{string.Join("</td><td>", cells!)}</td></tr>";

    // A name, then numbers, then words.
    private static string NumberRow(IReadOnlyList<string> numbers, params ReadOnlySpan<string> words)
    {
        var row = new StringBuilder($"<tr><td>{Text(numbers[0])}</td>");
        foreach (var number in numbers.Skip(1))
        {
            row.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{Text(number)}</td>");
        }

        foreach (var word in words)
        {
            row.Append(CultureInfo.InvariantCulture, $"<td>{Text(word)}</td>");
        }

        return row.Append("</tr>").ToString();
    }
}
