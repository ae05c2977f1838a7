using System.Collections.Concurrent;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Runs;

/// <summary>Tells people, once each, which parts of a lake were found short or gone while a run looked at them: they are made again.</summary>
internal sealed class PartNotices : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.Ordinal);
    private readonly string root;
    private readonly IRunWatcher? watcher;

    public PartNotices(LakeFolder lake, IRunWatcher? watcher)
    {
        (root, this.watcher) = (lake.Root + Path.DirectorySeparatorChar, watcher);
        PartFacts.Noticed += Tell;
    }

    public void Dispose() => PartFacts.Noticed -= Tell;

    // Runs of other lakes in this process have watchers of their own.
    private void Tell(string message)
    {
        if (message.StartsWith(root, StringComparison.Ordinal) && told.TryAdd(message, true))
        {
            watcher?.Noted($"{message}; it is made again.");
        }
    }
}
