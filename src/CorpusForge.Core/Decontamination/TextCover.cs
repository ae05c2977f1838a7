using System.Collections;

namespace CorpusForge.Core.Decontamination;

/// <summary>What a page has of one text: which of its symbols, and where on the page.</summary>
internal sealed class TextCover(int length)
{
    private readonly BitArray covered = new(length);
    private readonly List<(int Start, int End)> stretches = [];
    private int lastOnPage = -2;
    private int lastInText = -2;
    private int runStart;

    /// <summary>Symbols of the text that are on the page.</summary>
    public BitArray Covered => covered;

    /// <summary>Stretches of the page, as symbols with the end exclusive, ascending, apart.</summary>
    public IReadOnlyList<(int Start, int End)> Stretches => stretches;

    /// <summary>The longest run of symbols that stand on the page as they do in the text: where it begins in the text, and its length.</summary>
    public (int Start, int Length) Longest { get; private set; }

    /// <summary>Notes an n-gram; places on the page come in ascending order.</summary>
    public void Add(int inText, int onPage, int length)
    {
        for (var at = inText; at < inText + length; at++)
        {
            covered[at] = true;
        }

        if (onPage != lastOnPage + 1 || inText != lastInText + 1)
        {
            runStart = inText;
        }

        (lastOnPage, lastInText) = (onPage, inText);
        if (inText + length - runStart > Longest.Length)
        {
            Longest = (runStart, inText + length - runStart);
        }

        // What lies between two stretches closer than an n-gram is what was changed in the copy.
        if (stretches.Count > 0 && onPage <= stretches[^1].End + length)
        {
            stretches[^1] = (stretches[^1].Start, Math.Max(stretches[^1].End, onPage + length));
        }
        else
        {
            stretches.Add((onPage, onPage + length));
        }
    }
}
