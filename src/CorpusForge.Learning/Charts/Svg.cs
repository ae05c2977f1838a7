using System.Globalization;
using System.Security;

namespace CorpusForge.Learning.Charts;

/// <summary>What all drawings share: numbers, texts, and five colours of lines and areas for light and for dark surroundings.</summary>
public static class Svg
{
    /// <summary>Lines that have a colour of their own.</summary>
    public const int Colours = 5;

    /// <summary>Rules of the colours on light ground: <c>s0</c> to <c>s4</c> for lines, <c>f0</c> to <c>f4</c> for areas.</summary>
    public const string LightColours = """
        .s0{stroke:#1f6fd1}.s1{stroke:#c2560a}.s2{stroke:#2c8a57}.s3{stroke:#8a4bc4}.s4{stroke:#b3326b}
        .f0{fill:#1f6fd1}.f1{fill:#c2560a}.f2{fill:#2c8a57}.f3{fill:#8a4bc4}.f4{fill:#b3326b}
        """;

    /// <summary>The same on dark ground.</summary>
    public const string DarkColours = """
        .s0{stroke:#69a9f5}.s1{stroke:#f0924a}.s2{stroke:#5fc48d}.s3{stroke:#bd8cf0}.s4{stroke:#ee7fae}
        .f0{fill:#69a9f5}.f1{fill:#f0924a}.f2{fill:#5fc48d}.f3{fill:#bd8cf0}.f4{fill:#ee7fae}
        """;

    /// <summary>A number with a tenth of a pixel.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A text as it may stand in a drawing or a page: nothing in it is markup. Control characters, which XML has none of, are spaces.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SecurityElement.Escape(text.Any(letter => char.IsControl(letter) && letter is not '\n')
            ? string.Concat(text.Select(letter => char.IsControl(letter) && letter is not '\n' ? ' ' : letter))
            : text);
    }

    /// <summary>About how wide a text of 12 pixels is: Japanese letters are nearly twice as wide as Latin ones.</summary>
    public static double Width(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Sum(letter => letter < 0x2E80 ? 6.6 : 12.5);
    }

    /// <summary>The beginning of a text that fits a width, with an ellipsis where it is cut.</summary>
    public static string Fit(string text, double width)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Width(text) <= width)
        {
            return text;
        }

        var kept = 0;
        for (var used = Width("…"); kept < text.Length && used + Width(text[kept].ToString()) <= width; kept++)
        {
            used += Width(text[kept].ToString());
        }

        return text[..(kept > 0 && char.IsHighSurrogate(text[kept - 1]) ? kept - 1 : kept)] + "…";
    }
}
