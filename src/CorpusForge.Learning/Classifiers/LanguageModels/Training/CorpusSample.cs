using System.IO.Hashing;
using System.Text;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>
/// Holds pages up to a limit of characters. Beyond it, half of the pages go by hash of URL, and half again, so that what stays depends on the
/// pages alone and not on their order.
/// </summary>
/// <param name="most">The limit.</param>
/// <param name="seed">Seed of the hash.</param>
internal sealed class CorpusSample(long most, int seed)
{
    private List<CorpusPage> pages = [];
    private ulong bound = ulong.MaxValue;
    private long seen;

    /// <summary>The pages held, by URL and text.</summary>
    public IReadOnlyList<CorpusPage> Pages => [.. pages.OrderBy(page => page.Url, StringComparer.Ordinal).ThenBy(page => page.Text, StringComparer.Ordinal)];

    /// <summary>UTF-16 units of their text.</summary>
    public long Characters { get; private set; }

    /// <summary>Share of the pages that are held.</summary>
    public double Share => seen == 0 ? 1 : (double)pages.Count / seen;

    /// <summary>A place for a text among 2^64, by seed and purpose.</summary>
    public static ulong Place(string text, int seed, string purpose) =>
        XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{purpose} {seed} {text}")));

    /// <summary>Adds a page.</summary>
    public void Add(CorpusPage page)
    {
        seen++;
        if (Place(page.Url, seed, "sample") > bound)
        {
            return;
        }

        pages.Add(page);
        Characters += page.Text.Length;
        while (Characters > most && pages.Count > 1)
        {
            bound /= 2;
            pages = [.. pages.Where(kept => Place(kept.Url, seed, "sample") <= bound)];
            Characters = pages.Sum(kept => (long)kept.Text.Length);
        }
    }

    /// <summary>XXH128 over the pages held.</summary>
    public string Hash()
    {
        var hash = new XxHash128();
        foreach (var page in Pages)
        {
            hash.Append(Encoding.UTF8.GetBytes(page.Url));
            hash.Append([0]);
            hash.Append(Encoding.UTF8.GetBytes(page.Text));
            hash.Append([0]);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
