using CorpusForge.Japanese.PersonalData;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Japanese.Tests.PersonalData;

public sealed class PersonalDataFinderTests
{
    // Pieces that meet in numbers and addresses, and halves of pairs.
    private static readonly string[] Pieces =
    [
        "0", "03", "090", "0120", "1234", "5678", "123-4567", "4111", "1111", "５", "０３", "-", "ー", "−", " ", "　", "(", ")", "（", "）", ".", ":", "::", "@", "＠", "〒", "/", "+81",
        "東京都", "港区", "三田", "1丁目", "番", "ビル", "電話", "口座番号", "普通", "銀行", "個人番号", "IP", "記号", "番号", "a", "jp", "example", ".jp", "\n", "円", "\uD83D", "\uDE00", "の",
    ];

    [Fact]
    public void Kinds_are_found_side_by_side_in_the_order_of_the_text()
    {
        const string text = "〒108-0014 東京都港区芝5-2-3 TEL 03-1234-5678 info@example.jp 口座番号 1234567 個人番号 123456789018 4111-1111-1111-1111 133.242.10.20";

        Assert.Equal(
            [
                PersonalDataKind.PostalAddress, PersonalDataKind.Phone, PersonalDataKind.Email, PersonalDataKind.BankAccount, PersonalDataKind.MyNumber,
                PersonalDataKind.CreditCard, PersonalDataKind.IpAddress,
            ],
            Found.Spans(text).Select(span => span.Kind));
        Assert.Equal(
            new PersonalDataCounts { Email = 1, Phone = 1, PostalAddress = 1, CreditCard = 1, MyNumber = 1, BankAccount = 1, IpAddress = 1 },
            PersonalDataFinder.Count(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("今日は山へ行き、川で魚を釣りました。")]
    [InlineData("2024年3月15日の10時から12時まで、3階の第2会議室で40人が話しました。")]
    public void Text_without_personal_data_has_none(string text) => Assert.Same(PersonalDataCounts.None, PersonalDataFinder.Count(text));

    [Fact]
    public void Counts_add_up() => Assert.Equal(
        new PersonalDataCounts { Email = 3, Phone = 1 },
        new PersonalDataCounts { Email = 1, Phone = 1 }.Plus(new PersonalDataCounts { Email = 2 }));

    [Fact]
    public void Any_soup_of_pieces_gives_spans_in_order_that_cut_no_pair()
    {
        var soups = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(soups, Sound).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithEndSize(60));
    }

    [Fact]
    public void Any_text_gives_spans_in_order() =>
        Prop.ForAll(ArbMap.Default.ArbFor<char[]>(), units => Sound(new string(units))).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Endless_digits_signs_and_separators_end() => Assert.All(
        new[] { "0", "@", "〒", "1-", "0 ", "a@", "1.", "2:", "03-1234-", "〒1", "東京都" },
        piece => Found.Spans(string.Concat(Enumerable.Repeat(piece, 50_000))));

    private static bool Sound(string text)
    {
        var end = 0;
        foreach (var span in Found.Spans(text))
        {
            if (span.Start < end || span.Length <= 0 || span.End > text.Length || char.IsLowSurrogate(text[span.Start])
                || char.IsHighSurrogate(text[span.End - 1]))
            {
                return false;
            }

            end = span.End;
        }

        return true;
    }
}
