using CorpusForge.Core.Tokens;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Objects;

namespace CorpusForge.Engine.Exporting;

/// <summary>What to export, and where to.</summary>
/// <param name="Mixture">The version.</param>
/// <param name="Settings">What decides the bytes.</param>
/// <param name="Store">Where they go.</param>
/// <param name="Workers">Shards at the same time; the result does not depend on it.</param>
public sealed record ExportRequest(Manifest Mixture, ExportSettings Settings, IObjectStore Store, int Workers)
{
    /// <summary>Cuts texts into tokens; null for an export of text.</summary>
    public ITextTokenizer? Tokenizer { get; init; }

    /// <summary>
    /// Small texts to be stored beside the shards, such as a data set's card, by name, made from the manifest without them; none unless given. The export's
    /// manifest lists them with their hashes. Equal exports must give equal texts.
    /// </summary>
    public Func<ExportManifest, SortedDictionary<string, string>> Texts { get; init; } = _ => new(StringComparer.Ordinal);

    /// <summary>Told how it goes on.</summary>
    public ExportProgress Progress { get; init; } = new();
}
