using CorpusForge.Core.Documents;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Engine.Stages;

/// <summary>Changes the pages of one part by what a pass found in them, and adds up what was found.</summary>
internal abstract class TextCutter
{
    /// <summary>What was found so far.</summary>
    public TextTotal Total { get; protected set; } = TextTotal.None;

    /// <summary>The page of a row as the pass leaves it; it stays a page when nothing of its text is left. Called for every row, in order.</summary>
    public abstract Document Apply(Document page, int row);
}
