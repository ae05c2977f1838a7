using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace CorpusForge.Core.Extraction.Tree;

// The builder recognises these elements by their interface; none of them acts here. One file, for they hold nothing of their own.
internal sealed class ScriptElement(NodeFlags flags) : PageElement("script", Tag.Script, flags, null), IConstructableScriptElement
{
    Task IConstructableScriptElement.RunAsync(CancellationToken cancel) => Task.CompletedTask;

    bool IConstructableScriptElement.Prepare(IConstructableDocument document) => false;
}

internal sealed class MetaElement(NodeFlags flags) : PageElement("meta", Tag.Meta, flags, null), IConstructableMetaElement
{
    void IConstructableMetaElement.Handle()
    {
    }
}

internal sealed class TemplateElement(NodeFlags flags) : PageElement("template", Tag.Template, flags, null), IConstructableTemplateElement
{
    void IConstructableTemplateElement.PopulateFragment()
    {
    }
}

internal sealed class FormElement(NodeFlags flags) : PageElement("form", Tag.Form, flags, null), IConstructableFormElement;

internal sealed class FrameElement(NodeFlags flags) : PageElement("frame", Tag.Frame, flags, null), IConstructableFrameElement;

internal sealed class SvgElement(string name, Tag tag, NodeFlags flags)
    : PageElement(name, tag, flags, TagTable.SvgNamespace), IConstructableSvgElement;

internal sealed class MathElement(string name, Tag tag, NodeFlags flags)
    : PageElement(name, tag, flags, TagTable.MathNamespace), IConstructableMathElement;
