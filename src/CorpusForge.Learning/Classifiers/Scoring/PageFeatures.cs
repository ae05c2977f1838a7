using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>
/// What models see of a page: the page's view, and the features that several models share, each found on first use and once only. An
/// instance keeps its buffers from page to page and serves one thread.
/// </summary>
public sealed class PageFeatures : IFeatureValues
{
    private readonly float[] dense = new float[DenseFeatures.Names.Count];
    private readonly CharacterGrams characters = new();
    private readonly WordNumbers words = new();
    private PageView? view;
    private bool hasDense;
    private bool hasCharacters;
    private bool hasWords;

    /// <summary>The page read last, half-width kana written full width.</summary>
    public PageView View => view ?? throw new InvalidOperationException("No page has been read.");

    /// <summary>The features with names, in the order of <see cref="DenseFeatures.Names"/>.</summary>
    public ReadOnlySpan<float> Dense
    {
        get
        {
            if (!hasDense)
            {
                DenseFeatures.Fill(View, dense);
                hasDense = true;
            }

            return dense;
        }
    }

    /// <summary>The numbers of the different n-grams of characters, each below <see cref="CharacterGrams.Count"/>.</summary>
    public ReadOnlySpan<int> Characters
    {
        get
        {
            if (!hasCharacters)
            {
                characters.Read(View.Page.Title, View.Text);
                hasCharacters = true;
            }

            return characters.Found;
        }
    }

    /// <summary>The numbers of the different words and pairs of words, each below <see cref="WordNumbers.Count"/>. The analyser costs many times the rest.</summary>
    public ReadOnlySpan<int> Words
    {
        get
        {
            if (!hasWords)
            {
                words.Read(View);
                hasWords = true;
            }

            return words.Found;
        }
    }

    /// <summary>Turns to the next page.</summary>
    public void Read(PageView page)
    {
        ArgumentNullException.ThrowIfNull(page);
        (view, hasDense, hasCharacters, hasWords) = (HalfWidthKana.Folded(page), false, false, false);
    }
}
