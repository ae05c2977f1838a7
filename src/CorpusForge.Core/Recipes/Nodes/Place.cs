using System.Globalization;

namespace CorpusForge.Core.Recipes.Nodes;

/// <summary>Where a value was written: a line of a file, or a <c>--set</c> of the command line (line 0).</summary>
internal readonly record struct Place(string Name, int Line)
{
    public override string ToString() => Line == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}:{Line}");
}
