namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>Trains a tokenizer into a folder that appears whole or not at all.</summary>
public static class TrainingRun
{
    /// <summary>Whether a folder can be made at a path: nothing is there, or an empty folder.</summary>
    public static bool IsFree(string folder) => !File.Exists(folder) && (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any());

    /// <summary>Trains and writes. The folder must be free; what lies beside it under its name with <c>.partial</c> behind is written over.</summary>
    public static async Task<TrainedTokenizer> RunAsync(TrainingSource source, TrainerSettings settings, string folder, Action<string>? progress, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(source);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var partial = full + ".partial";
        Remove(partial);
        try
        {
            var pieces = Directory.CreateDirectory(Path.Combine(partial, "pieces")).FullName;
            var trained = await TokenizerTrainer.TrainAsync(source.Texts, settings, pieces, progress, token).ConfigureAwait(false);
            Remove(pieces);
            TokenizerFolder.Write(partial, trained, source.Description);
            if (Directory.Exists(full))
            {
                Directory.Delete(full);
            }

            Directory.Move(partial, full);
            return trained;
        }
        finally
        {
            Remove(partial);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
