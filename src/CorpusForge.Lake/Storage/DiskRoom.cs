using System.Globalization;

namespace CorpusForge.Lake.Storage;

/// <summary>Room on the disk of a lake: asked for before work that needs much of it, and told of when it ends.</summary>
public static class DiskRoom
{
    // ENOSPC, and the quota's EDQUOT, which are no less final.
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;

    /// <summary>Bytes that this process may still write on the disk of a folder, which need not be there yet.</summary>
    public static long FreeBytes(string folder)
    {
        var existing = Path.GetFullPath(folder);
        while (!Directory.Exists(existing))
        {
            existing = Path.GetDirectoryName(existing) ?? throw new DirectoryNotFoundException($"'{folder}' lies on no disk.");
        }

        return new DriveInfo(existing).AvailableFreeSpace;
    }

    /// <summary>Throws <see cref="DiskFullException"/> where the disk has no room for so many bytes.</summary>
    /// <param name="folder">Where they would be written.</param>
    /// <param name="bytes">How many.</param>
    /// <param name="purpose">What for, for the message: "sorting the keys of duplicates".</param>
    /// <param name="saver">The setting of which more means less disk; null where there is none.</param>
    public static void Require(string folder, long bytes, string purpose, string? saver = null)
    {
        if (bytes > 0 && FreeBytes(folder) is var free && free < bytes)
        {
            throw new DiskFullException(
                $"{purpose} needs {Size(bytes)} of disk and {Size(free)} are free where '{folder}' lies. Nothing is lost: make room{(saver is null ? "" : $", or raise {saver},")} "
                + "and start the same command again; it goes on from here.");
        }
    }

    /// <summary>Whether an error says that a disk is full.</summary>
    public static bool IsFull(Exception error) => error is IOException { HResult: NoSpaceLeft or QuotaExceeded };

    /// <summary>What to tell when a write found the disk full.</summary>
    public static DiskFullException Full(string folder, Exception error) => new(
        $"The disk where '{folder}' lies is full ({Size(FreeBytes(folder))} left). Nothing that was finished is lost: make room and start the same command "
        + "again; it goes on from here.", error);

    /// <summary>A number of bytes for people.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.0} GiB"),
        >= 1L << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 20):0.0} MiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} KiB"),
    };
}
