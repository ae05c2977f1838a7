namespace CorpusForge.Core.Recipes;

/// <summary>The names of models that score pages, as recipes use them.</summary>
public static class ScorerName
{
    private const string Suffix = "-score";
    private const string TextSuffix = "-text-score";
    private const string LanguageModel = "perplexity";

    /// <summary>The name of an entry of <c>scores</c>: itself, or that of the folder it leads to.</summary>
    public static string Of(string entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Path.GetFileName(entry.TrimEnd('/', '\\'));
    }

    /// <summary>Whether an entry is a path; a bare name is that of a model that comes with the program.</summary>
    public static bool IsPath(string entry) => entry.AsSpan().IndexOfAny('/', '\\') >= 0;

    /// <summary>Whether a column may be one of a model's: its columns are its name, or begin with it and a hyphen.</summary>
    public static bool MayOwn(string model, string column)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(column);
        return column == model || column.StartsWith(model + "-", StringComparison.Ordinal);
    }

    /// <summary>
    /// The model that a column belongs to by its name alone: NAME for NAME-score and NAME-text-score, and the language model that comes with the program for its own columns;
    /// null for a column of another form.
    /// </summary>
    public static string? OfColumn(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return MayOwn(LanguageModel, column) ? LanguageModel
            : column.Length > TextSuffix.Length && column.EndsWith(TextSuffix, StringComparison.Ordinal) ? column[..^TextSuffix.Length]
            : column.Length > Suffix.Length && column.EndsWith(Suffix, StringComparison.Ordinal) ? column[..^Suffix.Length] : null;
    }
}
