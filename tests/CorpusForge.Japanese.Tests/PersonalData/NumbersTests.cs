using System.Globalization;
using CorpusForge.Japanese.PersonalData;

namespace CorpusForge.Japanese.Tests.PersonalData;

/// <summary>Payment cards, individual numbers, bank accounts, IP addresses. Card numbers are those that issuers publish for tests.</summary>
public sealed class NumbersTests
{
    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("4111-1111-1111-1111")]
    [InlineData("４１１１　１１１１　１１１１　１１１１")]
    [InlineData("5555 5555 5555 4444")]
    [InlineData("2223003122003222")]
    [InlineData("378282246310005")]
    [InlineData("3782-822463-10005")]
    [InlineData("3056-930902-5904")]
    [InlineData("3530111333300000")]
    [InlineData("6011111111111117")]
    public void A_card_number_is_found(string number) => Assert.Equal(number, Found.In($"番号は{number}です。", PersonalDataKind.CreditCard));

    [Theory]
    [InlineData("4111111111111112")]
    [InlineData("1111-1111-1111-1117")]
    [InlineData("4111-1111-1111-1111-1")]
    [InlineData("41111111 11111111")]
    [InlineData("4111-1111 1111-1111")]
    [InlineData("4901234567894")]
    [InlineData("30569309025904")]
    [InlineData("0.4111111111111111")]
    [InlineData("x4111111111111111")]
    [InlineData("https://example.jp/4111111111111111")]
    public void What_has_no_check_digit_issuer_or_form_of_a_card_survives(string number) =>
        Assert.Equal("", Found.In($"番号は {number} です。", PersonalDataKind.CreditCard));

    [Theory]
    [InlineData("カード番号 30569309025904", "30569309025904")]
    [InlineData("商品番号 30569309025904", "")]
    public void Rare_lengths_in_one_run_need_a_word_for_card(string text, string found) => Assert.Equal(found, Found.In(text, PersonalDataKind.CreditCard));

    [Theory]
    [InlineData("マイナンバー：123456789018", "123456789018")]
    [InlineData("個人番号 1234-5678-9018", "1234-5678-9018")]
    [InlineData("個人番号は１２３４ ５６７８ ９０１８です", "１２３４ ５６７８ ９０１８")]
    [InlineData("マイナンバー：123456789019", "")]
    [InlineData("個人番号 1234567890123", "")]
    [InlineData("注文番号 123456789018", "")]
    [InlineData("1234-5678-9018", "")]
    public void An_individual_number_needs_its_check_digit_and_its_name(string text, string found) =>
        Assert.Equal(found, Found.In(text, PersonalDataKind.MyNumber));

    [Fact]
    public void One_check_digit_in_ten_is_right()
    {
        var right = Enumerable.Range(0, 10).Select(digit => "個人番号 " + (98765432101L * 10 + digit).ToString(CultureInfo.InvariantCulture));

        Assert.Single(right, text => Found.In(text, PersonalDataKind.MyNumber).Length > 0);
    }

    [Theory]
    [InlineData("あおば銀行 みどり支店 普通 1234567 ヤマダタロウ", "1234567")]
    [InlineData("あおば銀行みどり支店（普）1234567", "1234567")]
    [InlineData("振込先：あおば信用金庫 当座預金 ０１２３４５６", "０１２３４５６")]
    [InlineData("口座番号：1234567", "1234567")]
    [InlineData("口座番号は12345678です", "12345678")]
    [InlineData("口座番号 00120-1-234567", "00120-1-234567")]
    [InlineData("ゆうちょ銀行 記号 12345 番号 1234567", "12345 番号 1234567")]
    [InlineData("記号番号：12345-1234567", "12345-1234567")]
    public void A_bank_account_is_found(string text, string found) => Assert.Equal(found, Found.In(text, PersonalDataKind.BankAccount));

    [Theory]
    [InlineData("普通 1234567 人が集まった")]
    [InlineData("銀行の金利は普通 0.001 です")]
    [InlineData("あおば銀行の普通預金に1234567円を預けた")]
    [InlineData("会員番号：1234567")]
    [InlineData("記号 12345 の部品")]
    [InlineData("電話番号 1234567")]
    [InlineData("")]
    public void What_is_no_account_survives(string text) => Assert.Equal("", Found.In(text, PersonalDataKind.BankAccount));

    [Theory]
    [InlineData("接続元は 133.242.10.20 でした", "133.242.10.20")]
    [InlineData("133.242.10.20:8080", "133.242.10.20")]
    [InlineData("IPアドレスは 8.8.4.4 です", "8.8.4.4")]
    [InlineData("8.8.4.4 です", "")]
    [InlineData("サーバの話です。\n4.1.2.3 設定", "")]
    [InlineData("バージョン 52.9.0.1", "")]
    [InlineData("192.168.0.1 と 10.0.0.1 と 127.0.0.1", "")]
    [InlineData("203.0.113.5", "")]
    [InlineData("133.242.0.0/16", "")]
    [InlineData("133.242.256.1", "")]
    [InlineData("133.242.010.1", "")]
    [InlineData("133.242.10.20.30", "")]
    [InlineData("2404:6800:4004:80e::200e から", "2404:6800:4004:80e::200e")]
    [InlineData("2001:db8::1", "")]
    [InlineData("12:34:56", "")]
    [InlineData("fe80::1", "")]
    [InlineData("2:3::4:zz", "")]
    public void A_public_address_of_a_machine_is_found(string text, string found) => Assert.Equal(found, Found.In(text, PersonalDataKind.IpAddress));
}
