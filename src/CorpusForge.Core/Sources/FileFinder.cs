using System.IO.Enumeration;

namespace CorpusForge.Core.Sources;

/// <summary>The files that a path names: itself, those below a folder, or those that a glob matches.</summary>
internal static class FileFinder
{
    /// <summary>The files with their names relative to the folder, in no order; all of them, whatever their ending.</summary>
    /// <param name="path">Full path of a file or folder, or a glob.</param>
    public static IEnumerable<(string Path, string Name)> Find(string path)
    {
        if (File.Exists(path))
        {
            return [(path, Path.GetFileName(path))];
        }

        if (Directory.Exists(path))
        {
            return Below(path, recurse: true);
        }

        var glob = Glob.IsGlob(path) ? new Glob(Slashes(path)) : null;
        return glob is null || !Directory.Exists(glob.Root) ? [] : Below(glob.Root, glob.Recurses).Where(file => glob.Matches(file.Name));
    }

    /// <summary>Links to folders are not followed, they may lead in circles; links to files are files.</summary>
    private static FileSystemEnumerable<(string Path, string Name)> Below(string root, bool recurse) =>
        new(root, (ref FileSystemEntry entry) => Named(root, entry.ToFullPath()), new EnumerationOptions
        {
            RecurseSubdirectories = recurse,
            IgnoreInaccessible = false,
            AttributesToSkip = 0,
        })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    private static (string Path, string Name) Named(string root, string path) => (path, Slashes(Path.GetRelativePath(root, path)));

    private static string Slashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
