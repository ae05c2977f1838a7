using CorpusForge.Core.Documents;

namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>Links to hosts of the class alone: affiliate services, linked or embedded, or known hosts for adults.</summary>
public sealed record LinkHostBaseline : Baseline
{
    /// <summary>Whether it is the hosts for adults.</summary>
    public bool Adult { get; init; }

    /// <inheritdoc/>
    public override string Name => Adult ? "link hosts alone: any host for adults" : "link hosts alone: any affiliate service";

    /// <inheritdoc/>
    public override double Of(Document page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Adult ? page.Links.Adult : page.Links.Affiliate + page.Links.Embedded;
    }
}
