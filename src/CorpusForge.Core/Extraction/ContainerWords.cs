using System.Collections.Frozen;
using CorpusForge.Core.Extraction.Tree;

namespace CorpusForge.Core.Extraction;

/// <summary>Reads what an element is for from its tag, its role, and the words of its class and id, Japanese habits included.</summary>
internal static class ContainerWords
{
    // An id of more words than this is the slug of a heading ("sharing-configuration-files").
    private const int WordsOfNames = 2;

    private static readonly FrozenDictionary<string, ContainerRole>.AlternateLookup<ReadOnlySpan<char>> Words = Table(
        (ContainerRole.Boilerplate, [
            "nav navi navbar navigation globalnav gnav gnavi snav lnav localnav docnav navheader navfooter topnav footnav submenu topmenu sidemenu",
            "menubar drawer hamburger sidenav sphinxsidebar siteheader masthead topbar headerlink",
            "footer sitefooter pagefooter foot colophon",
            "breadcrumb breadcrumbs pankuzu topicpath topicspath crumb crumbs",
            "related relatedposts kanren kanrenkiji recommend recommended osusume ranking popular ninki",
            "sns share sharebutton sharebuttons sharing social follow tweet twitter facebook hatena hatebu likebutton bookmark addthis sharedaddy",
            "ad ads advert advertisement adsense adsbygoogle koukoku sponsor sponsored promotion affiliate",
            "widget widgets tagcloud taglist calendar recententries newentries blogroll",
            "prev previous pager pagination pagenav pagenavi prevnext postnav paging pagetop gotop totop backtotop",
            "searchbox searchform login subscribe newsletter cookie cookies gdpr modal popup skip skiplink",
            "comments commentform commentlist trackback trackbacks respond",
            "signature sig postprofile posterinfo userinfo postbuttons postmeta entrymeta byline editsection",
            "toolbar langs languages toplang bottomlang langlist quickview tocframe",
        ]),
        (ContainerRole.Doubtful, [
            "side sidebar sidebars sidecolumn aside secondary subcolumn leftcolumn rightcolumn leftbox rightbox",
            "menu logo copyright copy credit relation relations rank pr archive archives category categories tags recent",
            "profile author search language mobile tools",
        ]),
        (ContainerRole.Header, ["header pageheader banner"]),
        (ContainerRole.Contents, ["toc mokuji sitemap toctree"]),
        (ContainerRole.Content, [
            "content contents main maincontent maincontents maincolumn mainarea article articlebody body honbun kiji entry entrycontent entrybody",
            "post postcontent postbody hentry document story detail",
        ]),
        (ContainerRole.Section, ["section sect chapter"]));

    private static readonly FrozenDictionary<string, ContainerRole>.AlternateLookup<ReadOnlySpan<char>> Roles = Table(
        (ContainerRole.Boilerplate, ["navigation contentinfo search dialog menu menubar toolbar"]),
        (ContainerRole.Doubtful, ["complementary"]),
        (ContainerRole.Header, ["banner"]),
        (ContainerRole.Content, ["main article"]));

    // A quotation is the author's, though it may be a "twitter-tweet".
    /// <summary>What the element says it is for; of several words the one that says boilerplate loudest.</summary>
    public static ContainerRole RoleOf(PageElement element)
    {
        var role = element.Tag switch
        {
            Tag.Nav or Tag.Footer => ContainerRole.Boilerplate,
            Tag.Aside => ContainerRole.Doubtful,
            Tag.Header => ContainerRole.Header,
            Tag.Main or Tag.Article => ContainerRole.Content,
            Tag.Section => ContainerRole.Section,
            _ => ContainerRole.None,
        };
        if (!element.HasAttributes || role == ContainerRole.Boilerplate || element.Tag is Tag.Body or Tag.Blockquote or Tag.Main)
        {
            return role;
        }

        if (Roles.TryGetValue(element.Attribute("role").Span, out var stated))
        {
            role = Max(role, stated);
        }

        if (element.Attribute("itemprop").Span.Equals("articleBody", StringComparison.Ordinal))
        {
            role = Max(role, ContainerRole.Content);
        }

        var said = OfWords(element.Attribute("class").Span, int.MaxValue);
        if (said != ContainerRole.Section && role != ContainerRole.Section)
        {
            said = Max(said, OfWords(element.Attribute("id").Span, WordsOfNames));
        }

        // Systems class an article by its categories: <article class="post category-news tag-sea">.
        return element.Tag == Tag.Article && said < ContainerRole.Boilerplate ? role : Max(role, said);
    }

    private static ContainerRole Max(ContainerRole one, ContainerRole other) => one > other ? one : other;

    // A value is judged by its words: "entry-footer", "sideMenu", "global_nav2"; those that only lay out are none: "pr-4", "justify-content-center".
    private static ContainerRole OfWords(ReadOnlySpan<char> value, int mostWords)
    {
        Span<char> word = stackalloc char[24];
        var (length, words, role, isLayout) = (0, 0, ContainerRole.None, false);
        for (var at = 0; at <= value.Length; at++)
        {
            var unit = at < value.Length ? value[at] : ' ';
            var letter = char.IsAsciiLetter(unit);
            var hump = letter && char.IsAsciiLetterUpper(unit) && at > 0 && char.IsAsciiLetterLower(value[at - 1]);
            if ((!letter || hump) && length > 0)
            {
                if (++words > mostWords)
                {
                    return ContainerRole.None;
                }

                var known = word[..Math.Min(length, word.Length)];
                if (Words.TryGetValue(known, out var said) && !isLayout && !(unit == '-' && known is "pr"))
                {
                    role = Max(role, said);
                }

                isLayout = known is "justify" or "align";
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

        return role;
    }

    private static FrozenDictionary<string, ContainerRole>.AlternateLookup<ReadOnlySpan<char>> Table(
        params (ContainerRole Role, string[] Lines)[] rows) =>
        rows.SelectMany(row => row.Lines.SelectMany(line => line.Split(' ')).Select(word => (word, row.Role)))
            .ToFrozenDictionary(row => row.word, row => row.Role, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
