using CorpusForge.Lake.Storage;

namespace CorpusForge.Tests.Shared;

/// <summary>A folder of its own for a test, removed with everything in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("corpusforge-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public LakeFolder OpenLake(string name = "lake") => LakeFolder.Open(this[name]);

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
