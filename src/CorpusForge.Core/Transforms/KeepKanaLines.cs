using System.Buffers;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Core.Transforms;

/// <summary>Keeps the lines with kana, and takes addresses of pages and long runs of ASCII out of them.</summary>
[Transform("keep-kana-lines", Origin = "llm-jp corpus v2: lines with kana, no URL, no ASCII run of 100")]
public sealed record KeepKanaLines : ITransform
{
    private static readonly SearchValues<string> Schemes = SearchValues.Create(["http://", "https://"], StringComparison.OrdinalIgnoreCase);

    [Description("Shortest run of ASCII characters, spaces among them, that is taken out.")]
    [Range(8, 100_000)]
    public int AsciiRun { get; init; } = 100;

    public void Apply(PageDraft page)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.Text = Thin(TextLines.Without(page.Text, static line => !HasKana(line)));
    }

    private static bool HasKana(ReadOnlySpan<char> line) => line.ContainsAnyInRange('ぁ', 'ヺ');

    // Runs of ASCII within a line; what stays of one is what stands before an address and behind it.
    private string Thin(string text)
    {
        char[]? kept = null;
        int length = 0, copied = 0;
        for (var at = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            var skip = rest.IndexOfAnyInRange('!', '~');
            if (skip < 0)
            {
                break;
            }

            at += skip;
            var run = text.AsSpan(at);
            var end = run.IndexOfAnyExceptInRange(' ', '~');
            run = end < 0 ? run : run[..end];
            var (start, taken) = Taken(run);
            if (taken > 0)
            {
                kept ??= ArrayPool<char>.Shared.Rent(text.Length);
                text.AsSpan(copied, at + start - copied).CopyTo(kept.AsSpan(length));
                length += at + start - copied;
                copied = at + start + taken;
            }

            at += taken > 0 ? start + taken : run.Length;
        }

        if (kept is null)
        {
            return text;
        }

        text.AsSpan(copied).CopyTo(kept.AsSpan(length));
        length += text.Length - copied;
        var result = new string(kept, 0, length);
        ArrayPool<char>.Shared.Return(kept);
        return result;
    }

    private (int Start, int Length) Taken(ReadOnlySpan<char> run)
    {
        if (run.Length >= AsciiRun)
        {
            return (0, run.Length);
        }

        var address = run.IndexOfAny(Schemes);
        if (address < 0)
        {
            return default;
        }

        var end = run[address..].IndexOf(' ');
        return (address, end < 0 ? run.Length - address : end);
    }
}
