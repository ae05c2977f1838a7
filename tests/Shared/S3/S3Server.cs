using System.Diagnostics;
using System.Globalization;

namespace CorpusForge.Tests.Shared.S3;

/// <summary>
/// s3rver, a server that speaks S3, on a free loopback port with a temporary folder; it ends with this process at the latest. tests/run.sh installs
/// it; where that has not happened, it is installed here.
/// </summary>
public sealed class S3Server : IAsyncDisposable
{
    /// <summary>A bucket that is there.</summary>
    public const string Bucket = "corpus";

    // The one account that s3rver knows.
    public const string Key = "S3RVER";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly TemporaryFolder data;

    private S3Server(Process process, TemporaryFolder data, int port)
    {
        (this.process, this.data) = (process, data);
        Endpoint = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
    }

    public Uri Endpoint { get; }

    /// <summary>Why there is no server on this machine; null where there is one. With CI=true its absence is a failure.</summary>
    public static string? Absence => HasNode || Environment.GetEnvironmentVariable("CI") is "true" or "1" ? null : "Node.js is absent: S3 is not tested. Install it (Debian: apt-get install nodejs npm).";

    private static bool HasNode => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));

    public static async Task<S3Server> StartAsync()
    {
        var folder = FindFolder();
        await InstallAsync(folder);
        var data = new TemporaryFolder();
        var process = Process.Start(new ProcessStartInfo("node", ["server.js", data.Path, Bucket])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return line?.Split(' ') is ["listening", var port]
            ? new S3Server(process, data, int.Parse(port, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"tests/s3-server/server.js did not start: '{line}'.");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
        data.Dispose();
    }

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "tests", "s3-server");
            if (File.Exists(Path.Combine(path, "package-lock.json")))
            {
                return path;
            }
        }

        throw new InvalidOperationException("tests/s3-server lies in no folder above the tests.");
    }

    private static async Task InstallAsync(string folder)
    {
        // What npm writes last.
        if (File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
        {
            return;
        }

        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = folder })!;
        await npm.WaitForExitAsync().WaitAsync(Patience);
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"`npm ci` in {folder} ended with {npm.ExitCode}.");
        }
    }
}
