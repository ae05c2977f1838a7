namespace CorpusForge.Engine.Comparing.Html;

/// <summary>How the page looks, on screens that are light or dark and on paper.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--ground:#f6f7f9;--card:#fff;--ink:#1c2430;--soft:#525e6b;--rule:#e1e5ea;--was:#6b7682;--is:#1f6fd1;--gone:#b4480a;--new:#23784a;--gone-soft:#fbeee6;--new-soft:#e7f4ec}
        @media(prefers-color-scheme:dark){:root{--ground:#0f1318;--card:#171c22;--ink:#e9eef4;--soft:#a6b1bd;--rule:#2b333c;--was:#98a4b0;--is:#69a9f5;--gone:#f0924a;--new:#5fc48d;--gone-soft:#33231a;--new-soft:#182c22}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.6 system-ui,-apple-system,"Segoe UI","Hiragino Sans","Noto Sans CJK JP","Yu Gothic UI",Meiryo,sans-serif;font-variant-numeric:tabular-nums}
        main{max-width:1120px;margin:0 auto;padding:28px 20px 60px}
        header h1{font-size:24px;margin:0 0 4px;font-weight:650;overflow-wrap:anywhere}
        header p{margin:0;color:var(--soft)}code{font:13px ui-monospace,Consolas,Menlo,monospace}
        section{background:var(--card);border:1px solid var(--rule);border-radius:10px;padding:18px 22px 20px;margin-top:18px}
        h2{font-size:17px;margin:0 0 4px;font-weight:650}h3{font-size:14px;margin:18px 0 6px;font-weight:650}
        .lead{color:var(--soft);margin:0 0 12px;font-size:13.5px}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(160px,1fr));gap:12px;margin-top:18px}
        .fact{background:var(--card);border:1px solid var(--rule);border-radius:10px;padding:12px 16px}
        .fact span{display:block;color:var(--soft);font-size:13px}.fact b{display:block;font-size:22px;font-weight:650;line-height:1.35}.fact small{color:var(--soft);font-size:13px}
        .minus{color:var(--gone)}.plus{color:var(--new)}
        table{border-collapse:collapse;width:100%;font-size:13.5px}th{font-weight:600;color:var(--soft);text-align:left;border-bottom:1px solid var(--rule);padding:5px 10px 5px 0;vertical-align:bottom}
        td{border-bottom:1px solid var(--rule);padding:5px 10px 5px 0;vertical-align:top;overflow-wrap:anywhere}tr:last-child td{border-bottom:0}.n{text-align:right;white-space:nowrap;padding-right:26px}
        .scroll{overflow-x:auto}
        svg{display:block;width:100%;height:auto}svg text{fill:var(--soft);font-size:12px}svg .small{font-size:11px}svg .strong{font-weight:650;fill:var(--ink)}
        .grid{stroke:var(--rule)}.axis{stroke:var(--was);stroke-opacity:.7}
        .was{fill:var(--card);stroke:var(--was);stroke-width:1.4}.is{fill:var(--is)}.gone{fill:var(--gone-soft);stroke:var(--gone);stroke-width:1.4}.new{fill:var(--new)}
        .break{stroke:var(--card);stroke-width:3}.gone-stem{stroke:var(--gone);stroke-opacity:.55}.new-stem{stroke:var(--new);stroke-opacity:.55}
        .scroll+.key{margin-top:16px}.key{display:flex;gap:18px;font-size:13px;color:var(--soft);margin:0 0 8px;flex-wrap:wrap}.key i{display:inline-block;width:14px;height:11px;margin-right:6px;border-radius:2px}
        .key .k-was{border:1.5px solid var(--was)}.key .k-is{background:var(--is)}.key .k-gone{border:1.5px solid var(--gone);background:var(--gone-soft)}.key .k-new{background:var(--new)}
        .two{display:grid;grid-template-columns:repeat(auto-fit,minmax(430px,1fr));gap:8px 28px}.two h3{margin-top:10px}h3 small{font-weight:400;color:var(--soft)}.two h3 small{display:block}
        article{border-top:1px solid var(--rule);padding:10px 0}article:first-of-type{border-top:0}article p{margin:2px 0;overflow-wrap:anywhere}.url{color:var(--soft);font-size:13px}.text{font-size:13.5px;color:var(--soft)}
        .tag{display:inline-block;font-size:12.5px;border-radius:4px;padding:0 7px;margin-right:8px}.tag.r{background:var(--gone-soft);color:var(--gone)}.tag.a{background:var(--new-soft);color:var(--new)}.tag.c{border:1px solid var(--rule);color:var(--soft)}
        del,ins{display:block;text-decoration:none;font-size:13px;padding:1px 8px;overflow-wrap:anywhere;white-space:pre-wrap}del{background:var(--gone-soft)}ins{background:var(--new-soft)}del::before{content:"− "}ins::before{content:"+ "}
        footer{color:var(--soft);font-size:13px;margin-top:20px}
        @media print{:root{color-scheme:light;--ground:#fff;--card:#fff;--ink:#000;--soft:#444;--rule:#ccc;--was:#666;--is:#1f6fd1;--gone:#b4480a;--new:#23784a;--gone-soft:#fbeee6;--new-soft:#e7f4ec}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}body{font-size:11pt}main{max-width:none;padding:0}section,.fact{border-color:#ccc}section{break-inside:auto}svg,article,.fact,tr{break-inside:avoid}h2,h3{break-after:avoid}}
        """;
}
