using System.Text;

namespace CorpusForge.Japanese.Normalization;

/// <summary>Kana with the sound marks of half width, which are units of their own: カ and ﾞ are ガ.</summary>
internal static class SoundMarks
{
    private const char First = 'ぁ';
    private const char Last = 'ヿ';

    private static readonly char[] Voiced = Build('\u3099');
    private static readonly char[] HalfVoiced = Build('\u309A');

    /// <summary>The kana that a kana and a mark (ﾞ or ﾟ) are together; U+0000 where there is none.</summary>
    public static char Compose(char kana, char mark) => kana is >= First and <= Last ? (mark == 'ﾞ' ? Voiced : HalfVoiced)[kana - First] : '\0';

    private static char[] Build(char mark)
    {
        var composed = new char[Last - First + 1];
        for (var kana = First; kana <= Last; kana++)
        {
            var text = new string([kana, mark]).Normalize(NormalizationForm.FormC);
            composed[kana - First] = text.Length == 1 ? text[0] : '\0';
        }

        return composed;
    }
}
