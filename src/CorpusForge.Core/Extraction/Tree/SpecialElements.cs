using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace CorpusForge.Core.Extraction.Tree;

// The builder recognises these elements by their interface; none of them acts here. One file, for they hold nothing of their own.
internal sealed class ScriptElement(TagEntry entry, NodeFlags more, PageBudget? budget)
    : PageElement(entry, more, budget), IConstructableScriptElement
{
    Task IConstructableScriptElement.RunAsync(CancellationToken cancel) => Task.CompletedTask;

    bool IConstructableScriptElement.Prepare(IConstructableDocument document) => false;
}

internal sealed class MetaElement(TagEntry entry, NodeFlags more, PageBudget? budget)
    : PageElement(entry, more, budget), IConstructableMetaElement
{
    void IConstructableMetaElement.Handle()
    {
    }
}

internal sealed class TemplateElement(TagEntry entry, NodeFlags more, PageBudget? budget)
    : PageElement(entry, more, budget), IConstructableTemplateElement
{
    void IConstructableTemplateElement.PopulateFragment()
    {
    }
}

internal sealed class FormElement(TagEntry entry, NodeFlags more, PageBudget? budget)
    : PageElement(entry, more, budget), IConstructableFormElement;

internal sealed class FrameElement(TagEntry entry, NodeFlags more, PageBudget? budget)
    : PageElement(entry, more, budget), IConstructableFrameElement;

internal sealed class SvgElement(TagEntry entry, PageBudget? budget)
    : PageElement(entry, NodeFlags.None, budget), IConstructableSvgElement;

internal sealed class MathElement(TagEntry entry, PageBudget? budget)
    : PageElement(entry, NodeFlags.None, budget), IConstructableMathElement;
