using CorpusForge.Japanese.PersonalData;

namespace CorpusForge.Japanese.Tests.PersonalData;

/// <summary>E-mail addresses, and postal codes with an address. All are made up.</summary>
public sealed class AddressesTests
{
    [Theory]
    [InlineData("連絡先はtaro.yamada@example.jpです", "taro.yamada@example.jp")]
    [InlineData("<taro+news@mail.example.co.jp>", "taro+news@mail.example.co.jp")]
    [InlineData("ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ まで", "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ")]
    [InlineData("taro＠example.jp", "taro＠example.jp")]
    [InlineData("mailto:taro@example.jp?subject=x", "taro@example.jp")]
    [InlineData("09012345678@docomo.example.jp", "09012345678@docomo.example.jp")]
    [InlineData("taro@example.jp.", "taro@example.jp")]
    [InlineData("・taro@example.jp、hanako@example.jp", "taro@example.jp|hanako@example.jp")]
    [InlineData("-taro@example.jp", "taro@example.jp")]
    [InlineData("@taro さん", "")]
    [InlineData("taro@localhost", "")]
    [InlineData("react@18.2.0", "")]
    [InlineData("icon@2x.png", "")]
    [InlineData("git@example.com:taro/tool", "")]
    [InlineData("@taro@social.example.jp", "")]
    [InlineData("3個@100円.", "")]
    [InlineData("xxxx@yyy.tld", "")]
    [InlineData("a@b..jp", "")]
    [InlineData("@", "")]
    public void An_email_address_is_found_and_what_only_looks_like_one_survives(string text, string found) =>
        Assert.Equal(found, Found.In(text, PersonalDataKind.Email));

    [Theory]
    [InlineData("〒100-0001 東京都千代田区千代田1-1 電話03-1234-5678", "〒100-0001 東京都千代田区千代田1-1")]
    [InlineData("〒1000001東京都千代田区千代田１番１号", "〒1000001東京都千代田区千代田１番１号")]
    [InlineData("〒１００－０００１　東京都千代田区千代田１丁目１番地", "〒１００－０００１　東京都千代田区千代田１丁目１番地")]
    [InlineData("100-0001 東京都千代田区千代田1-1に住む。", "100-0001 東京都千代田区千代田1-1")]
    [InlineData("〒231-0017\n横浜市中区港町1-1\n担当 山田", "〒231-0017\n横浜市中区港町1-1")]
    [InlineData("〒980-0811 宮城県仙台市青葉区一番町三丁目7-1 ミドリビル5F TEL 022-123-4567", "〒980-0811 宮城県仙台市青葉区一番町三丁目7-1 ミドリビル5F")]
    [InlineData("〒060-0001 北海道札幌市中央区北1条西2丁目", "〒060-0001 北海道札幌市中央区北1条西2丁目")]
    [InlineData("〒096-0012 名寄市西2条南6丁目14-1", "〒096-0012 名寄市西2条南6丁目14-1")]
    [InlineData("〒150-0021 東京都 渋谷区 恵比寿西一丁目 33番6号", "〒150-0021 東京都 渋谷区 恵比寿西一丁目 33番6号")]
    [InlineData("(〒108-0014) 東京都港区芝5-2-3", "〒108-0014) 東京都港区芝5-2-3")]
    [InlineData("〒108-0014 東京都港区三田\n次の行", "〒108-0014 東京都港区三田")]
    public void A_postal_code_with_its_address_is_found(string text, string found) => Assert.Equal(found, Found.In(text, PersonalDataKind.PostalAddress));

    [Theory]
    [InlineData("〒100-0001")]
    [InlineData("〒100-0001は千代田の番号です")]
    [InlineData("〒100-0001 東京都千代田区の番号です")]
    [InlineData("東京都千代田区千代田1-1")]
    [InlineData("123-4567 個の部品")]
    [InlineData("型番 123-4567\n\n東京都港区芝5-2-3")]
    [InlineData("100-0001-2 東京都千代田区千代田1-1")]
    [InlineData("100-0001 千代田区千代田1-1")]
    [InlineData("〒")]
    [InlineData("")]
    public void A_code_or_an_address_alone_survives(string text) => Assert.Equal("", Found.In(text, PersonalDataKind.PostalAddress));
}
