using CorpusForge.Lake.Objects;

namespace CorpusForge.Lake.Tests.Objects;

public sealed class ObjectStoresTests
{
    [Theory]
    [InlineData("/data/out", "/data/out")]
    [InlineData("/data/out/", "/data/out")]
    [InlineData("file:///data/out%20put", "/data/out put")]
    [InlineData("FILE:///data/日本", "/data/日本")]
    [InlineData("s3://bucket", "s3://bucket")]
    [InlineData("s3://bucket/", "s3://bucket")]
    [InlineData("S3://bucket/a b/日本/", "s3://bucket/a b/日本")]
    [InlineData("s3://bucket/100%25#1?x", "s3://bucket/100%25#1?x")]
    public void A_place_is_a_folder_or_a_bucket_with_a_prefix(string place, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The folders are those of Unix.");
        using var store = ObjectStores.Open(place, Settings);

        Assert.Equal(expected, store.Place);
    }

    [Fact]
    public void A_relative_place_lies_below_the_working_folder()
    {
        using var store = ObjectStores.Open("out/数", Settings);

        Assert.Equal(Path.GetFullPath("out/数"), store.Place);
    }

    [Theory]
    [InlineData("gs://bucket/x", "there is no store for 'gs:'. Allowed are a local folder")]
    [InlineData("s3a://bucket/x", "there is no store for 's3a:'")]
    [InlineData("s3:bucket/x", "lacks its two slashes: s3://BUCKET/PREFIX")]
    [InlineData("https://user:pass-word@host/x?token=1", "set AWS_ENDPOINT_URL")]
    [InlineData("file://server/share", "names no folder of this machine")]
    [InlineData("file:///a?b", "names no folder of this machine")]
    [InlineData("s3://", "'' is no name of a bucket")]
    [InlineData("s3://-b/x", "'-b' is no name of a bucket")]
    [InlineData("s3:///x", "'' is no name of a bucket")]
    [InlineData("s3://bucket/a/../b", "the prefix 'a/../b' has a part '.' or '..'")]
    [InlineData("s3://bucket/a//b", "has an empty part")]
    public void A_place_that_no_store_can_have_is_refused_with_what_is_allowed(string place, string expected)
    {
        var error = Assert.Throws<UnknownPlaceException>(() => ObjectStores.Open(place, Settings));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pass-word", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_SECRET_ACCESS_KEY is not", "AWS_ACCESS_KEY_ID", "the-key")]
    [InlineData("AWS_ACCESS_KEY_ID is not", "AWS_SECRET_ACCESS_KEY", "the-key")]
    [InlineData("AWS_ENDPOINT_URL_S3 is no address", "AWS_ENDPOINT_URL_S3", "localhost:9000")]
    [InlineData("AWS_ENDPOINT_URL is no address", "AWS_ENDPOINT_URL", "http://user:the-key@host")]
    public void A_setting_that_is_wrong_is_named_without_its_text(string expected, string variable, string value)
    {
        var error = Assert.Throws<IOException>(() => S3Settings.FromEnvironment(name => name == variable ? value : null));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-key", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_come_from_the_variables_of_aws_tools()
    {
        var variables = new Dictionary<string, string>
        {
            ["AWS_ACCESS_KEY_ID"] = "id", ["AWS_SECRET_ACCESS_KEY"] = "the-key", ["AWS_SESSION_TOKEN"] = "the-token",
            ["AWS_DEFAULT_REGION"] = "ap-northeast-1", ["AWS_ENDPOINT_URL"] = "https://general:1", ["AWS_ENDPOINT_URL_S3"] = "https://s3:2",
        };

        var settings = S3Settings.FromEnvironment(variables.GetValueOrDefault);

        Assert.Equal(new Uri("https://s3:2"), settings.Endpoint);
        Assert.Equal("ap-northeast-1", settings.Region);
        Assert.Equal(("id", "the-key", "the-token"), (settings.Credentials!.GetCredentials().AccessKey, settings.Credentials.GetCredentials().SecretKey, settings.Credentials.GetCredentials().Token));
        Assert.DoesNotContain("the-", settings.ToString(), StringComparison.Ordinal);

        variables["AWS_REGION"] = "eu-west-1";
        Assert.Equal("eu-west-1", S3Settings.FromEnvironment(variables.GetValueOrDefault).Region);
    }

    private static S3Settings Settings() => new() { Endpoint = new Uri("http://127.0.0.1:9"), Region = "us-east-1" };
}
