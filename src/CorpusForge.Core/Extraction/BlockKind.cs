namespace CorpusForge.Core.Extraction;

internal enum BlockKind : byte
{
    Paragraph,
    Heading,
    ListItem,
    Cell,
    Preformatted,
}
