using CorpusForge.Learning.Tokenizers.Files;

namespace CorpusForge.Learning.Tokenizers;

/// <summary>Opens tokenizers of any of the published layouts.</summary>
public static class TokenizerFile
{
    /// <summary>What can be opened, for messages.</summary>
    public const string Allowed = "a folder with tokenizer.json, or with vocab.json and merges.txt; a tokenizer.json; a SentencePiece .model; a .tiktoken";

    /// <summary>
    /// The tokenizer of a path. Throws <see cref="FileNotFoundException"/> when nothing is there that can be opened, and
    /// <see cref="InvalidDataException"/> that names file and field for what could only be read with other tokens than its makers meant.
    /// </summary>
    public static IVocabularyTokenizer Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path);
        try
        {
            return Directory.Exists(full) ? OfFolder(full)
                : !File.Exists(full) ? throw new FileNotFoundException($"There is no tokenizer at '{full}'; allowed: {Allowed}.")
                : OfFile(full);
        }
        catch (InvalidDataException error) when (!error.Message.StartsWith(full, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{full}: {error.Message}.", error);
        }
    }

    private static IVocabularyTokenizer OfFolder(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        return File.Exists(Path.Combine(folder, "tokenizer.json")) ? TokenizerJson.Open(Path.Combine(folder, "tokenizer.json"), name)
            : File.Exists(Path.Combine(folder, "vocab.json")) && File.Exists(Path.Combine(folder, "merges.txt")) ? VocabularyAndMerges.Open(folder, name)
            : File.Exists(Path.Combine(folder, "tokenizer.model")) ? SentencePieceFile.Open(Path.Combine(folder, "tokenizer.model"), name)
            : throw new FileNotFoundException($"There is no tokenizer in '{folder}'; allowed: {Allowed}.");
    }

    private static IVocabularyTokenizer OfFile(string file) => Path.GetExtension(file) switch
    {
        ".json" => TokenizerJson.Open(file, Path.GetFileNameWithoutExtension(file) is "tokenizer" ? Path.GetFileName(Path.GetDirectoryName(file)!) : Path.GetFileNameWithoutExtension(file)),
        ".model" => SentencePieceFile.Open(file, Path.GetFileNameWithoutExtension(file)),
        ".tiktoken" => TiktokenFile.Open(file),
        _ => throw new FileNotFoundException($"'{file}' is no tokenizer by its name; allowed: {Allowed}."),
    };
}
