namespace CorpusForge.Lake.Exports;

/// <summary>What a page weighs before it is written.</summary>
/// <param name="Text">Its text in bytes of UTF-8.</param>
/// <param name="Facts">About how many bytes its addresses, title and numbers take.</param>
/// <param name="Tokens">About how many tokens its text has; 0 where the format holds text.</param>
public readonly record struct PageSize(long Text, long Facts, long Tokens);
