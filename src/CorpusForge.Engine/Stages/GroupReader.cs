using CorpusForge.Core.Dedup;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>Walks along the groups of a level in the order of documents.</summary>
internal sealed class GroupReader : IAsyncDisposable
{
    private readonly TableReader table;
    private readonly ColumnBuffer<long> ordinals = new();
    private readonly ColumnBuffer<long> roots = new();
    private readonly ColumnBuffer<long> sizes = new();
    private int group;
    private int row = -1;

    private GroupReader(TableReader table) => this.table = table;

    /// <summary>The document it stands on; <see cref="long.MaxValue"/> behind the last.</summary>
    public GroupMember Current { get; private set; } = new(long.MaxValue, 0, 0);

    /// <summary>Opens a level after comparing its bytes with their hash, and stands on its first document.</summary>
    public static async Task<GroupReader> OpenAsync(string path)
    {
        var reader = new GroupReader(await TableReader.OpenPartAsync(path).ConfigureAwait(false));
        await reader.NextAsync().ConfigureAwait(false);
        return reader;
    }

    /// <summary>Goes on to the next document.</summary>
    public async ValueTask NextAsync()
    {
        while (++row >= ordinals.Count)
        {
            if (group == table.Groups)
            {
                Current = new(long.MaxValue, 0, 0);
                return;
            }

            await table.FillAsync(group, "ordinal", ordinals).ConfigureAwait(false);
            await table.FillAsync(group, "root", roots).ConfigureAwait(false);
            await table.FillAsync(group, "size", sizes).ConfigureAwait(false);
            (group, row) = (group + 1, -1);
        }

        Current = new GroupMember(ordinals[row], roots[row], sizes[row]);
    }

    /// <summary>Goes on to the first document at or behind an ordinal.</summary>
    public async Task SkipToAsync(long ordinal)
    {
        while (Current.Ordinal < ordinal)
        {
            await NextAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The group of a document, which stands alone where the level has none; documents must be asked in ascending order.</summary>
    public async ValueTask<GroupMember> OfAsync(long ordinal)
    {
        if (Current.Ordinal != ordinal)
        {
            return new GroupMember(ordinal, ordinal, 1);
        }

        var found = Current;
        await NextAsync().ConfigureAwait(false);
        return found;
    }

    public ValueTask DisposeAsync() => table.DisposeAsync();
}
