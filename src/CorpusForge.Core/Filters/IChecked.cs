namespace CorpusForge.Core.Filters;

/// <summary>A measure some of whose settings can never find anything; a recipe that has such ones is an error.</summary>
public interface IChecked
{
    /// <summary>What is wrong with the settings and what is allowed; null when they are sound.</summary>
    string? Fault();
}
