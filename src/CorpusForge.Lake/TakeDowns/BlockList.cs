using System.Text.Json;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Lake.TakeDowns;

/// <summary>The orders of a lake, one small file each under <c>blocks/</c>; every later run in the lake obeys them. Removing a file lifts its order.</summary>
public sealed class BlockList
{
    private BlockList(IReadOnlyList<TakeDownOrder> orders) => Orders = orders;

    /// <summary>The orders, by their keys.</summary>
    public IReadOnlyList<TakeDownOrder> Orders { get; }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Orders.Count == 0;

    /// <summary>Hash of all that decides which pages are blocked.</summary>
    public string Key => ContentKey.Hash(string.Join('\n', Orders.Select(order => $"{order.Key} {string.Join(' ', order.Texts)}")));

    /// <summary>The orders of a lake. Throws <see cref="InvalidDataException"/> that names a damaged file, for an order must not be forgotten.</summary>
    public static BlockList Read(LakeFolder lake)
    {
        ArgumentNullException.ThrowIfNull(lake);
        var folder = FolderOf(lake);
        return new BlockList(Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json").Select(ReadOne).OrderBy(order => order.Key, StringComparer.Ordinal)]
            : []);
    }

    /// <summary>The same list with orders added to what is there; an order given before keeps its day, and gains texts.</summary>
    public BlockList With(IEnumerable<TakeDownOrder> orders) => new([.. Orders.Concat(orders).GroupBy(order => order.Key, StringComparer.Ordinal)
        .Select(same => same.First() with
        {
            Reason = same.Select(order => order.Reason).LastOrDefault(reason => reason.Length > 0) ?? "",
            Texts = [.. same.SelectMany(order => order.Texts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        })
        .OrderBy(order => order.Key, StringComparer.Ordinal)]);

    /// <summary>Keeps every order of the list.</summary>
    public async Task SaveAsync(LakeFolder lake)
    {
        foreach (var order in Orders)
        {
            await AtomicFile.WriteTextAsync(lake, Path.Combine(FolderOf(lake), order.Key + ".json"), JsonSerializer.Serialize(order, Manifest.Json) + "\n").ConfigureAwait(false);
        }
    }

    private static string FolderOf(LakeFolder lake) => Path.Combine(lake.Root, "blocks");

    private static TakeDownOrder ReadOne(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<TakeDownOrder>(File.ReadAllBytes(path), Manifest.Json) is { Value.Length: > 0 } order
                ? order
                : throw new InvalidDataException($"{path}: the order is empty; mend it or remove the file.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: the order is damaged at line {error.LineNumber + 1}; mend it or remove the file.", error);
        }
    }
}
