using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CorpusForge.Core.Recipes.Nodes;

/// <summary>Turns YAML into nodes. Anchors, aliases and tags are refused: recipes have <c>extends</c> and variants instead.</summary>
internal sealed class YamlTree
{
    private const int DepthLimit = 32;
    private const int LengthLimit = 1 << 20;

    private readonly Parser events;
    private readonly Func<Mark, Place> place;

    private YamlTree(string text, Func<Mark, Place> place)
    {
        events = new Parser(new StringReader(text));
        this.place = place;
    }

    /// <summary>The one document of a file.</summary>
    public static RecipeNode ReadFile(string text, string name) => Read(text, mark => new Place(name, (int)mark.Line), "");

    /// <summary>The value of a <c>--set</c>.</summary>
    public static RecipeNode ReadValue(string text, Place place, string path) => Read(text, _ => place, path).On(place);

    private static RecipeNode Read(string text, Func<Mark, Place> place, string path)
    {
        if (text.Length > LengthLimit)
        {
            throw new RecipeException($"{place(new Mark(0, 1, 1))}: found {text.Length} characters; allowed: up to {LengthLimit}");
        }

        var tree = new YamlTree(text, place);
        try
        {
            return tree.Document().At(path);
        }
        catch (Exception error) when (error is YamlException or InvalidOperationException)
        {
            throw tree.Invalid(error, text);
        }
    }

    private RecipeException Invalid(Exception error, string text)
    {
        // YamlDotNet reports a tab where the map around it begins, and some broken flow lists without any place.
        var tab = Array.FindIndex(text.Split('\n'), line => line[..^line.TrimStart(' ', '\t').Length].Contains('\t', StringComparison.Ordinal));
        var (at, cause) = (tab, error) switch
        {
            ( >= 0, _) => (new Mark(0, tab + 1, 1), "a tab in the indentation; allowed: spaces"),
            (_, YamlException yaml) => (yaml.Start, yaml.Message),
            _ => (events.Current?.End ?? new Mark(0, 1, 1), "a list or map in brackets that does not end as it should"),
        };
        return new RecipeException($"{place(at)}: no valid YAML: {cause}", error);
    }

    private RecipeNode Document()
    {
        events.Consume<StreamStart>();
        if (events.Accept<StreamEnd>(out var end))
        {
            throw new RecipeException($"{place(end.Start)}: found nothing; allowed: a map with at least name and sources");
        }

        events.Consume<DocumentStart>();
        var root = Node(0);
        events.Consume<DocumentEnd>();
        return events.Accept<StreamEnd>(out _)
            ? root
            : throw new RecipeException($"{place(events.Current!.Start)}: found a second document; allowed: one a file");
    }

    private RecipeNode Node(int depth)
    {
        var at = place(events.Current!.Start);
        if (events.Current is not NodeEvent node || !node.Anchor.IsEmpty || !node.Tag.IsEmpty || depth == DepthLimit)
        {
            throw new RecipeException(
                $"{at}: found an anchor, an alias, a tag or more than {DepthLimit} levels; allowed: plain maps, lists and values");
        }

        if (events.TryConsume<Scalar>(out var scalar))
        {
            return new ScalarNode(at, "", scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        return events.TryConsume<SequenceStart>(out _) ? List(at, depth) : Map(at, depth);
    }

    private ListNode List(Place at, int depth)
    {
        var items = new List<RecipeNode>();
        while (!events.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new ListNode(at, "", items);
    }

    private MapNode Map(Place at, int depth)
    {
        events.Consume<MappingStart>();
        var entries = new List<KeyValuePair<string, RecipeNode>>();
        while (!events.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1) as ScalarNode ?? throw new RecipeException($"{at}: found a list or map as key; allowed: a name");
            // Errors of a value name the line of its key, where people look for it.
            entries.Add(KeyValuePair.Create(key.Text, Node(depth + 1).On(key.Place)));
        }

        return new MapNode(at, "", entries);
    }
}
