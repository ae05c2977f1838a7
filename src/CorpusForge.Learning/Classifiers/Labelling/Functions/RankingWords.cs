using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>The title or the text compares and recommends.</summary>
[LabellingFunction("ranking-words", FeatureGroup.Words, Label = 1)]
public sealed record RankingWords() : ListedWords(EvidenceList.Ranking, title: 1, types: 5);
