namespace CorpusForge.Lake.Mixtures;

/// <summary>Something that was made from a version of a mixture, so that a take-down can name every place that holds a page.</summary>
/// <param name="Kind"><c>export</c>, <c>tokenizer</c>, <c>experiment</c> or <c>model</c>.</param>
/// <param name="Place">Where it lies: an absolute folder or file, or an address such as <c>s3://bucket/prefix</c>.</param>
/// <param name="Mixture">Name of the mixture.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="MixtureId">Id of the version.</param>
/// <param name="Details">What more people want to know: the format of an export, the settings of a training.</param>
public sealed record MixtureUse(string Kind, string Place, string Mixture, int Version, string MixtureId, string Details);
