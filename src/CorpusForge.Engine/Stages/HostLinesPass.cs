using System.Globalization;
using System.Text.Json;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Transforms;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>Removes the lines that hosts repeat, and makes the transforms that stand behind that one.</summary>
internal sealed class HostLinesPass : TextPass
{
    private readonly RemoveHostLines settings;
    private readonly TransformChain removal;
    private readonly TransformChain others;

    /// <summary>The pass of a list of transforms that begins with <see cref="RemoveHostLines"/>.</summary>
    public HostLinesPass(IReadOnlyList<ITransform> transforms)
    {
        settings = (RemoveHostLines)transforms[0];
        (removal, others) = (new TransformChain([settings]), new TransformChain([.. transforms.Skip(1)]));
        Key = new TransformChain(transforms).Key;
    }

    /// <inheritdoc/>
    public override string Name => "host-lines";

    /// <inheritdoc/>
    protected override string Key { get; }

    /// <inheritdoc/>
    protected override string FinderKey => string.Create(
        CultureInfo.InvariantCulture, $"{HostLinesStage.Version} {CanonicalUrl.Version} {JsonSerializer.Serialize(settings)}");

    /// <inheritdoc/>
    public override Stage Finder(RunContext run, int level) => new HostLinesStage(run, this, settings, level);

    /// <inheritdoc/>
    public override async Task<TextCutter> OpenAsync(RunContext run, SourcePart part, int level)
    {
        var found = new List<(int Row, ulong Line)>();
        await using var table = await TableReader.OpenPartAsync(FoundPath(run, part, level)).ConfigureAwait(false);
        for (var group = 0; group < table.Groups; group++)
        {
            found.AddRange((await table.ValuesAsync<int>(group, "row").ConfigureAwait(false))
                .Zip(await table.ValuesAsync<long>(group, "line").ConfigureAwait(false), (row, line) => (row, (ulong)line)));
        }

        return new Cutter(removal, others, found.ToLookup(line => line.Row, line => line.Line));
    }

    private sealed class Cutter(TransformChain removal, TransformChain others, ILookup<int, ulong> lines) : TextCutter
    {
        public override Document Apply(Document page, int row)
        {
            var found = 0;
            var cut = removal.Apply(page, hash =>
            {
                var repeated = lines[row].Contains(hash);
                found += repeated ? 1 : 0;
                return repeated;
            });
            var result = others.Apply(cut);
            Total = found == 0 ? Total : Total.With(found, Characters(page.Text) - Characters(cut.Text));
            return result;
        }

        private static int Characters(string text)
        {
            var count = 0;
            foreach (var unit in text)
            {
                count += unit == '\n' || char.IsLowSurrogate(unit) ? 0 : 1;
            }

            return count;
        }
    }
}
