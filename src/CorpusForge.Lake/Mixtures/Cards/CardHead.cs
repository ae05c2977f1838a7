using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>The YAML that a dataset hub reads before the card's text (Hugging Face, "Dataset Cards").</summary>
internal static class CardHead
{
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (long Below, string Name)[] Sizes =
    [
        (1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"), (10_000_000, "1M<n<10M"), (100_000_000, "10M<n<100M"),
        (1_000_000_000, "100M<n<1B"), (10_000_000_000, "1B<n<10B"), (100_000_000_000, "10B<n<100B"), (1_000_000_000_000, "100B<n<1T"),
    ];

    public static string Of(CardDraft card)
    {
        var text = new StringBuilder("---\n");
        text.Append("language:\n- ja\n").Append("license: ").Append(CardRights.HubLicense(card)).Append('\n');
        text.Append("pretty_name: ").Append(Scalar(card.Title)).Append('\n');
        text.Append("task_categories:\n- text-generation\n");
        text.Append("size_categories:\n- ").Append(SizeOf(card.Manifest.Totals.All.Pages)).Append('\n');
        text.Append("configs:\n- config_name: default\n  data_files:\n");
        foreach (var split in SplitsOf(card.Facts))
        {
            text.Append(CultureInfo.InvariantCulture, $"  - split: {Scalar(split.Name)}\n    path: {Scalar(split.Files)}\n");
        }

        return text.Append("---").ToString();
    }

    /// <summary>The splits of the data beside the card; the version's own shards where the caller names none.</summary>
    public static IReadOnlyList<CardSplit> SplitsOf(CardFacts facts) => facts.Splits.Count > 0 ? facts.Splits : [new CardSplit("train", "shard-*.parquet")];

    private static string SizeOf(long pages) => Sizes.FirstOrDefault(size => pages < size.Below) is { Name: { } name } ? name : "n>1T";

    // A string of JSON is one of YAML, whatever is in it.
    private static string Scalar(string value) => JsonSerializer.Serialize(value, Quoted);
}
