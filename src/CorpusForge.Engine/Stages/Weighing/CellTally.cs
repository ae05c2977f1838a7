namespace CorpusForge.Engine.Stages.Weighing;

/// <summary>Pages and amounts of each cell of groups. Whole numbers alone, so that the order of adding does not matter.</summary>
internal sealed class CellTally(int cells)
{
    public long[] Pages { get; } = new long[cells];

    public long[] Amounts { get; } = new long[cells];

    public void Add(int cell, long amount)
    {
        Pages[cell]++;
        Amounts[cell] += amount;
    }

    public void Add(CellTally other)
    {
        for (var cell = 0; cell < Pages.Length; cell++)
        {
            Pages[cell] += other.Pages[cell];
            Amounts[cell] += other.Amounts[cell];
        }
    }
}
