using System.Text;

namespace CorpusForge.Learning.Tokenizers.Preparing;

/// <summary>Puts a text in the place of so many spaces or more in a row (<c>Replace</c> with the <c>Regex</c> <c> {2,}</c>).</summary>
internal sealed class ReplaceSpaces(int least, string made) : ITextStep
{
    public string Apply(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAnyExcept(' ') is >= 0 and var run ? at + run : text.Length;
            if (end - at >= least)
            {
                result.Append(made);
            }
            else
            {
                result.Append(text, at, end - at);
            }

            at = end;
            end = text.IndexOf(' ', at) is >= 0 and var next ? next : text.Length;
            result.Append(text, at, end - at);
            at = end;
        }

        return result.ToString();
    }
}
