namespace CorpusForge.Core.Extraction;

/// <summary>The blocks of the main container.</summary>
/// <param name="Container">The main container.</param>
/// <param name="Start">Its first block.</param>
/// <param name="End">Behind its last block.</param>
/// <param name="FirstProse">The first block that reads like prose; <paramref name="End"/> when there is none.</param>
/// <param name="LastProse">The last one; -1 when there is none.</param>
/// <param name="IsStated">Whether the page itself calls it, or what holds it, its content.</param>
internal readonly record struct MainRange(int Container, int Start, int End, int FirstProse, int LastProse, bool IsStated)
{
    private const int ShortProse = 20;
    private const int ShortSentence = 10;
    private const double LinkShareOfProse = 0.5;

    public static MainRange Of(BlockReader page, bool[] dropped, int main)
    {
        var (start, end) = (page.Containers[main].FirstBlock, page.Containers[main].BlockEnd);
        var (first, last) = (end, -1);
        for (var at = start; at < end; at++)
        {
            if (!dropped[page.Blocks[at].Container] && IsProse(page, page.Blocks[at]))
            {
                first = Math.Min(first, at);
                last = at;
            }
        }

        return new MainRange(main, start, end, first, last, IsContent(page.Containers, main));
    }

    /// <summary>Whether a container lies amid the prose of the main text.</summary>
    public bool Holds(Container box) => FirstProse < box.FirstBlock && LastProse >= box.BlockEnd;

    /// <summary>Whether a block lies before or behind all prose.</summary>
    public bool IsAround(int block) => block < FirstProse || block > LastProse;

    private static bool IsProse(BlockReader page, Block block)
    {
        if (block.Stops == 0 || block.Length - block.LinkCharacters < ShortSentence || block.LinkShare >= LinkShareOfProse)
        {
            return false;
        }

        var text = page.Text.Written.Slice(block.Start, block.Length);
        foreach (var line in text.Split('\n'))
        {
            if (text[line].Length >= (text[line] is [.., '。' or '！' or '？'] ? ShortSentence : ShortProse) && !FrameLines.IsOne(text[line], block, aroundText: true))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsContent(List<Container> containers, int main)
    {
        for (var at = main; at > 0; at = containers[at].Parent)
        {
            if (containers[at].Role is ContainerRole.Content or ContainerRole.Contents)
            {
                return true;
            }
        }

        return false;
    }
}
