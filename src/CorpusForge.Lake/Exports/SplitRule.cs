using System.Globalization;
using System.IO.Hashing;
using System.Text;
using CorpusForge.Core.Documents;

namespace CorpusForge.Lake.Exports;

/// <summary>
/// Holds out whole registrable domains, so that no host is in both splits. A domain's split follows from its name and the seed alone: it is the same in
/// every version, and a smaller share lies within a larger one.
/// </summary>
/// <param name="Share">Share of the domains to hold out, 0 to 1; the share of the characters comes near it where no domain is large.</param>
/// <param name="Seed">Chooses which.</param>
public sealed record SplitRule(double Share, long Seed)
{
    // 53 bits, what a double holds exactly.
    private const double Range = 1L << 53;

    /// <summary>The split of a page: <see cref="ExportSplit.Train"/> or <see cref="ExportSplit.Validation"/>. A page without a host stands for itself.</summary>
    public string Of(Document page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var group = page.Domain.Length > 0 ? "domain " + page.Domain : page.Host.Length > 0 ? "domain " + page.Host : "page " + page.DocId;
        var hash = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"held-out {Seed} {group}")));
        return (hash >> 11) < Share * Range ? ExportSplit.Validation : ExportSplit.Train;
    }
}
