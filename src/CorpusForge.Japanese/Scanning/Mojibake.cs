using System.Buffers;

namespace CorpusForge.Japanese.Scanning;

/// <summary>
/// Counts the traces that Japanese text leaves when its bytes are decoded as another charset. The pairs are those that text written for the
/// purpose showed after each wrong reading and that Japanese, or any other text, does not have:
/// UTF-8 as CP932 (縺, 繧, 繝, 縲 for kana and 、。), UTF-8 as Windows-1252 or Latin-1 (ã, ï¼, â€), EUC-JP as CP932 (､ﾎ, ､､, ｡｣),
/// EUC-JP as Latin-1 (¤Î, ¡£), CP932 as Windows-1252 (‚Ì) or Latin-1 (C1 controls), ISO-2022-JP as ASCII (ESC), and U+FFFD for the rest.
/// </summary>
public static class Mojibake
{
    private static readonly SearchValues<char> Leads = SearchValues.Create(
        "縺繧繝縲ãâï､｡¤¡‚\u001B\uFFFD" + string.Concat(Enumerable.Range(0x80, 0x20).Select(unit => (char)unit)));

    /// <summary>Number of traces.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var traces = 0;
        for (var at = text.IndexOfAny(Leads); at >= 0;)
        {
            traces += Tells(text[at], at + 1 < text.Length ? text[at + 1] : '\0') ? 1 : 0;
            var next = text[(at + 1)..].IndexOfAny(Leads);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return traces;
    }

    private static bool Tells(char lead, char next) => lead switch
    {
        // 縺れる is a word.
        '縺' => next is not ('れ' or 'ら'),
        '繧' or '繝' or '縲' or '\uFFFD' => true,
        'ã' => next is (>= '\u0080' and <= '\u0083') or '€' or '‚' or 'ƒ' or '\uFFFD',
        'â' => next is '€' or '\u0080',
        'ï' => next is '¼' or '½',
        '､' => next is '､' or 'ﾞ' or 'ｦ' or 'ｬ' or 'ﾎ' or 'ﾏ' or 'ﾇ' or 'ﾆ',
        '｡' => next is '｣' or '｢',
        '¤' => next is >= '¡' and <= 'ó',
        '¡' => next is '£' or '¢',
        '‚' => next is >= '\u00A0' and <= 'ñ',
        '\u001B' => next is '$' or '(',
        _ => lead != '\u0085',
    };
}
