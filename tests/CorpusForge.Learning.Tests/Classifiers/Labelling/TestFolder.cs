namespace CorpusForge.Learning.Tests.Classifiers.Labelling;

/// <summary>A folder of its own for a test, removed with everything in it.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("corpusforge-labels-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, params string[] lines)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], string.Join('\n', lines) + "\n");
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
