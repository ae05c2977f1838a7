using System.Diagnostics;

namespace CorpusForge.Cli.Tests.Commands;

/// <summary>Runs the built command line as its users do, in a folder of its own, over one demo lake that is made once.</summary>
public sealed class CommandLineFixture : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The working folder of all commands; the demo's lake is <c>lake</c> in it.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("corpusforge-cli-").FullName;

    /// <summary>What <c>demo</c> printed.</summary>
    public Result Demo { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Demo = await RunAsync("demo");

    /// <summary>Runs a command to its end.</summary>
    public async Task<Result> RunAsync(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "corpusforge.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new Result(process.ExitCode, await output, await error);
    }

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    public sealed record Result(int Code, string Output, string Error);
}
