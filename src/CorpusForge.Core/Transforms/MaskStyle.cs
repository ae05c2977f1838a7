namespace CorpusForge.Core.Transforms;

/// <summary>What stands in the place of personal data.</summary>
public enum MaskStyle
{
    /// <summary>A word in brackets: [電話番号], [メールアドレス], [住所], [カード番号], [個人番号], [口座番号], [IPアドレス].</summary>
    Token,

    /// <summary>As HojiChar does: XXXX for the last four digits of a telephone number, xxxx@yyy.tld for e-mail; a word for the other kinds.</summary>
    LastFour,
}
