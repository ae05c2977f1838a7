namespace CorpusForge.Tests.Shared.Fuzz;

/// <summary>What an input is taken through. One instance serves one thread.</summary>
internal interface IFuzzSteps
{
    /// <summary>Where the input now is; read from another thread.</summary>
    string Step { get; }

    /// <summary>Takes an input through; returns what should not have been, or null.</summary>
    string? Run(FuzzInput input);
}
