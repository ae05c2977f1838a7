using CorpusForge.Core.Documents;
using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Tests.Transforms;

/// <summary>Pages for the tests of transforms.</summary>
internal static class Draft
{
    public static Document Page(string text, string title = "") => new() { DocId = new string('0', 32), Url = "https://example.jp/", Text = text, Title = title };

    /// <summary>The page after one transform.</summary>
    public static Document After(ITransform transform, string text, string title = "") => new TransformChain([transform]).Apply(Page(text, title));

    /// <summary>Asserts that a transform has nothing to change in a text: the page is the same instance.</summary>
    public static void Stays(ITransform transform, string text)
    {
        var page = Page(text);
        var draft = new PageDraft(page);
        transform.Apply(draft);

        Assert.Same(text, draft.Text);
        Assert.Equal(text, new TransformChain([transform]).Apply(page).Text);
    }
}
