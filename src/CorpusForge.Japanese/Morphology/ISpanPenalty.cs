namespace CorpusForge.Japanese.Morphology;

/// <summary>What a word costs beyond its dictionary cost.</summary>
internal interface ISpanPenalty
{
    /// <summary>The penalty of a word from one place to another.</summary>
    int Of(int start, int end);
}
