using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Engine.TakeDowns;

/// <summary>A version that holds pages under the orders, and everything that was made from it.</summary>
/// <param name="Mixture">Name of the mixture.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="Id">Its id.</param>
/// <param name="Folder">Where it lies.</param>
/// <param name="Pages">How many of its pages fall under an order.</param>
/// <param name="Uses">Exports, tokenizers, experiments and models made from it.</param>
public sealed record HoldingVersion(string Mixture, int Version, string Id, string Folder, long Pages, IReadOnlyList<MixtureUse> Uses);
