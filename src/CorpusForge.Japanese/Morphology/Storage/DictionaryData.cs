namespace CorpusForge.Japanese.Morphology.Storage;

/// <summary>Where the parts lie that the analyser reads for every character.</summary>
internal readonly unsafe struct DictionaryData(DictionaryFile file)
{
    public readonly DictionaryLimits Limits = *file.Pointer<DictionaryLimits>(DictionarySection.Limits);
    public readonly short* Connections = file.Pointer<short>(DictionarySection.Connections);
    public readonly EntryKind* Kinds = file.Pointer<EntryKind>(DictionarySection.Kinds);
    public readonly uint* Units = file.Pointer<uint>(DictionarySection.Units);
    public readonly CharacterCategory* Categories = file.Pointer<CharacterCategory>(DictionarySection.Categories);
    public readonly ulong* Trie = file.Pointer<ulong>(DictionarySection.Trie);
    public readonly uint* Tokens = file.Pointer<uint>(DictionarySection.Tokens);
    public readonly uint* UnknownTokens = file.Pointer<uint>(DictionarySection.UnknownTokens);
}
