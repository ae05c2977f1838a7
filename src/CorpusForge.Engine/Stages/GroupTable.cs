using CorpusForge.Core.Dedup;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>A table of the documents that are in groups, by ordinal: <c>ordinal</c>, <c>root</c> and <c>size</c> of its group.</summary>
internal static class GroupTable
{
    public static async Task WriteAsync(LakeFolder lake, string path, IEnumerable<GroupMember> members, CancellationToken token)
    {
        var (ordinal, root, size) = (new ValueColumn<long>("ordinal"), new ValueColumn<long>("root"), new ValueColumn<long>("size"));
        await using var table = await PartWriter.OpenAsync(lake, path, [ordinal, root, size]).ConfigureAwait(false);
        foreach (var member in members)
        {
            token.ThrowIfCancellationRequested();
            ordinal.Add(member.Ordinal);
            root.Add(member.Root);
            size.Add(member.Size);
            await table.EndRowAsync().ConfigureAwait(false);
        }

        await table.CommitAsync().ConfigureAwait(false);
    }
}
