using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Deduplication;

/// <summary>Extracted pages, as <c>extract</c> writes them.</summary>
internal sealed class ExtractedLines : IKeptLines
{
    private Document[] pages = [];

    public async Task BeginAsync(TableReader documents, int group) => pages = await DocumentReader.GroupAsync(documents, group).ConfigureAwait(false);

    public void Write(int row, Stream lines) => lines.Write(Encoding.UTF8.GetBytes(PageJson.Line(pages[row])));

    public void Dispose()
    {
    }
}
