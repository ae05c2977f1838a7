using System.IO.Hashing;
using System.Text;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Decontamination.Reading;

/// <summary>The files of an evaluation set, in ordinal order of their names.</summary>
/// <param name="Files">Those that are read.</param>
/// <param name="PassedOver">Names of those of no kind that is read.</param>
internal sealed record EvaluationFiles(IReadOnlyList<EvaluationFile> Files, IReadOnlyList<string> PassedOver)
{
    /// <summary>32 hex digits: XXH128 of names and contents. What is renamed gives its items other ids, and is read again.</summary>
    public string Hash => Convert.ToHexStringLower(XxHash128.Hash(
        Encoding.UTF8.GetBytes(string.Join('\n', Files.Select(file => $"{file.Name} {ListFile.HashOf(file.Path)}")))));

    /// <summary>Finds the files of a set.</summary>
    /// <exception cref="FileNotFoundException">Nothing is there that is read; the message names the set, the full path and what lies nearby.</exception>
    public static EvaluationFiles Find(EvaluationSetSettings settings, string folder)
    {
        var path = Path.GetFullPath(settings.Path, Path.GetFullPath(folder));
        var found = FileFinder.Find(path).Select(file => new EvaluationFile(file.Path, file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();

        // A file that is named is text, whatever it is called.
        var known = found.Where(file => file.IsKnown || File.Exists(path)).ToList();
        return known.Count > 0
            ? new EvaluationFiles(known, [.. found.Except(known).Select(file => file.Name)])
            : throw new FileNotFoundException(
                $"Evaluation set '{settings.Name}': no {(found.Count > 0 ? "file named *" + string.Join(", *", EvaluationFile.Endings) : "file")} at '{path}'. {Nearby.Describe(path)}", path);
    }
}
