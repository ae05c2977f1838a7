using System.Runtime.InteropServices;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

/// <summary>The texts of a corpus as tokens in memory: four bytes a token.</summary>
/// <param name="kind">What the tokens are.</param>
internal sealed class TokenCorpus(TokenKind kind)
{
    private const int PagesAtOnce = 64;

    private readonly TokenInterner interner = new();
    private readonly List<int> tokens = [];
    private readonly List<TokenPage> pages = [];
    private readonly Dictionary<string, int> sites = new(StringComparer.Ordinal);

    /// <summary>The tokens of all pages, a marker before and after each line.</summary>
    public ReadOnlySpan<int> Tokens => CollectionsMarshal.AsSpan(tokens);

    /// <summary>The pages, in the order in which they came.</summary>
    public IReadOnlyList<TokenPage> Pages => pages;

    /// <summary>The tokens by number.</summary>
    public IReadOnlyList<string> Names => interner.Names;

    /// <summary>How many sites the pages are from.</summary>
    public int Sites => sites.Count;

    /// <summary>Adds pages. Words are found on all cores; what is added does not depend on them.</summary>
    public void Add(IEnumerable<(string Url, string Site, string Text)> texts, CancellationToken token)
    {
        var reader = new TextTokens();
        foreach (var batch in texts.Chunk(PagesAtOnce))
        {
            token.ThrowIfCancellationRequested();
            var words = new PageWords[batch.Length];
            if (kind == TokenKind.Words)
            {
                Parallel.For(0, batch.Length, at => words[at] = PageWords.Of(batch[at].Text));
            }

            for (var at = 0; at < batch.Length; at++)
            {
                if (kind == TokenKind.Words)
                {
                    reader.ReadWords(batch[at].Text, words[at], interner);
                }
                else
                {
                    reader.ReadCharacters(batch[at].Text, interner);
                }

                Add(batch[at].Url, batch[at].Site, reader);
            }
        }
    }

    private void Add(string url, string site, TextTokens read)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(sites, site, out var known);
        number = known ? number : sites.Count - 1;
        pages.Add(new TokenPage(url, site, number, tokens.Count, read.Ids.Length, read.Lines.Length));
        tokens.AddRange(read.Ids);
    }
}
