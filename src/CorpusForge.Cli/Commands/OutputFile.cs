namespace CorpusForge.Cli.Commands;

/// <summary>The file that a command writes.</summary>
internal static class OutputFile
{
    /// <summary>Refuses a file that is one of the inputs, which writing would destroy, and one in a folder that is not there.</summary>
    public static void Check(string output, IReadOnlyList<string> inputs, string option = "--out")
    {
        var path = Path.GetFullPath(output);
        if (inputs.Any(input => Path.GetFullPath(input) == path))
        {
            throw new UsageException($"'{output}' is an input and would be overwritten; name another file with {option}.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new UsageException($"There is no folder '{Path.GetDirectoryName(path)}' for {option}; make it first.");
        }
    }
}
