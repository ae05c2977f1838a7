using CorpusForge.Japanese.Morphology.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Japanese.Tests.Morphology;

/// <summary>The lattice against every way tried out, on random words, costs and texts.</summary>
public sealed class LatticePropertyTests
{
    private const int Ids = 5;
    private const string Units = "いろはアイx ";

    [Fact]
    public void The_path_found_is_as_cheap_as_the_cheapest_of_all() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Check).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static void Check(int seed)
    {
        var random = new Random(seed);
        var words = Enumerable.Range(0, 30)
            .Select(_ => (Surface: Text(random, 1, 4).Replace(" ", "い", StringComparison.Ordinal), Id: random.Next(1, Ids), Cost: random.Next(-300, 1500)))
            .ToList();
        var connections = new int[Ids, Ids];
        using var sources = new TinyDictionary();
        sources["matrix.def"] = TinyDictionary.Matrix(Ids, (before, behind) => connections[before, behind] = random.Next(-500, 500));
        sources["words.csv"] = string.Concat(words.Select(word => FormattableString.Invariant($"{word.Surface},{word.Id},{word.Id},{word.Cost},{TinyDictionary.Noun}\n")));
        sources["char.def"] = "DEFAULT 0 1 0\nSPACE 0 1 0\nKATAKANA 1 1 2\n0x20 SPACE\n0x30A1..0x30FF KATAKANA\n";
        sources["unk.def"] = string.Concat(new[] { "DEFAULT", "SPACE", "KATAKANA" }.Select(name =>
            FormattableString.Invariant($"{name},{ReferenceAnalyzer.UnknownId},{ReferenceAnalyzer.UnknownId},{ReferenceAnalyzer.UnknownCost},{TinyDictionary.Noun}\n")));
        using var dictionary = sources.Compile();
        var reference = new ReferenceAnalyzer(words, connections);
        for (var round = 0; round < 50; round++)
        {
            var text = Text(random, 0, 10);
            var found = Words.List(text, dictionary).Select(word => ((int)dictionary.KindOf(word).Left, CostOf(dictionary, word)));
            Assert.Equal(reference.Cheapest(text), reference.Cost(found));
        }
    }

    private static unsafe int CostOf(CorpusForge.Japanese.Morphology.IpadicDictionary dictionary, CorpusForge.Japanese.Morphology.Morpheme word) =>
        TokenRecord.Cost((word.IsUnknown ? dictionary.Data.UnknownTokens : dictionary.Data.Tokens)[word.Entry]);

    private static string Text(Random random, int least, int most) => new([.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Units[random.Next(Units.Length)])]);
}
