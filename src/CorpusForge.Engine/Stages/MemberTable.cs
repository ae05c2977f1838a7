using System.Runtime.CompilerServices;
using CorpusForge.Core.Dedup;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>A table of the members of components, component by component: <c>component</c>, <c>ordinal</c>, <c>bucket</c>, a row a shared bucket.</summary>
internal static class MemberTable
{
    /// <summary>Writes the entries, which come in order, and adds the component of each document to groups.</summary>
    public static async Task WriteAsync(
        LakeFolder lake, string path, IEnumerable<BucketEntry> entries, SortedRuns<GroupMember> groups, CancellationToken token)
    {
        var (component, ordinal, bucket) = (new ValueColumn<long>("component"), new ValueColumn<long>("ordinal"), new ValueColumn<long>("bucket"));
        await using var table = await PartWriter.OpenAsync(lake, path, [component, ordinal, bucket]).ConfigureAwait(false);
        var (root, members) = (-1L, new List<long>());
        foreach (var entry in entries)
        {
            token.ThrowIfCancellationRequested();
            if (entry.Component != root)
            {
                End();
                root = entry.Component;
            }

            if (members.Count == 0 || members[^1] != entry.Ordinal)
            {
                members.Add(entry.Ordinal);
            }

            component.Add(entry.Component);
            ordinal.Add(entry.Ordinal);
            bucket.Add(entry.Bucket);
            await table.EndRowAsync().ConfigureAwait(false);
        }

        End();
        await table.CommitAsync().ConfigureAwait(false);

        void End()
        {
            foreach (var member in members)
            {
                groups.Add(new GroupMember(member, root, members.Count));
            }

            members.Clear();
        }
    }

    /// <summary>The components one after the other. One object is used for all: what is given out is valid until the next.</summary>
    public static async IAsyncEnumerable<NearComponent> ReadAsync(string path, [EnumeratorCancellation] CancellationToken token)
    {
        await using var table = await TableReader.OpenPartAsync(path).ConfigureAwait(false);
        var (current, root) = (new NearComponent(), -1L);
        var (components, ordinals, buckets) = (new ColumnBuffer<long>(), new ColumnBuffer<long>(), new ColumnBuffer<long>());
        for (var group = 0; group < table.Groups; group++)
        {
            token.ThrowIfCancellationRequested();
            await table.FillAsync(group, "component", components).ConfigureAwait(false);
            await table.FillAsync(group, "ordinal", ordinals).ConfigureAwait(false);
            await table.FillAsync(group, "bucket", buckets).ConfigureAwait(false);
            for (var row = 0; row < components.Count; row++)
            {
                if (components[row] != root && current.Count > 0)
                {
                    yield return current;
                    current.Clear();
                }

                root = components[row];
                current.Add(new BucketEntry(root, ordinals[row], buckets[row]));
            }
        }

        if (current.Count > 0)
        {
            yield return current;
        }
    }
}
