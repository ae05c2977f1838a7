namespace CorpusForge.Benchmarks.Figures;

/// <summary>The most disk that a folder took at a look every fifth of a second.</summary>
internal sealed class DiskUse : IDisposable
{
    private readonly DirectoryInfo folder;
    private readonly Timer timer;
    private long most;

    public DiskUse(string path)
    {
        folder = new DirectoryInfo(path);
        timer = new Timer(_ => Look(), null, 0, 200);
    }

    public long Most => Math.Max(most, Bytes);

    public long Bytes => folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        try
        {
            most = Math.Max(most, Bytes);
        }
        catch (IOException)
        {
            // A file that went while it was counted; the next look is soon.
        }
    }
}
