using CorpusForge.Learning.Classifiers.Labelling;

namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>Sorts out labels that are no measure of a model: text made up, guesses of the label model, doubtful labels, and pages that raters are divided on.</summary>
internal static class MeasuredLabels
{
    public static (IReadOnlyList<LabelledPage> Pages, IReadOnlyList<string> Remarks) Of(IReadOnlyList<LabelledPage> pages, IReadOnlyList<string> unmeasured)
    {
        var (measured, remarks) = (pages.ToList(), new List<string>());
        void Leave(Func<PageLabel, bool> left, string why)
        {
            var rest = measured.Where(page => !left(page.Label)).ToList();
            if (rest.Count < measured.Count)
            {
                remarks.Add($"{measured.Count - rest.Count} labels are not measured: {why}");
            }

            measured = rest;
        }

        Leave(label => label.Source == LabelSource.MadeUp, "text made up for training");
        Leave(label => label.Source == LabelSource.Model, "guesses of the label model");
        Leave(label => label.Probability == 0.5, "undecided");
        foreach (var confidence in unmeasured)
        {
            Leave(label => label.Confidence == confidence, $"of {confidence} confidence");
        }

        if (measured.Count(page => LabelSource.Rank(page.Label.Source.Split('+')[0]) > LabelSource.Rank(LabelSource.Unstated)) is > 0 and var guessed)
        {
            remarks.Add($"{guessed} labels are guesses of labelling functions");
        }

        return (measured, remarks);
    }
}
