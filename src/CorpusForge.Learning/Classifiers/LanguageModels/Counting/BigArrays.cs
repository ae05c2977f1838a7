namespace CorpusForge.Learning.Classifiers.LanguageModels.Counting;

/// <summary>
/// Collects the arrays that a step of training leaves behind. There are few and they are large; left to itself the collector lets several steps'
/// arrays lie at once, which on 100 MB of text costs a gigabyte.
/// </summary>
internal static class BigArrays
{
    /// <summary>Collects, unless the process is small.</summary>
    public static void Collect()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > 256L << 20)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
