using CorpusForge.Lake.Storage;

namespace CorpusForge.Lake.Tests.Storage;

public class ContentKeyTests
{
    [Fact]
    public void Equal_settings_have_equal_keys() =>
        Assert.Equal(Key().With("a", "1").ToString(), Key().With("a", "1").ToString());

    [Fact]
    public void Stage_version_name_value_and_order_all_matter()
    {
        string[] keys =
        [
            Key().ToString(),
            new ContentKey("other", 1).ToString(),
            new ContentKey("stage", 2).ToString(),
            Key().With("a", "1").ToString(),
            Key().With("b", "1").ToString(),
            Key().With("a", "2").ToString(),
            Key().With("a", "1").With("b", "2").ToString(),
            Key().With("b", "2").With("a", "1").ToString(),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[0-9a-f]{32}$", key));
    }

    [Fact]
    public void A_value_cannot_pass_for_a_name_and_its_value() =>
        Assert.NotEqual(Key().With("a", "1\nb=1:2").ToString(), Key().With("a", "1").With("b", "2").ToString());

    private static ContentKey Key() => new("stage", 1);
}
