using CorpusForge.Japanese.Morphology;

namespace CorpusForge.Japanese.Tests.Morphology.Storage;

/// <summary>Files that are not what they should be.</summary>
public sealed class DictionaryFileTests : IDisposable
{
    private readonly TinyDictionary sources = new();

    [Fact]
    public void A_missing_file_is_named_with_the_remedy() => Refused("is missing", null);

    [Fact]
    public void A_flipped_byte_anywhere_behind_the_header_is_found()
    {
        var bytes = Sound();
        for (var at = 32; at < bytes.Length; at += 4001)
        {
            bytes[at] ^= 1;
            Refused("is damaged", bytes);
            bytes[at] ^= 1;
        }
    }

    [Fact]
    public void A_cut_file_tells_both_lengths() => Refused("bytes and should have", Sound()[..^5]);

    [Fact]
    public void Another_version_tells_both_versions()
    {
        var bytes = Sound();
        bytes[8] = 99;
        Refused("format 99, this program reads format 1", bytes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(1000)]
    public void Another_file_is_no_dictionary(int length) => Refused("is no dictionary", new byte[length]);

    public void Dispose() => sources.Dispose();

    private byte[] Sound()
    {
        sources.Compile().Dispose();
        return File.ReadAllBytes(sources.Output);
    }

    private void Refused(string what, byte[]? bytes)
    {
        var path = Path.Combine(sources.Folder, "bad.dictionary");
        if (bytes is not null)
        {
            File.WriteAllBytes(path, bytes);
        }

        var error = Assert.Throws<InvalidDataException>(() => IpadicDictionary.Open(path));
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains("corpusforge dictionary compile", error.Message, StringComparison.Ordinal);
    }
}
