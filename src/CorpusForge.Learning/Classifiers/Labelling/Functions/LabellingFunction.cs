using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>
/// A rule of thumb that labels some pages and is silent about the rest. The record is its own settings; its name is its class in kebab-case.
/// It is a pure function of the page, defined for every page, an empty one too.
/// </summary>
public abstract record LabellingFunction
{
    [Description("Name in reports and labels; that of the function when it is there once only.")]
    [RegularExpression("^[a-z0-9][a-z0-9-]*$")]
    public string? Name { get; init; }

    [Description("What it says of a page where it speaks: 1 the page belongs to the class, 0 it does not. Functions made for one side have that as default.")]
    [Range(0, 1)]
    public int? Label { get; init; }

    /// <summary>Whether it speaks on this page.</summary>
    public abstract bool Speaks(PageEvidence page);

    /// <summary>Why these settings can never speak and what is allowed; null when they are sound.</summary>
    public virtual string? Fault() => null;
}
