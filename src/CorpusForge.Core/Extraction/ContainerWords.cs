using System.Collections.Frozen;
using CorpusForge.Core.Extraction.Tree;

namespace CorpusForge.Core.Extraction;

/// <summary>Reads what an element is for from its tag, its role, and the words of its class and id, Japanese habits included.</summary>
internal static class ContainerWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Boilerplate = Words(
        "nav navi navbar navigation globalnav gnav gnavi snav lnav localnav menu submenu topmenu sidemenu menubar drawer hamburger",
        "side sidebar sidebars sidenav sidecolumn aside secondary subcolumn leftcolumn rightcolumn leftbox rightbox",
        "header siteheader pageheader masthead banner logo topbar headerlink",
        "footer sitefooter pagefooter foot copyright copy colophon credit",
        "breadcrumb breadcrumbs pankuzu topicpath crumb crumbs topicspath",
        "related relatedposts relation relations kanren kanrenkiji recommend recommended osusume ranking rank popular ninki",
        "sns share sharebutton sharing social follow tweet twitter facebook hatena hatebu likebutton bookmark",
        "ad ads advert advertisement adsense koukoku sponsor sponsored pr promotion affiliate",
        "widget widgets archive archives category categories tagcloud taglist tags calendar recent recententries newentries blogroll profile author",
        "pager pagination pagenav pagenavi prevnext postnav paging pagetop gotop totop backtotop",
        "search searchbox searchform login subscribe newsletter cookie modal popup skip",
        "comments commentform commentlist trackback trackbacks",
        "toolbar langs language languages quickview sphinxsidebar mobile");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BoilerplateRoles = Words(
        "navigation banner contentinfo complementary search dialog menu menubar toolbar");

    /// <summary>Whether the element says that what it holds is not the page's own text.</summary>
    public static bool IsBoilerplate(PageElement element) =>
        element.Tag is Tag.Nav or Tag.Aside or Tag.Footer or Tag.Header
        || BoilerplateRoles.Contains(element.Attribute("role").Span)
        || HasBoilerplateWord(element.Attribute("id").Span)
        || HasBoilerplateWord(element.Attribute("class").Span);

    // A value is judged by its words: "entry-footer", "sideMenu", "global_nav2".
    private static bool HasBoilerplateWord(ReadOnlySpan<char> value)
    {
        Span<char> word = stackalloc char[24];
        var length = 0;
        for (var at = 0; at <= value.Length; at++)
        {
            var unit = at < value.Length ? value[at] : ' ';
            var letter = char.IsAsciiLetter(unit);
            var hump = letter && char.IsAsciiLetterUpper(unit) && at > 0 && char.IsAsciiLetterLower(value[at - 1]);
            if ((!letter || hump) && length > 0)
            {
                if (length <= word.Length && Boilerplate.Contains(word[..length]))
                {
                    return true;
                }

                length = 0;
            }

            if (letter)
            {
                if (length < word.Length)
                {
                    word[length] = char.ToLowerInvariant(unit);
                }

                length++;
            }
        }

        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
