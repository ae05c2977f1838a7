namespace CorpusForge.Japanese.Normalization;

/// <summary>What is to be done with characters beyond the basic plane, by their pair of surrogates.</summary>
internal static class Planes
{
    /// <summary>Kinds of such characters.</summary>
    public enum Kind
    {
        /// <summary>Kanji, emoji, private use: they stay.</summary>
        Copy,

        /// <summary>U+2F800 to U+2FA1D, compatibility ideographs.</summary>
        Ideograph,

        /// <summary>U+E0100 to U+E01EF, which choose a variant of a kanji.</summary>
        Selector,

        /// <summary>U+E0020 to U+E007F, the letters in the flags of regions.</summary>
        Tag,

        /// <summary>Noncharacters, and what else is in plane 14.</summary>
        Drop,

        /// <summary>Whatever NFKC makes of it.</summary>
        Other,
    }

    /// <summary>The kind of a sound pair.</summary>
    public static Kind KindOf(char high, char low)
    {
        if ((high & 0x3F) == 0x3F && low >= '\uDFFE')
        {
            return Kind.Drop;
        }

        return high switch
        {
            '\uD83C' or '\uD83D' => Kind.Copy,
            '\uD83E' => low < '\uDF00' ? Kind.Copy : Kind.Other,
            '\uD87E' => low <= '\uDE1D' ? Kind.Ideograph : Kind.Copy,
            (>= '\uD840' and <= '\uD8BF') or >= '\uDB80' => Kind.Copy,
            '\uDB40' when low is >= '\uDC20' and <= '\uDC7F' => Kind.Tag,
            '\uDB40' when low is >= '\uDD00' and <= '\uDDEF' => Kind.Selector,
            >= '\uDB40' and < '\uDB80' => Kind.Drop,
            _ => Kind.Other,
        };
    }
}
