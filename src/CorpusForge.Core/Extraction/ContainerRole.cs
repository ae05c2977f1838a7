namespace CorpusForge.Core.Extraction;

internal enum ContainerRole : byte
{
    Neutral,
    Content,
    Boilerplate,
}
