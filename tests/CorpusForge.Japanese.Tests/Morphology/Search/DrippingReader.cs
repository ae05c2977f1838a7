namespace CorpusForge.Japanese.Tests.Morphology.Search;

/// <summary>Gives a few units at a time, as a network does.</summary>
internal sealed class DrippingReader(string text) : TextReader
{
    private int at;

    public override int Read(char[] buffer, int index, int count)
    {
        var length = Math.Min(Math.Min(count, 1 + (at % 700)), text.Length - at);
        text.CopyTo(at, buffer, index, length);
        at += length;
        return length;
    }
}
