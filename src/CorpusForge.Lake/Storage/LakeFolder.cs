using System.Globalization;

namespace CorpusForge.Lake.Storage;

/// <summary>
/// A lake on a local disk: folders by kind and content key, parts numbered within. A part is there once its facts file is.
/// </summary>
public sealed class LakeFolder : IDisposable
{
    private readonly FileStream temporaryLock;
    private readonly string temporary;
    private int counter;

    private LakeFolder(string root)
    {
        Root = root;
        temporary = Path.Combine(root, "tmp", Guid.NewGuid().ToString("n"));
        Directory.CreateDirectory(temporary);
        temporaryLock = new FileStream(LockOf(temporary), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Absolute path of the lake.</summary>
    public string Root { get; }

    /// <summary>Opens a lake, creating it where needed, and clears what dead processes left in its temporary folder.</summary>
    public static LakeFolder Open(string path)
    {
        var root = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.Combine(root, "tmp"));
        ClearAbandoned(Path.Combine(root, "tmp"));
        return new LakeFolder(root);
    }

    /// <summary>Folder of a stage's output: <c>documents/ab12...</c>.</summary>
    public string StageFolder(string kind, string key) => Path.Combine(Root, kind, key);

    /// <summary>Path of a part of a stage's output.</summary>
    public string PartPath(string kind, string key, int part) =>
        Path.Combine(StageFolder(kind, key), string.Create(CultureInfo.InvariantCulture, $"part-{part:d5}.parquet"));

    /// <summary>A fresh path in this process's temporary folder, on the lake's own disk so that renames are atomic.</summary>
    public string TemporaryPath(string name) =>
        Path.Combine(temporary, string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref counter):d6}-{name}"));

    /// <summary>Removes the process's temporary folder.</summary>
    public void Dispose()
    {
        temporaryLock.Dispose();
        Directory.Delete(temporary, recursive: true);
    }

    private static string LockOf(string folder) => Path.Combine(folder, ".lock");

    // A live process holds the lock of its folder; the operating system releases it when the process dies, however it dies.
    private static void ClearAbandoned(string folder)
    {
        foreach (var candidate in Directory.EnumerateDirectories(folder))
        {
            try
            {
                using (new FileStream(LockOf(candidate), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                }

                Directory.Delete(candidate, recursive: true);
            }
            catch (FileNotFoundException) when (Directory.GetLastWriteTimeUtc(candidate) < DateTime.UtcNow.AddHours(-1))
            {
                Directory.Delete(candidate, recursive: true);
            }
            catch (IOException)
            {
                // In use, or being made or removed by another process this moment.
            }
        }
    }
}
