using System.CommandLine;
using CorpusForge.Core.Sources;

namespace CorpusForge.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Lake() => new("--lake")
    {
        Description = "Folder of the lake, where every stage and mixture is kept.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "lake",
    };

    public static Option<int> Workers() => new("--workers")
    {
        Description = "Jobs at the same time. The result does not depend on it.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        Validators = { result => Refuse(result, result.GetValueOrDefault<int>() is < 1 or > 1024, "--workers takes a number from 1 to 1024.") },
    };

    public static Option<string[]> Set() => new("--set")
    {
        Description = "Overrides a value of the recipe: sources.0.path=FILE, keep.hiragana-ratio.low=0.25, dedup.near=off.",
        HelpName = "PATH=VALUE",
        DefaultValueFactory = _ => [],
    };

    public static Option<bool> Json() => new("--json") { Description = "Prints JSON for other programs." };

    public static Option<string?> Variant() => new("--variant")
    {
        Description = "Takes this variant of the recipe.",
        HelpName = "NAME",
    };

    public static Option<int> Samples() => new("--samples")
    {
        Description = "Sample pages shown of each kind.",
        HelpName = "N",
        DefaultValueFactory = _ => 5,
        Validators = { result => Refuse(result, result.GetValueOrDefault<int>() is < 0 or > 1000, "--samples takes a number from 0 to 1000.") },
    };

    public static Option<ByteSize> Memory() => new("--memory")
    {
        Description = "Most memory of the database; what does not fit goes through the lake's temporary folder.",
        HelpName = "SIZE",
        DefaultValueFactory = _ => ByteSize.FromMebibytes(1024),
        CustomParser = result =>
        {
            if (!ByteSize.TryParse(result.Tokens[0].Value, out var size) || size.Bytes < ByteSize.FromMebibytes(64).Bytes)
            {
                result.AddError($"--memory takes a size from 64 MiB, such as 2GiB, not '{result.Tokens[0].Value}'.");
            }

            return size;
        },
    };

    public static Option<string[]> Scores(string description) => new("--scores")
    {
        Description = description,
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private static void Refuse(System.CommandLine.Parsing.OptionResult result, bool wrong, string message)
    {
        if (wrong)
        {
            result.AddError(message);
        }
    }
}
