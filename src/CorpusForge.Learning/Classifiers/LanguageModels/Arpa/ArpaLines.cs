using System.Globalization;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Arpa;

/// <summary>The lines of an ARPA file, with what errors need to name one.</summary>
internal sealed class ArpaLines(TextReader reader, string file)
{
    private long number;

    /// <summary>The line read last, without white space around it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Turns to the next line; false at the end of the file.</summary>
    public bool Next()
    {
        if (reader.ReadLine() is not { } line)
        {
            return false;
        }

        number++;
        Text = line.Trim(' ', '\t', '\r');
        return true;
    }

    /// <summary>Turns to the next line that is not empty; the end of the file is an error.</summary>
    public void NextFilled(string wanted)
    {
        do
        {
            if (!Next())
            {
                throw Error($"the file ends where {wanted} should follow; it is cut short");
            }
        }
        while (Text.Length == 0);
    }

    /// <summary>The error of the line read last.</summary>
    public ArpaException Error(string problem) => new($"{file}:{number.ToString(CultureInfo.InvariantCulture)}: {problem}");
}
