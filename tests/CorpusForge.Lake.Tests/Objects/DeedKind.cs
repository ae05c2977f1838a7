namespace CorpusForge.Lake.Tests.Objects;

internal enum DeedKind
{
    Forward,
    Say,
    Cut,
    Drop,
}
