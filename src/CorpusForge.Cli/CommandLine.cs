using System.CommandLine;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Exporting;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Objects;
using CorpusForge.Lake.Queries;

namespace CorpusForge.Cli;

/// <summary>Parses and invokes, and turns what goes wrong into one message and an exit code: 1 failed, 2 wrong use or wrong recipe.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;

    // What a shell reports for a program that an interrupt ended (128 + SIGINT).
    public const int Interrupted = 130;

    public static async Task<int> InvokeAsync(RootCommand root, string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            // The second Ctrl-C ends the process at once; nothing is lost by it either.
            press.Cancel = !stop.IsCancellationRequested;
            if (press.Cancel)
            {
                Console.Error.WriteLine();
                Console.Error.WriteLine("Stopping. The same command goes on from here; press Ctrl-C again to stop at once.");
                stop.Cancel();
            }
        };
        try
        {
            var parsed = root.Parse(args);
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop.Token).ConfigureAwait(false);
            return parsed.Errors.Count > 0 ? WrongUse : code;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (RecipeException error)
        {
            return Report(error.Message, WrongUse);
        }
        catch (Exception error) when (error is UsageException or UnknownMixtureException or UnknownPlaceException or ExportRefusedException or LakeSqlException)
        {
            return Report(error.Message, WrongUse);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException or InvalidOperationException)
        {
            return Report(error.Message, Failed);
        }
        catch (Exception error)
        {
            // A fault of ours: the trace finds it. Its message is left out, for it may quote a page.
            return Report($"unexpected {error.GetType().FullName}; please report it with these lines:\n{error.StackTrace}", Failed);
        }
    }

    private static int Report(string message, int code)
    {
        Console.Error.WriteLine($"error: {message}");
        return code;
    }
}
