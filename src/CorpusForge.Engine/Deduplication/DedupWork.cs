using CorpusForge.Core.Recipes;

namespace CorpusForge.Engine.Deduplication;

/// <summary>The folder of what lies between inputs and output: held by one process at a time, and never one that holds anything else.</summary>
public sealed class DedupWork : IDisposable
{
    private const string Mark = "dedup.lock";

    private readonly FileStream held;

    /// <summary>
    /// Takes a folder, which is made where it is not there. Throws <see cref="RecipeException"/> for one that holds other things, or that another
    /// process holds.
    /// </summary>
    public DedupWork(string path)
    {
        var mark = Path.Combine(path, Mark);
        if (Directory.Exists(path) && !File.Exists(mark) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new RecipeException($"'{path}' holds other files, and what lies there would be removed at the end; name an empty or a new folder with --work.");
        }

        Directory.CreateDirectory(path);
        try
        {
            held = new FileStream(mark, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new RecipeException($"Another dedup is at work in '{path}'; wait for it, or name another folder with --work.", error);
        }
    }

    /// <summary>Removes the folder with everything in it.</summary>
    public static void Remove(string path) => Directory.Delete(path, recursive: true);

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();
}
