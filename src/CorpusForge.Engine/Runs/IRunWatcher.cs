using CorpusForge.Engine.Stages;

namespace CorpusForge.Engine.Runs;

/// <summary>Is told how a run goes on; shows it to people.</summary>
public interface IRunWatcher
{
    /// <summary>A stage begins; its progress counts while it runs.</summary>
    void Started(Stage stage);

    /// <summary>A stage has ended.</summary>
    void Finished(StageReport report);

    /// <summary>A damaged part was found and forgotten; the run goes through its stages again and makes it anew.</summary>
    void Mending(string message);

    /// <summary>Something people may want to know, such as how much disk a stage may need.</summary>
    void Noted(string message);
}
