using CorpusForge.Japanese.Morphology;

namespace CorpusForge.Japanese.Tests.Morphology;

/// <summary>Sentences written for this, with the words that MeCab 0.996 finds in them with the same dictionary.</summary>
public sealed class MorphemeAnalyzerTests
{
    [Theory]
    [InlineData("庭の桜が静かに咲いていました。", "庭|の|桜|が|静か|に|咲い|て|い|まし|た|。")]
    [InlineData("古い時計を修理してもらった", "古い|時計|を|修理|し|て|もらっ|た")]
    [InlineData("彼女は東京都庁へ行かなかった", "彼女|は|東京|都庁|へ|行か|なかっ|た")]
    [InlineData("二〇二六年は平和だった", "二|〇|二|六|年|は|平和|だっ|た")]
    [InlineData("ズモフラーで  abc123 を検索", "ズモフラー|で|abc|123|を|検索")]
    [InlineData("𠮷野家とヌメロン７個", "𠮷|野家|と|ヌメロン|７|個")]
    [InlineData("", "")]
    [InlineData("  \t ", "")]
    [InlineData("  桜 ", "桜")]
    [InlineData("桜　桜", "桜|　|桜")]
    public void A_sentence_is_split_as_MeCab_splits_it(string text, string expected) => Assert.Equal(expected, Words.Of(text));

    [Fact]
    public void Parts_of_speech_base_forms_and_readings_are_those_of_the_dictionary()
    {
        const string Text = "彼女は図書館へ行かなかった";
        var dictionary = IpadicDictionary.Default;
        var words = Words.List(Text).Select(word =>
            $"{dictionary.PartOfSpeechOf(word).Name} {dictionary.BaseForm(word, Text)} {dictionary.Reading(word, Text)} {dictionary.Pronunciation(word, Text)}");

        Assert.Equal(
            [
                "名詞,代名詞,一般,* 彼女 カノジョ カノジョ",
                "助詞,係助詞,*,* は ハ ワ",
                "名詞,一般,*,* 図書館 トショカン トショカン",
                "助詞,格助詞,一般,* へ ヘ エ",
                "動詞,自立,*,* 行く イカ イカ",
                "助動詞,*,*,* ない ナカッ ナカッ",
                "助動詞,*,*,* た タ タ",
            ],
            words);
    }

    [Fact]
    public void The_first_level_and_the_conjugation_are_told()
    {
        var dictionary = IpadicDictionary.Default;
        var words = Words.List("桜が咲いた。");

        Assert.Equal(
            [WordClass.Noun, WordClass.Particle, WordClass.Verb, WordClass.AuxiliaryVerb, WordClass.Symbol],
            words.Select(word => dictionary.ClassOf(word)));
        Assert.Equal("五段・カ行イ音便", dictionary.PartOfSpeechOf(words[2]).ConjugationType);
        Assert.Equal("連用タ接続", dictionary.PartOfSpeechOf(words[2]).ConjugationForm);
        Assert.Equal("助詞-格助詞-一般", dictionary.PartOfSpeechOf(words[1]).ShortName);
    }

    [Fact]
    public void Every_first_level_of_the_dictionary_has_a_class() =>
        Assert.All(IpadicDictionary.Default.PartsOfSpeech, part => Assert.NotEqual(WordClass.Unknown, part.Class));

    [Fact]
    public void An_unknown_word_has_a_part_of_speech_and_is_its_own_base_form_without_a_reading()
    {
        const string Text = "ズモフラーで";
        var word = Words.List(Text)[0];

        Assert.True(word.IsUnknown);
        Assert.Equal("名詞,一般,*,*", IpadicDictionary.Default.PartOfSpeechOf(word).Name);
        Assert.Equal("ズモフラー", IpadicDictionary.Default.BaseForm(word, Text));
        Assert.Null(IpadicDictionary.Default.Reading(word, Text));
    }

    [Theory]
    [InlineData("桜が\n咲いた")]
    [InlineData("桜が\r\n咲いた")]
    [InlineData("\n\n桜が\r咲いた\n")]
    public void Each_line_is_analysed_by_itself(string text)
    {
        Assert.Equal("桜|が|咲い|た", Words.Of(text));
        Assert.Equal("桜が", text.Substring(Words.List(text)[0].Start, 2));
    }

    [Fact]
    public void A_list_holds_the_last_text_alone()
    {
        var (list, analyzer) = (new MorphemeList(), new MorphemeAnalyzer(IpadicDictionary.Default));
        analyzer.Analyze("古い時計を修理してもらった", list);
        analyzer.Analyze("桜", list);

        Assert.Equal(1, list.Count);
        Assert.Equal(new Morpheme(0, 1, list[0].Entry, list[0].PartOfSpeech, false), list[0]);
    }

    [Fact]
    public void Nothing_is_allocated_for_a_word_once_the_buffers_have_grown()
    {
        var text = string.Concat(Enumerable.Repeat("庭の桜が静かに咲いていました。ズモフラーを12個、abcで検索する。\n", 200));
        var (list, analyzer, dictionary) = (new MorphemeList(), new MorphemeAnalyzer(IpadicDictionary.Default), IpadicDictionary.Default);
        var form = new char[IpadicDictionary.MaxFormLength];
        Walk();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Walk();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(list.Count > 4000);

        void Walk()
        {
            analyzer.Analyze(text, list);
            foreach (ref readonly var word in list.AsSpan())
            {
                dictionary.CopyBaseForm(word, text, form);
                dictionary.CopyReading(word, text, form);
            }
        }
    }

    [Fact]
    public async Task Threads_with_an_analyser_each_share_the_dictionary()
    {
        const string Text = "彼女は東京都庁へ行かなかった";
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Words.Of(Text), TestContext.Current.CancellationToken)));

        Assert.All(results, result => Assert.Equal("彼女|は|東京|都庁|へ|行か|なかっ|た", result));
    }
}
