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
    private const double LinkShareOfProse = 0.5;

    public static MainRange Of(List<Block> blocks, List<Container> containers, bool[] dropped, int main)
    {
        var (start, end) = (containers[main].FirstBlock, containers[main].BlockEnd);
        var (first, last) = (end, -1);
        for (var at = start; at < end; at++)
        {
            var block = blocks[at];
            if (!dropped[block.Container] && block.Stops > 0 && block.Length - block.LinkCharacters >= ShortProse && block.LinkShare < LinkShareOfProse)
            {
                first = Math.Min(first, at);
                last = at;
            }
        }

        return new MainRange(main, start, end, first, last, IsContent(containers, main));
    }

    /// <summary>Whether a container lies amid the prose of the main text.</summary>
    public bool Holds(Container box) => FirstProse < box.FirstBlock && LastProse >= box.BlockEnd;

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
