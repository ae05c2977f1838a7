using CorpusForge.Lake.Objects;
using CorpusForge.Tests.Shared.S3;

namespace CorpusForge.Lake.Tests.Objects;

public sealed class S3StoreTests(S3Fixture fixture) : ObjectStoreContract
{
    private Uri endpoint = null!;

    protected override async Task<string> NewPlaceAsync()
    {
        endpoint = (await fixture.ServerAsync()).Endpoint;
        return $"s3://{S3Server.Bucket}/tests/{Guid.NewGuid():N}";
    }

    // Parts small enough for a quick test; this server, unlike S3, takes parts below 5 MiB.
    protected override IObjectStore OpenPlace(string place) => ObjectStores.Open(place, () => S3Fixture.Settings(endpoint) with { MultipartThreshold = 1 << 20, PartBytes = 1 << 20 });

    [Fact]
    public async Task A_bucket_without_a_prefix_is_a_place()
    {
        using var whole = OpenPlace($"s3://{S3Server.Bucket}");
        var name = $"{Guid.NewGuid():N}.txt";

        await whole.PutAsync(name, FileOf("x"), Token);

        Assert.Equal($"s3://{S3Server.Bucket}", whole.Place);
        Assert.Contains(new StoredObject(name, 1), await whole.ListAsync(Token));
        await whole.DeleteAsync(name, Token);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_named_with_the_remedy()
    {
        using var store = OpenPlace("s3://no-such-bucket/x");

        var error = await Assert.ThrowsAsync<IOException>(() => store.ListAsync(Token));
        Assert.Equal($"Could not list 's3://no-such-bucket/x': there is no bucket 'no-such-bucket' at {endpoint.GetLeftPart(UriPartial.Authority)}. Make it, or correct the name.", error.Message);
        await Assert.ThrowsAsync<IOException>(() => store.OpenReadAsync("a.txt", Token));
        await Assert.ThrowsAsync<IOException>(() => store.PutAsync("a.txt", FileOf("x"), Token));
    }

    [Fact]
    public async Task An_access_key_that_is_not_known_is_told_from_a_missing_right()
    {
        using var store = ObjectStores.Open(Place, () => S3Fixture.Settings(endpoint, "AKUNKNOWN", "a-wrong-secret"));

        var error = await Assert.ThrowsAsync<IOException>(() => store.PutAsync("a.txt", FileOf("x"), Token));

        Assert.Equal($"Could not write '{Place}/a.txt': {endpoint.GetLeftPart(UriPartial.Authority)} does not know the access key. Check AWS_ACCESS_KEY_ID, or the profile.", error.Message);
        Assert.DoesNotContain("a-wrong-secret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.parquet", "application/vnd.apache.parquet")]
    [InlineData("a.jsonl.zst", "application/zstd")]
    [InlineData("README.md", "text/markdown; charset=utf-8")]
    [InlineData("a.idx", "application/octet-stream")]
    public async Task Objects_say_what_they_are(string name, string type)
    {
        await Store.PutAsync(name, FileOf("x"), Token);

        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(endpoint, $"{Place["s3:/".Length..]}/{name}"), Token);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
    }
}
