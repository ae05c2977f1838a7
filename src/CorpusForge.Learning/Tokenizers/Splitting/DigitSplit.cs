namespace CorpusForge.Learning.Tokenizers.Splitting;

/// <summary>Cuts numbers from the rest, each digit for itself or as runs (Hugging Face's <c>Digits</c>, which asks for the Unicode category N).</summary>
internal sealed class DigitSplit(bool individual) : ISplit
{
    private static readonly PatternSplit Single = new(@"\p{N}");
    private static readonly PatternSplit Runs = new(@"\p{N}+");

    public void Cut(ReadOnlySpan<char> text, List<int> ends) => (individual ? Single : Runs).Cut(text, ends);
}
