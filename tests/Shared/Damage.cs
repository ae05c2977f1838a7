namespace CorpusForge.Tests.Shared;

/// <summary>What disks and people do to files.</summary>
internal static class Damage
{
    /// <summary>Flips all bits of one byte.</summary>
    public static void FlipByte(string path, long at)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = at;
        var value = file.ReadByte();
        file.Position = at;
        file.WriteByte((byte)~value);
    }

    /// <summary>Cuts a file after so many bytes.</summary>
    public static void Cut(string path, long length)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
        file.SetLength(length);
    }
}
