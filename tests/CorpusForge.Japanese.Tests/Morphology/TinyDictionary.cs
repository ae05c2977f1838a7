using System.Text;
using CorpusForge.Japanese.Morphology;
using CorpusForge.Japanese.Morphology.Compilation;

namespace CorpusForge.Japanese.Tests.Morphology;

/// <summary>The sources of a dictionary of a few words, in a folder of its own, with ids 0 boundary, 1 noun, 2 particle, 3 verb.</summary>
internal sealed class TinyDictionary : IDisposable
{
    public const string Noun = "名詞,一般,*,*,*,*";
    public const string Particle = "助詞,格助詞,*,*,*,*";
    public const string Verb = "動詞,自立,*,*,五段・カ行,連用形";
    private readonly string folder = Directory.CreateTempSubdirectory("corpusforge-test-").FullName;

    public TinyDictionary()
    {
        this["char.def"] = """
            # name invoke group length
            DEFAULT 0 1 0
            SPACE 0 1 0
            KANJI 0 0 2
            KATAKANA 1 1 2
            NUMERIC 1 1 0
            KANJINUMERIC 1 1 0
            0x0020 SPACE
            0x0030..0x0039 NUMERIC
            0x30A1..0x30FF KATAKANA
            0x4E00..0x9FA5 KANJI
            0x4E00 KANJINUMERIC KANJI # 一
            0x4E8C KANJINUMERIC KANJI
            """;
        this["unk.def"] = string.Concat(new[] { "DEFAULT", "SPACE", "KANJI", "KATAKANA", "NUMERIC", "KANJINUMERIC" }.Select((name, at) =>
            FormattableString.Invariant($"{name},1,1,{6000 + (100 * at)},{Noun}\n")));
        this["words.csv"] = $"""
            猫,1,1,500,{Noun},猫,ネコ,ネコ
            ねこ,1,1,700,{Noun},ねこ,ネコ,ネコ
            が,2,2,100,{Particle},が,ガ,ガ
            は,2,2,100,{Particle},は,ハ,ワ
            書き,3,3,900,{Verb},書く,カキ,カキ
            計算機,1,1,800,{Noun},計算機,ケイサンキ,ケーサンキ
            """;
        this["matrix.def"] = Matrix(4, (before, behind) => before == behind ? 400 : 10 * behind);
    }

    public string Folder => folder;

    public string Output => Path.Combine(folder, "tiny.dictionary");

    public string this[string name]
    {
        set => File.WriteAllText(Path.Combine(folder, name), value);
    }

    public static string Matrix(int ids, Func<int, int, int> cost)
    {
        var text = new StringBuilder(FormattableString.Invariant($"{ids} {ids}\n"));
        for (var pair = 0; pair < ids * ids; pair++)
        {
            text.Append(FormattableString.Invariant($"{pair / ids} {pair % ids} {cost(pair / ids, pair % ids)}\n"));
        }

        return text.ToString();
    }

    public IpadicDictionary Compile()
    {
        DictionaryCompiler.Compile(folder, Output);
        return IpadicDictionary.Open(Output);
    }

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(folder, name), bytes);

    public void Delete(string name) => File.Delete(Path.Combine(folder, name));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
