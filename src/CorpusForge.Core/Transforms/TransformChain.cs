using System.Text.Json;
using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Transforms;

/// <summary>A recipe's transforms, one after the other. Safe for use by several threads at once.</summary>
public sealed class TransformChain
{
    private readonly IReadOnlyList<ITransform> transforms;

    /// <summary>The chain of transforms in their order.</summary>
    public TransformChain(IReadOnlyList<ITransform> transforms)
    {
        ArgumentNullException.ThrowIfNull(transforms);
        this.transforms = transforms;

        // Its settings are all the state a transform has. JSON writes them alike in every culture.
        Key = string.Join('\n', transforms.Select(transform => TransformCatalog.Of(transform)).Zip(transforms, (info, transform) =>
            FormattableString.Invariant($"{info.Name} {info.Attribute.Version} {JsonSerializer.Serialize(transform, info.Type)}")));
    }

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => transforms.Count == 0;

    /// <summary>Names, versions and settings, a line each: chains of one key make the same of every page. Empty without transforms.</summary>
    public string Key { get; }

    /// <summary>The page after all of them; the same instance when none changed anything.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isRepeatedLine">Names lines that the page's host repeats; null where the corpus has not been counted.</param>
    public Document Apply(Document page, Func<ulong, bool>? isRepeatedLine = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        var draft = new PageDraft(page) { IsRepeatedLine = isRepeatedLine };
        foreach (var transform in transforms)
        {
            transform.Apply(draft);
        }

        return draft.Finish();
    }
}
