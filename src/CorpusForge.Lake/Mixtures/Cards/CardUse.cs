using System.Text;

namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>What a version cannot do, how it is loaded, made again and cited.</summary>
internal static class CardUse
{
    private const int InputsShown = 50;

    private static readonly (string English, string Japanese)[] KnownLimits =
    [
        ("Main texts are extracted by rules; a page whose frame looks like its text keeps some of the frame, and lists or tables may be lost (README, “Japanese text”: measured on gold extractions).",
            "本文の抽出は規則によります。枠と本文の区別がつきにくいページでは枠の一部が残り、表や箇条書きが失われることがあります（精度は README「Japanese text」の測定値を参照してください）。"),
        ("Rules and classifiers are made for Japanese. Pages in other languages that passed were judged by measures that do not fit them.",
            "規則と分類器は日本語を対象としています。他言語のページが残っている場合、その判定は適切とは限りません。"),
        ("Classifiers err in both directions, and their labels come from sites and links rather than from people page by page (README, “Classifiers”, and the model cards).",
            "分類器には誤検出と見逃しの両方があります。教師ラベルは人手によるページ単位の判定ではなく、サイトやリンクに基づきます（README「Classifiers」と各モデルカードを参照してください）。"),
        ("Near duplicates are found with a probability that grows with similarity; some remain (README, “Duplicates and evaluation sets”).",
            "近似重複の検出は類似度に応じて確率的に行われるため、一部は残ります（README「Duplicates and evaluation sets」を参照してください）。"),
        ("Facts on the pages were not checked. The web overrepresents some people, places and views; the tables above tell which sites and years weigh most.",
            "ページの内容の真偽は検証していません。ウェブには人・地域・意見の偏りがあります。どのサイトや年の比重が大きいかは、上の表で確認できます。"),
        ("Publication dates are what pages state; where none is stated, years are those of the fetch.",
            "公開日はページの記載によります。記載がない場合、年別の集計には取得日を用いています。"),
    ];

    public static string Limits(CardDraft card) =>
        card.Section("Known limits", "既知の限界", string.Join('\n', KnownLimits.Select(limit => "- " + card.Say(limit.English, limit.Japanese))));

    public static string Loading(CardDraft card)
    {
        var splits = CardHead.SplitsOf(card.Facts);
        var blocks = new List<string>();
        if (card.Facts.Loader is { } loader)
        {
            var files = string.Join(", ", splits.Select(split => $"{Quoted(split.Name)}: {Quoted(split.Files)}"));
            blocks.Add(CardMarkdown.Block("python", $"from datasets import load_dataset\n\npages = load_dataset({Quoted(loader)}, data_files={{{files}}})"));
        }

        if (card.Facts.Loader is "parquet" or "json")
        {
            var (function, read) = card.Facts.Loader == "parquet" ? ("read_parquet", "pd.read_parquet(path)") : ("read_json", "pd.read_json(path, lines=True)");
            blocks.Add(CardMarkdown.Block("sql", $"-- DuckDB\nSELECT domain, count(*) AS pages FROM {function}('{splits[0].Files.Replace("'", "''", StringComparison.Ordinal)}') GROUP BY domain ORDER BY pages DESC;"));
            blocks.Add(CardMarkdown.Block("python", $"import glob\nimport pandas as pd\n\npages = pd.concat([{read} for path in sorted(glob.glob({Quoted(splits[0].Files)}))])"));
        }

        return card.Section("Loading it", "読み込み方", [
            card.Say("From the folder of this card:", "このカードがあるフォルダーで実行してください。"),
            .. blocks,
            card.Manifest.Totals.Seen is null ? "" : card.Say(
                "Trainers should see each row as often as its column `repeat` says.", "学習時には、各行を `repeat` 列の回数だけ用いてください。"),
        ]);
    }

    public static string Again(CardDraft card) => card.Section(
        "Making it again", "再現方法",
        card.Say(
            "Save the recipe above, with a `name` and each source's `path` added, and run it over the same inputs. Equal inputs and settings, and the same block list, give the same id, on any machine:",
            "上のレシピに `name` と各出典の `path` を加えて保存し、同じ入力に対して実行してください。入力・設定・ブロックリストが同じであれば、どの環境でも同じ id になります。"),
        CardMarkdown.Block("sh", $"corpusforge run recipe.yaml --lake lake\ncorpusforge mix verify {card.Manifest.Name} --lake lake"),
        CardMarkdown.Table(["", "id"], [
            [card.Say("mixture", "データ"), CardMarkdown.Code(card.Manifest.Id)],
            .. card.Manifest.Parent is { } parent ? [[card.Say("version before", "前の版"), CardMarkdown.Code(parent)]] : Array.Empty<IReadOnlyList<string>>(),
        ]),
        card.Manifest.Stages.Count == 0 ? "" : CardMarkdown.Folded(card.Say("Keys of the stages", "各工程のキー"), CardMarkdown.Table(
            [card.Say("stage", "工程"), card.Say("key", "キー")], card.Manifest.Stages.Select(stage => (IReadOnlyList<string>)[CardMarkdown.Code(stage.Key), CardMarkdown.Code(stage.Value)]))),
        Inputs(card));

    public static string Citation(CardDraft card)
    {
        var text = new StringBuilder("@misc{").Append(card.Manifest.Name.Replace('.', '-')).Append("-v").Append(card.Manifest.Version).Append(",\n");
        text.Append("  title = {").Append(card.Title.Replace("_", "\\_", StringComparison.Ordinal)).Append(": a Japanese text corpus},\n");
        text.Append("  note  = {Made with CorpusForge; id ").Append(card.Manifest.Id).Append("}\n}");
        return card.Section(
            "Citation", "引用",
            card.Say("Name the id: it tells the exact content.", "引用の際は id を併記してください。内容を一意に特定できます。"),
            CardMarkdown.Block("bibtex", text.ToString()));
    }

    private static string Inputs(CardDraft card)
    {
        var (inputs, left) = (card.Manifest.Inputs.Take(InputsShown).ToList(), Math.Max(0, card.Manifest.Inputs.Count - InputsShown));
        return inputs.Count == 0 ? "" : CardMarkdown.Folded(
            card.Say($"Inputs ({CardDraft.Number(card.Manifest.Inputs.Count)})", $"入力（{CardDraft.Number(card.Manifest.Inputs.Count)} 件）"),
            CardMarkdown.Table(
                [card.Say("source", "出典"), card.Say("file", "ファイル"), card.Say(">bytes", ">バイト"), "SHA-256"],
                inputs.Select(input => (IReadOnlyList<string>)[CardMarkdown.Code(input.Source), CardMarkdown.Plain(input.Name), CardDraft.Number(input.Bytes), CardMarkdown.Code(input.Sha256)]))
            + (left == 0 ? "" : "\n\n" + card.Say($"and {CardDraft.Number(left)} more; the manifest has them all.", $"ほか {CardDraft.Number(left)} 件。全件はマニフェストにあります。")));
    }

    // A string of Python, and of JSON.
    private static string Quoted(string text) => '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
