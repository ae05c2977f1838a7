namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>Random numbers that are the same on every machine and version of .NET: splitmix64 (Steele, Lea, Flood 2014).</summary>
internal struct SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number of 0 to below <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
