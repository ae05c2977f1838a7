using System.Runtime.InteropServices;

namespace CorpusForge.Japanese.Morphology.Storage;

/// <summary>What many entries share: their ids in the connection matrix and their part of speech.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal record struct EntryKind(ushort Left, ushort Right, ushort PartOfSpeech);
