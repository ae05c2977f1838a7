namespace CorpusForge.Core.Decontamination.Reading;

/// <summary>Which fields of a set are tested, and what was met of each.</summary>
internal sealed class FieldChoice(EvaluationSetSettings settings)
{
    /// <summary>Texts met of each field that is tested.</summary>
    public SortedDictionary<string, int> Tested { get; } = new(StringComparer.Ordinal);

    /// <summary>Texts met of each field that is not.</summary>
    public SortedDictionary<string, int> LeftOut { get; } = new(StringComparer.Ordinal);

    /// <summary>The texts of an item that are tested.</summary>
    public IReadOnlyList<EvaluationText> Choose(IReadOnlyList<EvaluationText> texts) => [.. texts.Where(text =>
    {
        var tested = settings.Fields.Count > 0 ? settings.Fields.Any(field => Names(field, text.Field)) : !settings.Except.Any(field => Names(field, text.Field));
        var counts = tested ? Tested : LeftOut;
        counts[text.Field] = counts.GetValueOrDefault(text.Field) + 1;
        return tested;
    })];

    /// <summary>Throws <see cref="InvalidDataException"/> for a set without items, or with a named field that none of them has.</summary>
    public void Check(int items)
    {
        var known = Tested.Keys.Concat(LeftOut.Keys).Order(StringComparer.Ordinal).ToList();
        var asked = settings.Fields.Count > 0 ? settings.Fields : settings.Except.SequenceEqual(EvaluationSetSettings.Sources) ? [] : settings.Except;
        if (known.Count == 0)
        {
            throw new InvalidDataException($"Evaluation set '{settings.Name}': its {items} items hold no text.");
        }

        if (asked.FirstOrDefault(field => !known.Exists(name => Names(field, name))) is { } stray)
        {
            throw new InvalidDataException($"Evaluation set '{settings.Name}': no item has a field '{stray}'; it has {string.Join(", ", known)}.");
        }

        if (Tested.Count == 0)
        {
            throw new InvalidDataException(
                $"Evaluation set '{settings.Name}': no field is left to test; it has {string.Join(", ", known)}, all of which 'except' leaves out. Name those to test with 'fields'.");
        }
    }

    // Keys in a row anywhere in the path of a field: answers is answers.text too, and text is it too.
    private static bool Names(string asked, string field) => $".{field}.".Contains($".{asked}.", StringComparison.Ordinal);
}
