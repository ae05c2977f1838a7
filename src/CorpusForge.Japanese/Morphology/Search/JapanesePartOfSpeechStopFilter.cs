using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>Drops the words of some parts of speech.</summary>
public sealed class JapanesePartOfSpeechStopFilter : FilteringTokenFilter
{
    private readonly ISet<string> stopTags;
    private readonly IPartOfSpeechAttribute partOfSpeech;

    /// <summary>Drops words whose part of speech, with hyphens between its levels, is among <paramref name="stopTags"/>.</summary>
    public JapanesePartOfSpeechStopFilter(LuceneVersion version, TokenStream input, ISet<string> stopTags)
        : base(version, input)
    {
        this.stopTags = stopTags;
        partOfSpeech = AddAttribute<IPartOfSpeechAttribute>();
    }

    /// <inheritdoc/>
    protected override bool Accept() => partOfSpeech.GetPartOfSpeech() is not { } name || !stopTags.Contains(name);
}
