using System.ComponentModel;

namespace CorpusForge.Core.Filters.Addresses;

/// <summary>1 where the page's host is one of the hosts or lies below one, else 0.</summary>
[Measure("excluded-host", Origin = "Swallow v1: *.5ch.net and *wikipedia.org are dropped; llm-jp v2: ja.wikipedia.org", Most = 1)]
public sealed record ExcludedHost : IMeasure, IChecked
{
    [Description("Host names; those below them count too.")]
    public IReadOnlyList<string> Hosts { get; init; } = ["5ch.net", "wikipedia.org"];

    public string? Fault() => Hosts.Count == 0 ? "found no host; allowed: hosts: with one name or more"
        : Hosts.FirstOrDefault(host => host.Length == 0 || host[0] == '.' || host.AsSpan().ContainsAny("/:* ")) is { } stray
            ? $"found the host '{stray}'; allowed: bare names such as example.com, which stand for those below them too"
            : null;

    public double Of(PageView page)
    {
        var host = page.Page.Host;
        foreach (var name in Hosts)
        {
            if (host.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (host.Length == name.Length || host[^(name.Length + 1)] == '.'))
            {
                return 1;
            }
        }

        return 0;
    }
}
