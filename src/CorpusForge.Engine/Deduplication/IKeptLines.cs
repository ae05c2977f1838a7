using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Deduplication;

/// <summary>Writes pages of one input as they came in. Groups and rows are asked for in order.</summary>
internal interface IKeptLines : IDisposable
{
    /// <summary>Goes on to a group of a part's documents.</summary>
    Task BeginAsync(TableReader documents, int group);

    /// <summary>Writes the line of a row of the group, without its line feed.</summary>
    void Write(int row, Stream lines);
}
