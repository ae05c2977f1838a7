using CorpusForge.Core.Tokens;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Engine.Exporting;

/// <summary>Pages as the documents that an export holds.</summary>
internal static class ExportDocuments
{
    /// <summary>A page is written as often as it is to be seen.</summary>
    public const string Written = "written";

    /// <summary>A page is written once; how often it is to be seen stands beside it where the format has room.</summary>
    public const string Column = "column";

    /// <summary>Characters of a text as manifests count them: Unicode scalar values, so a pair of surrogates is one.</summary>
    public static int Characters(string text) => text.Length - text.Count(char.IsLowSurrogate);

    /// <summary>How often a page is written.</summary>
    public static int Copies(ExportSettings settings, MixturePage page) => settings.Repeats == Written ? page.Repeat : 1;

    /// <summary>A document with its tokens, and a repeat of 1 where its copies are written: each of them is to be seen once.</summary>
    public static ExportDocument Prepare(ExportDocument document, ExportSettings settings, ITextTokenizer? tokenizer, List<int> ids)
    {
        if (tokenizer is not null)
        {
            ids.Clear();
            tokenizer.Encode(document.Page!.Page.Text, ids);
            ids.Add(tokenizer.EndOfText!.Value);
            document = document with { Ids = [.. ids] };
        }

        return settings.Repeats == Written ? document with { Page = document.Page! with { Repeat = 1 } } : document;
    }
}
