using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Tests.Classifiers.Features;

public sealed class TitleMarksTests
{
    [Theory]
    [InlineData("【2026年】掃除機", 1, 0, 0)]
    [InlineData("2025 最新の掃除機", 1, 0, 0)]
    [InlineData("おすすめ5選", 0, 1, 0)]
    [InlineData("人気の１０社を比べた", 0, 1, 0)]
    [InlineData("満足度１位の店", 0, 0, 1)]
    [InlineData("Top 10", 0, 0, 1)]
    [InlineData("no.1の理由", 0, 0, 1)]
    [InlineData("人気ランキング", 0, 0, 1)]
    [InlineData("1999年の記録", 0, 0, 0)]
    [InlineData("当選の知らせ", 0, 0, 0)]
    [InlineData("", 0, 0, 0)]
    public void The_turns_of_titles_are_told(string title, float year, float picks, float rank) =>
        Assert.Equal((year, picks, rank), (TitleMarks.HasYear(title), TitleMarks.HasPicks(title), TitleMarks.HasRank(title)));
}
