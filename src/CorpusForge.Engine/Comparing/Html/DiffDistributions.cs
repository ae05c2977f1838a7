using System.Globalization;
using System.Text;

namespace CorpusForge.Engine.Comparing.Html;

/// <summary>The sections on how pages are distributed, on words, and on single pages.</summary>
internal sealed partial class DiffSections
{
    private const int DomainsShown = 20;
    private const int ScoresShown = 8;
    private const int MeasuresShown = 12;
    private const int MeasuresDrawn = 4;

    // Less than a page in two hundred on the other side of some value is no move.
    private const double LeastMove = 0.005;

    private string BothKey => Key(("was", diff.Before.Mixture), ("is", diff.After.Mixture));

    public string Domains() => diff.Domains.Count == 0 ? "" : Section(
        T("Domains that moved most", "最も動いたドメイン"),
        T($"{Figures.Count(diff.DomainCounts.Gained)} domains are new, {Figures.Count(diff.DomainCounts.Lost)} are gone, {Figures.Count(diff.DomainCounts.Both)} are in both.",
            $"新しいドメイン {Figures.Count(diff.DomainCounts.Gained)}、なくなったドメイン {Figures.Count(diff.DomainCounts.Lost)}、両方にあるドメイン {Figures.Count(diff.DomainCounts.Both)}。"),
        GroupChart.Moves(T("Pages removed and added by domain", "ドメイン別の除外と追加"), [.. diff.Domains.Take(DomainsShown)], language));

    public string Years() => diff.IsSame || diff.Years.Count == 0 ? "" : Section(
        T("Years", "年"), T("Pages by year of publication; of the fetch where the page states none.", "公開年別のページ数。記載がないページは取得年です。"),
        BothKey + GroupChart.Columns(T("Pages by year", "年別のページ数"), diff.Years));

    public string Lengths() => diff.IsSame ? "" : Section(
        T("Lengths", "長さ"),
        T("Characters of the texts, as shares of each version's pages, in steps of an eighth of a decade.", "本文の文字数。各版のページに占める割合で、幅は常用対数で 1/8 です。") + " " + Distance(diff.Lengths),
        BothKey + HistogramChart.Draw(T("Lengths of texts", "本文の長さ"), diff.Lengths, 1000, 190));

    public string Scores() => diff.IsSame || diff.Scores.Count == 0 ? "" : Section(
        T("Scores", "スコア"), T("Shares of each version's pages in twenty bins, those that moved most first.", "各版のページに占める割合（20 区間）。大きく動いた順です。"), BothKey + Histograms(diff.Scores.Take(ScoresShown)));

    public string Measures()
    {
        if (diff.IsSame || diff.Measures.Count == 0)
        {
            return "";
        }

        var moved = diff.Measures.Where(shift => shift.KolmogorovSmirnov >= LeastMove).ToList();
        if (moved.Count == 0)
        {
            return "";
        }

        var rows = moved.Take(MeasuresShown).Select(shift => NumberRow(
            [shift.Column, Figures.Value(shift.MeanBefore), Figures.Value(shift.MeanAfter), Share(shift.JensenShannon), Share(shift.KolmogorovSmirnov)]));
        return Section(
            T("Measures that moved most", "最も動いた指標"),
            T($"Of {diff.Measures.Count} measures, by the Jensen-Shannon distance over bins of about equal size (0 the same, 1 nothing in common, less what chance would show); Kolmogorov-Smirnov is the greatest difference of cumulative shares.",
                $"{diff.Measures.Count} の指標のうち、ほぼ同数の区間での Jensen-Shannon 距離（0 は同一、1 は共通部分なし。偶然の分を除く）の順です。Kolmogorov-Smirnov は累積割合の差の最大値です。"),
            Table([(T("measure", "指標"), false), (T("mean before", "旧平均"), true), (T("mean after", "新平均"), true), ("Jensen-Shannon", true), ("Kolmogorov-Smirnov", true)], rows)
                + BothKey + Histograms(moved.Take(MeasuresDrawn)));
    }

    public string Words()
    {
        var body = new StringBuilder();
        foreach (var (heading, shift) in ((string, WordShift?)[])[
            (T("Pages added against pages removed", "追加されたページと除外されたページ"), diff.MovedWords), (T("All pages, after against before", "全ページ（新と旧）"), diff.AllWords)])
        {
            if (shift is null)
            {
                continue;
            }

            body.Append(CultureInfo.InvariantCulture, $"<h3>{Text(heading)} <small>({T($"{Figures.Count(shift.PagesAfter)} against {Figures.Count(shift.PagesBefore)} pages read", $"読んだページ {Figures.Count(shift.PagesAfter)} 対 {Figures.Count(shift.PagesBefore)}")})</small></h3>");
            body.Append(shift.Over.Count + shift.Under.Count == 0
                ? $"<p class=\"lead\">{T("No word differs beyond chance.", "偶然を超えて異なる語はありません。")}</p>" : WordsChart.Draw(heading, shift, language));
        }

        return body.Length == 0 ? "" : Section(
            T("Words", "語"),
            T($"Content words in their dictionary forms by z-score of the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008; prior of {Figures.Count((long)LogOdds.PriorWords)} words). Numbers and addresses are left out.",
                $"辞書形の内容語を、情報事前分布つき対数オッズ比の z 値（Monroe, Colaresi, Quinn 2008。事前分布の重み {Figures.Count((long)LogOdds.PriorWords)} 語）で並べたものです。数と URL は除きます。"),
            body.ToString());
    }

