using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.LanguageModels.Training;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>Trains the model of a folder, whatever kind it is.</summary>
public static class ModelTrainer
{
    /// <summary>Trains, writes, and returns the SHA-256 of the model. Throws <see cref="RecipeException"/> for wrong settings or data.</summary>
    public static string Train(TrainRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        var kind = ScorerFile.Read(request.Folder).Kind("classifier", "language-model", "onnx");
        if (kind == "onnx")
        {
            throw new RecipeException($"{request.Folder}: an ONNX model is trained elsewhere; put model.onnx into the folder");
        }

        return kind == "classifier" ? ClassifierTrainer.Train(request, token).Sha256
            : LanguageModelTrainer.Train(request.Folder, request.DataFolders.Count == 0 ? null : request.DataFolders, new Lines(request.Progress), token).Sha256;
    }

    private sealed class Lines(Action<string> write) : IProgress<string>
    {
        public void Report(string value) => write(value);
    }
}
