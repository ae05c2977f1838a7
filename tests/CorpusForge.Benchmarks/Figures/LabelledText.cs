namespace CorpusForge.Benchmarks.Figures;

/// <summary>A page with its labels.</summary>
internal sealed record LabelledText(string Url, string Host, string Text, string Affiliate, string Adult, string Confidence, string Kind)
{
    public bool IsOrdinary => Affiliate == "0" && Adult == "0" && (Confidence is "high" or "medium");

    public bool IsAffiliate => Affiliate == "1" && (Confidence is "high" or "medium");

    public bool IsAffiliateSite => Affiliate == "site_affiliate_no_link";

    public bool IsAdult => Adult == "1";
}
