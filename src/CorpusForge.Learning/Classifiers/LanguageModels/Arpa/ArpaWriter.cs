using System.Globalization;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Arpa;

/// <summary>
/// Writes a model in the ARPA format, with all digits of its numbers. How many types became the unknown token stands in a comment before
/// <c>\data\</c>, which KenLM and SRILM pass over.
/// </summary>
internal sealed class ArpaWriter(LanguageModel model, TextWriter writer)
{
    /// <summary>What the comment begins with.</summary>
    internal const string UnknownTypes = "# unknown-types";

    private readonly int[] path = new int[LanguageModel.HighestOrder];

    /// <summary>Writes the whole file.</summary>
    public void Write()
    {
        writer.NewLine = "\n";
        writer.WriteLine(FormattableString.Invariant($"{UnknownTypes} {model.UnknownTypes}\n\\data\\"));
        for (var level = 0; level < model.Order; level++)
        {
            writer.WriteLine(FormattableString.Invariant($"ngram {level + 1}={model.Levels[level].Count}"));
        }

        for (var level = 0; level < model.Order; level++)
        {
            writer.WriteLine(FormattableString.Invariant($"\n\\{level + 1}-grams:"));
            for (var single = 0; single < model.Levels[0].Count; single++)
            {
                Write(0, single, level);
            }
        }

        writer.WriteLine("\n\\end\\");
    }

    // All n-grams of the wanted length below a node.
    private void Write(int level, int node, int wanted)
    {
        var at = model.Levels[level];
        path[level] = at.Tokens[node];
        if (level == wanted)
        {
            WriteLine(at, node, level);
            return;
        }

        for (var child = at.FirstChild[node]; child < at.FirstChild[node + 1]; child++)
        {
            Write(level + 1, child, wanted);
        }
    }

    private void WriteLine(NgramLevel level, int node, int length)
    {
        writer.Write(Shown(level.Probability[node]));
        for (var at = length; at >= 0; at--)
        {
            writer.Write(at == length ? '\t' : ' ');
            writer.Write(model.Vocabulary.Names[path[at]]);
        }

        if (level.Backoff.Length > 0 && path[0] != Vocabulary.End)
        {
            writer.Write('\t');
            writer.Write(Shown(level.Backoff[node]));
        }

        writer.Write('\n');
    }

    private static string Shown(float number) => number.ToString("R", CultureInfo.InvariantCulture);
}
