using System.Text;

namespace CorpusForge.Tests.Shared.Synthetic;

/// <summary>Makes sentences that measure like Japanese prose and share no five characters by chance. Equal seeds, equal sentences.</summary>
internal sealed class JapaneseProse(int seed)
{
    private static readonly string[] Middles = ["はこの町で", "がゆっくりと", "について静かに", "を昨日の朝から", "とともに長いあいだ", "のために少しずつ"];
    private static readonly string[] Ends = ["考えています。", "続いていました。", "歩いてきたのでした。", "書かれていることがあります。", "わかるようになりました。"];

    private readonly Random random = new(seed);

    /// <summary>A sentence of about forty characters.</summary>
    public string Sentence() => new StringBuilder()
        .Append(Word()).Append(Middles[random.Next(Middles.Length)]).Append(Word()).Append('、')
        .Append(Word()).Append(Middles[random.Next(Middles.Length)]).Append(Word()).Append(Ends[random.Next(Ends.Length)])
        .ToString();

    public string[] Sentences(int count) => [.. Enumerable.Range(0, count).Select(_ => Sentence())];

    private string Word() => string.Concat(Enumerable.Range(0, 3).Select(_ => (char)('一' + random.Next(0x4e00))));
}
