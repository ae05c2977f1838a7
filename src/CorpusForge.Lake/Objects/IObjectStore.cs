namespace CorpusForge.Lake.Objects;

/// <summary>
/// Named objects at one place: a folder, or a bucket and prefix. Names are relative, with <c>/</c> between their parts. An object appears whole or
/// not at all.
/// </summary>
public interface IObjectStore : IDisposable
{
    /// <summary>The place as people write it: an absolute folder, or <c>s3://bucket/prefix</c>.</summary>
    string Place { get; }

    /// <summary>Names and lengths in bytes of all objects, in ordinal order of their names.</summary>
    Task<IReadOnlyList<StoredObject>> ListAsync(CancellationToken token);

    /// <summary>Opens an object. Throws <see cref="FileNotFoundException"/> that names it where there is none.</summary>
    Task<Stream> OpenReadAsync(string name, CancellationToken token);

    /// <summary>Stores a file under a name, in place of what has that name. The file stays where it is.</summary>
    Task PutAsync(string name, string file, CancellationToken token);

    /// <summary>Removes an object; one that is not there is no error.</summary>
    Task DeleteAsync(string name, CancellationToken token);
}
