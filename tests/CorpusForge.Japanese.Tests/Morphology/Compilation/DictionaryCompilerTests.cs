using System.Text;
using CorpusForge.Japanese.Morphology.Compilation;

namespace CorpusForge.Japanese.Tests.Morphology.Compilation;

/// <summary>A dictionary of a few words, compiled and read back.</summary>
public sealed class DictionaryCompilerTests : IDisposable
{
    private readonly TinyDictionary sources = new();

    [Fact]
    public void What_the_sources_say_is_read_back()
    {
        using var dictionary = sources.Compile();
        const string Text = "猫は書き";
        var words = Words.List(Text, dictionary);

        Assert.Equal(
            ["名詞,一般,*,* 猫 ネコ ネコ", "助詞,格助詞,*,* は ハ ワ", "動詞,自立,*,* 書く カキ カキ"],
            words.Select(word => $"{dictionary.PartOfSpeechOf(word).Name} {dictionary.BaseForm(word, Text)} {dictionary.Reading(word, Text)} {dictionary.Pronunciation(word, Text)}"));
        Assert.Equal(("五段・カ行", "連用形"), (dictionary.PartOfSpeechOf(words[2]).ConjugationType, dictionary.PartOfSpeechOf(words[2]).ConjugationForm));
        Assert.False(dictionary.IsInflected(words[0]));
        Assert.True(dictionary.IsInflected(words[2]));
    }

    [Theory]
    [InlineData("計算機", "ケイサンキ", "ケーサンキ")]
    [InlineData("いぬ", "イヌ", "イヌ")]
    [InlineData("長い名前", "ナガイナマエナガイナマエナガイナマエ", "ナガイナマエナガイナマエナガイナマー")]
    [InlineData("帯", "オビ", "オービイ")]
    public void A_reading_and_a_pronunciation_of_any_kind_are_read_back(string surface, string reading, string pronunciation)
    {
        sources["words.csv"] = $"{surface},1,1,10,{TinyDictionary.Noun},{surface},{reading},{pronunciation}\n";
        using var dictionary = sources.Compile();
        var word = Assert.Single(Words.List(surface, dictionary));

        Assert.Equal((reading, pronunciation), (dictionary.Reading(word, surface), dictionary.Pronunciation(word, surface)));
    }

    [Fact]
    public void Readings_of_more_different_units_than_an_alphabet_holds_are_read_back()
    {
        var readings = Enumerable.Range(0, 400).Select(unit => new string((char)(0x4E00 + unit), 3)).ToList();
        sources["words.csv"] = string.Concat(readings.Select((reading, at) => $"語{(char)(0x3041 + (at / 20))}{(char)(0x30A1 + (at % 20))},1,1,-9000,{TinyDictionary.Noun},x,{reading},{reading}\n"));
        using var dictionary = sources.Compile();

        for (var at = 0; at < readings.Count; at++)
        {
            var surface = $"語{(char)(0x3041 + (at / 20))}{(char)(0x30A1 + (at % 20))}";
            Assert.Equal(readings[at], dictionary.Reading(Assert.Single(Words.List(surface, dictionary)), surface));
        }
    }

    [Fact]
    public void The_same_sources_give_the_same_bytes()
    {
        sources.Compile().Dispose();
        var first = File.ReadAllBytes(sources.Output);
        sources.Compile().Dispose();

        Assert.Equal(first, File.ReadAllBytes(sources.Output));
    }

    [Fact]
    public void Euc_jp_is_read_with_the_standards_wave_dash()
    {
        var eucJp = CodePagesEncodingProvider.Instance.GetEncoding("euc-jp")!;
        sources.Write("words.csv", eucJp.GetBytes($"猫～犬,1,1,10,{TinyDictionary.Noun},*,ネコイヌ,ネコイヌ\n"));
        using var dictionary = sources.Compile();

        Assert.Equal("猫〜犬", Words.Of("猫〜犬", dictionary));
    }

    [Fact]
    public void A_quoted_comma_is_a_word()
    {
        sources["words.csv"] = $"\",\",1,1,10,{TinyDictionary.Noun},\",\",、,、\n";
        using var dictionary = sources.Compile();

        Assert.Equal(",", dictionary.BaseForm(Assert.Single(Words.List(",", dictionary)), ","));
    }

    [Theory]
    [InlineData("words.csv", "猫,1,1\n", "words.csv:1")]
    [InlineData("words.csv", "猫,1,1,99999,名詞,*,*,*,*,*\n", "words.csv:1")]
    [InlineData("words.csv", "猫,9,1,1,名詞,*,*,*,*,*\n", "beyond matrix.def")]
    [InlineData("words.csv", "", "no word")]
    [InlineData("matrix.def", "", "matrix.def:1")]
    [InlineData("matrix.def", "4 4\n0 9 1\n", "matrix.def:2")]
    [InlineData("char.def", "DEFAULT 0 1 0\n", "SPACE")]
    [InlineData("char.def", "DEFAULT 0 1 0\nSPACE 0 1 99\n", "char.def:2")]
    [InlineData("char.def", "DEFAULT 0 1 0\nSPACE 0 1 0\n0x41 LETTER\n", "char.def:3")]
    [InlineData("unk.def", "DEFAULT,1,1,1,名詞,*,*,*,*,*\n", "unk.def has no line for the category")]
    public void What_cannot_be_is_told_with_its_place(string name, string content, string told)
    {
        sources[name] = content;
        var error = Assert.Throws<InvalidDataException>(() => DictionaryCompiler.Compile(sources.Folder, sources.Output));

        Assert.Contains(told, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("matrix.def")]
    [InlineData("char.def")]
    [InlineData("unk.def")]
    public void A_missing_source_is_named(string name)
    {
        sources.Delete(name);
        Assert.Contains(name, Assert.Throws<InvalidDataException>(() => DictionaryCompiler.Compile(sources.Folder, sources.Output)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => sources.Dispose();
}
