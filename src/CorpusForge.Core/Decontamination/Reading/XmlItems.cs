using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace CorpusForge.Core.Decontamination.Reading;

/// <summary>Items of XML, read as the JSON that says the same: elements of one name are a list, attributes are values.</summary>
internal static class XmlItems
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>The items.</summary>
    /// <exception cref="InvalidDataException">It is no XML.</exception>
    public static IEnumerable<ReadItem> Of(string text, string file)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Safe);
            return [.. JsonItems.OfWhole(JsonSerializer.SerializeToElement(Node(XDocument.Load(reader).Root!)))];
        }
        catch (XmlException error)
        {
            throw new InvalidDataException(FormattableString.Invariant($"{file}:{error.LineNumber}: no well-formed XML."), error);
        }
    }

    private static JsonNode Node(XElement element)
    {
        if (!element.HasElements && !element.HasAttributes)
        {
            return JsonValue.Create(element.Value.Trim())!;
        }

        var node = new JsonObject();
        foreach (var attribute in element.Attributes())
        {
            node[attribute.Name.LocalName] = attribute.Value;
        }

        foreach (var children in element.Elements().GroupBy(child => child.Name.LocalName))
        {
            var nodes = children.Select(Node).ToList();
            node[children.Key] = nodes.Count == 1 && nodes[0] is not JsonObject ? nodes[0] : new JsonArray([.. nodes]);
        }

        var own = string.Concat(element.Nodes().OfType<XText>().Select(part => part.Value)).Trim();
        if (own.Length > 0)
        {
            node["text"] ??= own;
        }

        return node;
    }
}
