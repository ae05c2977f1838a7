namespace CorpusForge.Japanese.Morphology;

/// <summary>One combination of part of speech, conjugation type and conjugation form, as the dictionary writes them; <c>*</c> is none.</summary>
/// <param name="Id">Its place in <see cref="IpadicDictionary.PartsOfSpeech"/>; stable for one dictionary file only.</param>
/// <param name="Class">The first level.</param>
/// <param name="Name">The four levels with commas between, such as 名詞,固有名詞,人名,姓.</param>
/// <param name="ConjugationType">Such as 五段・ラ行.</param>
/// <param name="ConjugationForm">Such as 連用形.</param>
public sealed record PartOfSpeech(int Id, WordClass Class, string Name, string ConjugationType, string ConjugationForm)
{
    private static readonly Dictionary<string, WordClass> Classes = new(StringComparer.Ordinal)
    {
        ["名詞"] = WordClass.Noun,
        ["動詞"] = WordClass.Verb,
        ["形容詞"] = WordClass.Adjective,
        ["副詞"] = WordClass.Adverb,
        ["連体詞"] = WordClass.Adnominal,
        ["接続詞"] = WordClass.Conjunction,
        ["助詞"] = WordClass.Particle,
        ["助動詞"] = WordClass.AuxiliaryVerb,
        ["接頭詞"] = WordClass.Prefix,
        ["感動詞"] = WordClass.Interjection,
        ["フィラー"] = WordClass.Filler,
        ["記号"] = WordClass.Symbol,
        ["その他"] = WordClass.Other,
    };

    /// <summary>The levels that are not <c>*</c> joined by hyphens, as Kuromoji writes them: 名詞-固有名詞-人名-姓.</summary>
    public string ShortName { get; } = string.Join('-', Name.Split(',').Where(level => level != "*"));

    internal static PartOfSpeech Parse(int id, string line)
    {
        var fields = line.Split(',');
        return new PartOfSpeech(id, Classes.GetValueOrDefault(fields[0]), string.Join(',', fields[..4]), fields[4], fields[5]);
    }
}
