using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CorpusForge.Core.Tests;

/// <summary>What the compiler does not forbid, by the sources themselves: which part of the code may know which.</summary>
public sealed partial class ArchitectureTests
{
    // A stage knows Documents, text and the stages before it; a recipe knows them all.
    private static readonly string[] Stages = ["Documents", "Sources", "Extraction", "Transforms", "Filters", "Dedup", "Decontamination", "Tokens", "Mixtures", "Recipes"];

    // A project knows those before it.
    private static readonly string[] Projects =
        ["CorpusForge.Japanese", "CorpusForge.Core", "CorpusForge.Lake", "CorpusForge.Learning", "CorpusForge.Engine", "CorpusForge.Cli", "CorpusForge.Workers", "CorpusForge.Web"];

    private static readonly string Source = Path.Combine(Root(AppContext.BaseDirectory), "src");

    [Fact]
    public void A_stage_knows_only_earlier_stages()
    {
        var core = Path.Combine(Source, "CorpusForge.Core");
        var files = Files(core).ToList();

        Assert.Empty(files.SelectMany(file => LaterStages(Path.GetRelativePath(core, file), File.ReadAllText(file))));
        Assert.All(files, file => Assert.Contains(Path.GetRelativePath(core, file).Split(Path.DirectorySeparatorChar)[0], Stages));
    }

    [Theory]
    [InlineData("Filters/A.cs", "using CorpusForge.Core.Dedup;", "Filters/A.cs: Dedup")]
    [InlineData("Filters/A.cs", "var x = Dedup.CanonicalUrl.Of(url);", "Filters/A.cs: Dedup")]
    [InlineData("Filters/A.cs", "Core.Mixtures.Funnel? x;", "Filters/A.cs: Mixtures")]
    [InlineData("Filters/A.cs", "global::CorpusForge.Core.Recipes.Recipe x;", "Filters/A.cs: Recipes")]
    [InlineData("Filters/A.cs", "using static CorpusForge.Core.Dedup.CanonicalUrl;", "Filters/A.cs: Dedup")]
    [InlineData("Documents/A.cs", "using CorpusForge.Core.Sources;", "Documents/A.cs: Sources")]
    [InlineData("Filters/A.cs", "namespace CorpusForge.Core.Filters; using CorpusForge.Core.Documents; using CorpusForge.Core.Extraction;", null)]
    [InlineData("Recipes/A.cs", "using CorpusForge.Core.Mixtures;", null)]
    [InlineData("Filters/A.cs", "// as Dedup.CanonicalUrl does\n/// see CorpusForge.Core.Dedup", null)]
    [InlineData("Filters/A.cs", "page.Recipes.Count + recipe.Dedup.Near", null)]
    [InlineData("Filters/A.cs", "var text = \"Dedup.Near\";", null)]
    public void The_scan_of_stages_sees_what_it_looks_for(string file, string text, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], LaterStages(file, text));

    [Fact]
    public void Project_references_go_one_way()
    {
        var files = Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var rank = Array.IndexOf(Projects, Path.GetFileNameWithoutExtension(file));
            Assert.True(rank >= 0, $"{Path.GetFileName(file)} has no place among the projects.");
            foreach (var reference in XDocument.Load(file).Descendants("ProjectReference").Select(node => node.Attribute("Include")!.Value))
            {
                var known = Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'));
                Assert.True(Array.IndexOf(Projects, known) is var other && other >= 0 && other < rank, $"{Path.GetFileName(file)} refers to {known}.");
            }
        }
    }

    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        var root = Path.GetDirectoryName(Source)!;
        var files = Files(Source).Concat(Files(Path.Combine(root, "tests"))).ToList();

        Assert.Contains(files, file => Path.GetFileName(file) == "ArchitectureTests.cs");
        Assert.DoesNotContain(files, file => File.ReadLines(file).Count() > 400);
    }

    [Fact]
    public void Only_the_command_line_writes_to_the_console()
    {
        var writers = Files(Source).Where(file => ConsoleCall().IsMatch(Code(File.ReadAllText(file))))
            .Select(file => Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0]);

        Assert.Equal(["CorpusForge.Cli"], writers.Distinct());
    }

    private static IEnumerable<string> LaterStages(string file, string text)
    {
        var stage = Array.IndexOf(Stages, file.Split('/', '\\')[0]);
        return Stages.Skip(stage + 1)
            .Where(later => StageName().Matches(Code(text)).Any(name => name.Groups["stage"].Value == later))
            .Select(later => $"{file.Replace('\\', '/')}: {later}");
    }

    // Without comments and strings.
    private static string Code(string text) => CommentOrString().Replace(text, " ");

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "CorpusForge.sln"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no CorpusForge.sln above the tests"));

    // "CorpusForge.Core.Dedup", "Core.Dedup", or "Dedup." where it begins a name; not a member of something else.
    [GeneratedRegex(@"\bCore\s*\.\s*(?<stage>[A-Z]\w+)|(?<![\w.\s]\s*\.|\w|\.)(?<stage>[A-Z]\w+)\s*\.")]
    private static partial Regex StageName();

    [GeneratedRegex(@"(?<!\w)Console\s*\.")]
    private static partial Regex ConsoleCall();

    [GeneratedRegex("//[^\n]*|/\\*.*?\\*/|\"\"\"(?s:.*?)\"\"\"|@\"(?:[^\"]|\"\")*\"|\"(?:[^\"\\\\\n]|\\\\.)*\"", RegexOptions.Singleline)]
    private static partial Regex CommentOrString();
}
