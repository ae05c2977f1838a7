namespace CorpusForge.Core.Extraction.Tree;

/// <summary>The elements extraction tells apart; the name of a member is the element's name.</summary>
internal enum Tag
{
    Unknown,
    A, Address, Article, Aside, Audio, Blockquote, Body, Br, Canvas, Caption, Center, Dd, Details, Div, Dl, Dt, Fieldset, Figcaption,
    Figure, Footer, Form, Frame, H1, H2, H3, H4, H5, H6, Head, Header, Hr, Iframe, Image, Img, Li, Link, Main, Math, Meta, Nav, Noscript, Ol, P, Pre,
    Rb, Rp, Rt, Rtc, Ruby, Script, Section, Select, Span, Style, Svg, Table, Td, Template, Th, Time, Title, Tr, Ul, Video,
}
