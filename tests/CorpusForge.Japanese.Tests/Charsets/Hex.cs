namespace CorpusForge.Japanese.Tests.Charsets;

/// <summary>Bytes written in hexadecimal, spaces where they help to read.</summary>
internal static class Hex
{
    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
