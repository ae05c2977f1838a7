using CorpusForge.Learning.Classifiers.LanguageModels.Counting;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Arpa;

/// <summary>Makes the trie of sorted sections. Every n-gram needs its end, which is its parent, and its begin, which is its context.</summary>
/// <param name="keys">How keys are made.</param>
/// <param name="sections">The sections, those of one token first; missing n-grams are added to them.</param>
internal sealed class ArpaLevels(GramKeys keys, IReadOnlyList<ArpaSection> sections)
{
    /// <summary>The levels.</summary>
    public IReadOnlyList<NgramLevel> Levels()
    {
        for (var length = sections.Count; length > 2; length--)
        {
            sections[length - 2].Add(Missing(length));
        }

        for (var length = 2; length < sections.Count; length++)
        {
            BackOff(length);
        }

        return [.. sections.Select((_, at) => Level(at))];
    }

    private HashSet<UInt128> Missing(int length)
    {
        var missing = new HashSet<UInt128>();
        foreach (var key in sections[length - 1].Keys)
        {
            foreach (var part in (ReadOnlySpan<UInt128>)[keys.Parent(key, length), keys.Context(key)])
            {
                if (sections[length - 2].Find(part) < 0)
                {
                    missing.Add(part);
                }
            }
        }

        return missing;
    }

    // What was added is as likely as backing off makes it.
    private void BackOff(int length)
    {
        var (section, shorter) = (sections[length - 1], sections[length - 2]);
        for (var at = 0; at < section.Keys.Length; at++)
        {
            if (float.IsNaN(section.Probabilities[at]))
            {
                section.Probabilities[at] = Math.Min(0, shorter.Probabilities[shorter.Find(keys.Parent(section.Keys[at], length))]
                    + shorter.Backoffs[shorter.Find(keys.Context(section.Keys[at]))]);
            }
        }
    }

    private NgramLevel Level(int at)
    {
        var section = sections[at];
        var tokens = new int[section.Keys.Length];
        for (var node = 0; node < tokens.Length; node++)
        {
            tokens[node] = keys.Token(section.Keys[node], at);
        }

        return at + 1 == sections.Count
            ? new NgramLevel(tokens, [], section.Probabilities, [])
            : new NgramLevel(tokens, FirstChild(section, sections[at + 1], at + 2), section.Probabilities, section.Backoffs);
    }

    private int[] FirstChild(ArpaSection parents, ArpaSection children, int length)
    {
        var (firstChild, child) = (new int[parents.Keys.Length + 1], 0);
        for (var parent = 0; parent < parents.Keys.Length; parent++)
        {
            while (child < children.Keys.Length && keys.Parent(children.Keys[child], length) == parents.Keys[parent])
            {
                child++;
            }

            firstChild[parent + 1] = child;
        }

        return firstChild;
    }
}
