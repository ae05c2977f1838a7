using CorpusForge.Core.Documents;
using CorpusForge.Learning.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Labelling;

/// <summary>Pages written for tests.</summary>
internal static class Pages
{
    public static Document Of(string url, string text = "", string title = "", LinkFacts? links = null)
    {
        var host = HostNames.Of(url).ToString();
        return new Document
        {
            DocId = new string('0', 32), Url = url, Host = host, Domain = HostNames.DomainOf(host), Text = text, Title = title, Links = links ?? LinkFacts.None,
        };
    }

    public static LabelledPage Labelled(string url, double label, string text = "", string? site = null) =>
        new(Of(url, text), new PageLabel { Url = url, Probability = label, Source = "site", Site = site });

    /// <summary>Text of its own for each number: no two share many 5-grams.</summary>
    public static string Text(int number, int characters = 300)
    {
        var random = new Random(number);
        return string.Create(characters, random, static (target, dice) =>
        {
            for (var at = 0; at < target.Length; at++)
            {
                target[at] = (char)('一' + dice.Next(2000));
            }
        });
    }
}
