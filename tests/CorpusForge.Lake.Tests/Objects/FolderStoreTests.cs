using CorpusForge.Lake.Objects;

namespace CorpusForge.Lake.Tests.Objects;

public sealed class FolderStoreTests : ObjectStoreContract
{
    private readonly TemporaryFolder folder = new();

    protected override Task<string> NewPlaceAsync() => Task.FromResult(folder["store"]);

    protected override IObjectStore OpenPlace(string place) => ObjectStores.Open(place);

    [Fact]
    public async Task A_file_being_written_is_neither_listed_nor_named()
    {
        folder.Write("store/a.txt.partial", [1]);

        Assert.Empty(await Store.ListAsync(Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.OpenReadAsync("a.txt.partial", Token));
    }
}
