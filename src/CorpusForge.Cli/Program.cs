using System.CommandLine;
using System.Globalization;
using CorpusForge.Cli;
using CorpusForge.Cli.Commands;
using Spectre.Console;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (Console.IsOutputRedirected)
{
    // A file or pipe has no width: tables are not broken for it.
    AnsiConsole.Profile.Width = 200;
}

var root = new RootCommand("CorpusForge turns Japanese web archives into versioned training mixtures, every page accounted for.")
{
    DemoCommand.Create(),
    RunCommand.Create(),
    ExtractCommand.Create(),
    MeasureCommand.Create(),
    DedupCommand.Create(),
    ExplainCommand.Create(),
    WhatIfCommand.Create(),
    FiltersCommand.Create(),
    VariantsCommand.Create(),
    DecontaminateCommand.Create(),
    MixCommand.Create(),
    SqlCommand.Create(),
    ClassifierCommand.Create(),
    TokenizerCommand.Create(),
    BenchCommand.Create(),
    DictionaryCommand.Create(),
};
return await CommandLine.InvokeAsync(root, args).ConfigureAwait(false);
