using CorpusForge.Core.Filters;
using CorpusForge.Core.Transforms;
using CorpusForge.Japanese.PersonalData;

namespace CorpusForge.Core.Tests.Transforms;

public sealed class MaskPersonalDataTests
{
    private static readonly string[] Kinds = ["email", "phone", "postal-address", "credit-card", "my-number", "bank-account", "ip-address"];

    private const string Text = "電話 03-1234-5678、taro@example.jp、〒108-0014 東京都港区芝5-2-3\nカード 4111-1111-1111-1111、個人番号 123456789018、口座番号 1234567、IP 133.242.10.20";

    [Fact]
    public void Each_kind_has_its_word()
    {
        var page = Draft.After(new MaskPersonalData(), Text, "03-1234-5679の店");

        Assert.Equal("電話 [電話番号]、[メールアドレス]、[住所]\nカード [カード番号]、個人番号 [個人番号]、口座番号 [口座番号]、IP [IPアドレス]", page.Text);
        Assert.Equal("[電話番号]の店", page.Title);
        Assert.Equal(
            new PersonalDataCounts { Email = 1, Phone = 2, PostalAddress = 1, CreditCard = 1, MyNumber = 1, BankAccount = 1, IpAddress = 1 }, page.PersonalData);
    }

    [Fact]
    public void What_is_off_stays_and_is_counted()
    {
        var page = Draft.After(new MaskPersonalData { Phone = PersonalDataAction.Off, Email = PersonalDataAction.Off }, "03-1234-5678 taro@example.jp 133.242.10.20");

        Assert.Equal("03-1234-5678 taro@example.jp [IPアドレス]", page.Text);
        Assert.Equal((1, 1, 1), (page.PersonalData!.Phone, page.PersonalData.Email, page.PersonalData.IpAddress));
    }

    [Fact]
    public void All_off_leaves_the_text_and_counts()
    {
        var off = new MaskPersonalData
        {
            Email = PersonalDataAction.Off, Phone = PersonalDataAction.Off, PostalAddress = PersonalDataAction.Off, CreditCard = PersonalDataAction.Off,
            MyNumber = PersonalDataAction.Off, BankAccount = PersonalDataAction.Off, IpAddress = PersonalDataAction.Off,
        };

        Draft.Stays(off, Text);
        Assert.Equal(1, Draft.After(off, Text).PersonalData!.MyNumber);
    }

    [Fact]
    public void A_kind_that_removes_pages_is_masked_and_counted_for_its_rule()
    {
        var page = Draft.After(new MaskPersonalData { Phone = PersonalDataAction.RemovePage }, "電話 03-1234-5678");

        Assert.Equal(("電話 [電話番号]", 1), (page.Text, page.PersonalData!.Phone));
    }

    [Fact]
    public void The_last_four_digits_can_go_alone() => Assert.Equal(
        "03-1234-XXXX xxxx@yyy.tld [IPアドレス]",
        Draft.After(new MaskPersonalData { Style = MaskStyle.LastFour }, "03-1234-5678 taro@example.jp 133.242.10.20").Text);

    [Fact]
    public void Dates_prices_codes_and_numbers_of_books_survive() => Draft.Stays(
        new MaskPersonalData(), "2024年3月15日、2024-03-15、1,234円、4901234567894、ISBN978-4-06-123456-7、v1.2.3.4、35.681236,139.767125、第90条、09:00-18:00");

    [Fact]
    public void A_page_without_any_has_counts_of_zero() => Assert.Equal(PersonalDataCounts.None, Draft.After(new MaskPersonalData(), "本文です。").PersonalData);

    [Fact]
    public void Measures_are_the_same_with_and_without_masking()
    {
        var plain = Draft.Page(Text, "03-1234-5679の店");
        var masked = new TransformChain([new MaskPersonalData()]).Apply(plain);
        var measures = MeasureCatalog.All.Where(measure => measure.Name.EndsWith("-count", StringComparison.Ordinal) && Kinds.Contains(measure.Name[..^6])).Select(measure => measure.Create()).ToList();

        Assert.Equal(7, measures.Count);
        Assert.All(measures, measure => Assert.Equal(measure.Of(new PageView(plain)), measure.Of(new PageView(masked))));
        Assert.All(measures, measure => Assert.InRange(measure.Of(new PageView(masked)), 1, 2));
    }

    [Fact]
    public void A_masked_page_masked_again_is_the_same() =>
        Draft.Stays(new MaskPersonalData { Style = MaskStyle.LastFour }, Draft.After(new MaskPersonalData { Style = MaskStyle.LastFour }, Text).Text);
}
