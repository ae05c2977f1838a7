namespace CorpusForge.Lake.Tests.Objects;

/// <summary>What is done to a request.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Status">The status, where something is said.</param>
/// <param name="Body">The body, of which twice the length is promised where it is cut.</param>
internal sealed record Deed(DeedKind Kind, int Status = 200, string Body = "")
{
    public static Deed Forward { get; } = new(DeedKind.Forward);

    public static Deed Drop { get; } = new(DeedKind.Drop);

    public static Deed Cut(string body) => new(DeedKind.Cut, 200, body);

    public static Deed Error(int status, string code, string message = "no") => new(DeedKind.Say, status, $"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>{message}</Message></Error>");
}