    public string Groups()
    {
        if (diff.IsSame)
        {
            return "";
        }

        var body = new StringBuilder();
        foreach (var (name, groups) in ((string, IReadOnlyList<GroupChange>)[])[
            (T("class of the host", "ホストの種別"), diff.HostClasses), (T("source", "ソース"), diff.Sources), (T("pages of the near cluster", "近似重複クラスタの大きさ"), diff.Clusters), (T("to be seen so often", "繰り返し回数"), diff.Repeats)])
        {
            body.Append("<div>").Append(Table(
                [(name, false), (T("before", "旧"), true), (T("after", "新"), true), (T("added", "追加"), true), (T("removed", "除外"), true)],
                groups.Take(12).Select(group => NumberRow([group.Name, Figures.Count(group.Before), Figures.Count(group.After), Plus(group.Added), Minus(group.Removed)])))).Append("</div>");
        }

        return Section(T("Other groups", "その他の内訳"), "", $"<div class=\"two\">{body}</div>");
    }

    public string Samples()
    {
        var body = new StringBuilder();
        Add(body, T("Removed", "除外されたページ"), "r", diff.Samples.Removed);
        Add(body, T("Added", "追加されたページ"), "a", diff.Samples.Added);
        if (diff.Samples.Changed.Count > 0)
        {
            body.Append(CultureInfo.InvariantCulture, $"<h3>{T("Changed texts", "本文が変わったページ")}</h3>").AppendJoin("", diff.Samples.Changed.Select(Changed));
        }

        return body.Length == 0 ? "" : Section(
            T("Sample pages", "ページの例"), T("Drawn by their ids, which are hashes. The texts are quoted from the web.", "ハッシュである id の順に選びました。本文はウェブからの引用です。"), body.ToString());
    }

    private void Add(StringBuilder body, string heading, string kind, IReadOnlyList<DiffSample> pages)
    {
        if (pages.Count > 0)
        {
            body.Append(CultureInfo.InvariantCulture, $"<h3>{heading}</h3>").AppendJoin("", pages.Select(page => Sample(page, kind)));
        }
    }

    private string Sample(DiffSample page, string kind)
    {
        var reason = language.Reason(page.Kind, page.Reason) + (page.Value is { } value ? $" {Figures.Value(value)}" : "");
        var copy = page.CopyOf is null ? "" : $"<p class=\"url\">{T("duplicate of", "重複元：")} {Text(page.CopyOfUrl ?? page.CopyOf)}{(page.Similarity is { } similarity ? $" ({Figures.Value(similarity)})" : "")}</p>";
        return $"""<article><p><span class="tag {kind}">{Text(reason)}</span><b>{Text(page.Title)}</b></p><p class="url">{Text(page.Url)} · {Figures.Count(page.Characters)} {T("characters", "字")}</p>{copy}<p class="text">{Text(page.Beginning)}…</p></article>""";
    }

    private string Changed(ChangedSample page)
    {
        var kind = page.Recaptured ? T("another capture", "別の取得") : T("another text", "別の本文");
        var lines = page.RemovedLines.Select(line => $"<del>{Text(line)}</del>").Concat(page.AddedLines.Select(line => $"<ins>{Text(line)}</ins>"));
        var more = page.RemovedLineCount + page.AddedLineCount - page.RemovedLines.Count - page.AddedLines.Count;
        return $"""<article><p><span class="tag c">{kind}</span><b>{Text(page.Title)}</b></p><p class="url">{Text(page.Url)} · {Figures.Count(page.CharactersBefore)} → {Figures.Count(page.CharactersAfter)} {T("characters", "字")}</p>{string.Concat(lines)}{(more == 0 ? "" : $"<p class=\"lead\">{T($"and {more} lines more", $"ほか {more} 行")}</p>")}</article>""";
    }

    private string Histograms(IEnumerable<ColumnShift> shifts) => "<div class=\"two\">" + string.Concat(shifts.Select(shift =>
        $"<div><h3>{Text(shift.Column)} <small>{T("mean", "平均")} {Figures.Value(shift.MeanBefore)} → {Figures.Value(shift.MeanAfter)} · {Distance(shift)}</small></h3>"
        + HistogramChart.Draw(shift.Column, shift, 480, 120) + "</div>")) + "</div>";

    private static string Distance(ColumnShift shift) => $"Jensen-Shannon {Share(shift.JensenShannon)}, Kolmogorov-Smirnov {Share(shift.KolmogorovSmirnov)}";

    private static string Share(double value) => FormattableString.Invariant($"{value:0.000}");
}
