using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using CorpusForge.Core.Dedup;
using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Lake.TakeDowns;

/// <summary>Tells which order of a block list a page falls under. Serves one thread at a time.</summary>
public sealed class PageBlocker
{
    // Below it a text is a notice that many pages share, and its hash would take strangers down.
    private const int LeastText = 100;

    private readonly Dictionary<string, TakeDownOrder> urls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TakeDownOrder> hosts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TakeDownOrder> texts = new(StringComparer.Ordinal);
    private readonly List<(string Words, TakeDownOrder Order)> words = [];
    private char[] folded = [];

    /// <summary>Makes a blocker of a list.</summary>
    public PageBlocker(BlockList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        foreach (var order in list.Orders)
        {
            switch (order.Kind)
            {
                case TakeDownKind.Url:
                    urls.TryAdd(CanonicalUrl.Of(order.Value), order);
                    break;
                case TakeDownKind.Host:
                    hosts.TryAdd(order.Value.ToLowerInvariant(), order);
                    break;
                default:
                    words.Add((Fold(order.Value).ToString(), order));
                    break;
            }

            foreach (var text in order.Texts)
            {
                texts.TryAdd(text, order);
            }
        }
    }

    /// <summary>The order that a page falls under; null for none.</summary>
    public TakeDownOrder? OrderOf(string url, string host, string title, string text) => OfAddress(url, host) ?? OfText(title, text);

    /// <summary>The order that names a page's address; null for none.</summary>
    public TakeDownOrder? OfAddress(string url, string host)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(host);
        if (urls.Count > 0 && urls.TryGetValue(CanonicalUrl.Of(url), out var named))
        {
            return named;
        }

        for (var from = 0; hosts.Count > 0 && from >= 0 && from < host.Length;)
        {
            if (hosts.TryGetValue(host[from..], out var above))
            {
                return above;
            }

            var dot = host.IndexOf('.', from);
            from = dot < 0 ? -1 : dot + 1;
        }

        return null;
    }

    /// <summary>Hash of a page's folded text, by which its copies are known; null for a text too short to be anybody's own.</summary>
    public string? HashOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Fold(text);
        return plain.Length < LeastText ? null : XxHash128.HashToUInt128(MemoryMarshal.AsBytes(plain)).ToString("x32", CultureInfo.InvariantCulture);
    }

    private TakeDownOrder? OfText(string title, string text)
    {
        if (texts.Count > 0 && HashOf(text) is { } hash && texts.TryGetValue(hash, out var copied))
        {
            return copied;
        }

        if (words.Count == 0)
        {
            return null;
        }

        var head = Fold(title).ToString();
        var body = Fold(text);
        foreach (var (looked, order) in words)
        {
            if (body.Contains(looked, StringComparison.Ordinal) || head.Contains(looked, StringComparison.Ordinal))
            {
                return order;
            }
        }

        return null;
    }

    private ReadOnlySpan<char> Fold(string text)
    {
        // The buffer may be another one afterwards.
        var length = TextFolding.Fold(text, ref folded);
        return folded.AsSpan(0, length);
    }
}
