using CorpusForge.Core.Recipes;
using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Tests.Recipes;

/// <summary>The key <c>transforms</c>: how it is read, inherited, overridden, written, and what rules it implies.</summary>
public sealed class TransformsTests : IDisposable
{
    private const string Head = RecipeFolder.Head;

    private readonly RecipeFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_recipe_without_transforms_has_none() => Assert.Empty(Parse(Head).Transforms);

    [Fact]
    public void An_item_is_a_name_or_a_name_with_settings()
    {
        var recipe = Parse(Head + "transforms: [ normalize, { mask-personal-data: { phone: remove-page, email: off } } ]");

        Assert.IsType<Normalize>(recipe.Transforms[0]);
        Assert.Equal(new MaskPersonalData { Phone = PersonalDataAction.RemovePage, Email = PersonalDataAction.Off }, recipe.Transforms[1]);
    }

    [Theory]
    [InlineData("transforms: [ normalise ]", "transforms.normalise: unknown transform; known transforms: ", ". Did you mean normalize?")]
    [InlineData("transforms: [ { normalise: { ellipsis: off } } ]", "transforms.normalise: unknown transform; known transforms: ", ". Did you mean normalize?")]
    [InlineData("transforms: [ { mask-personal-data: { fone: off } } ]", "transforms.mask-personal-data.fone: unknown key; known keys: email, phone, ", "")]
    [InlineData("transforms: [ { mask-personal-data: { phone: removepage } } ]",
        "transforms.mask-personal-data.phone: found 'removepage'; allowed: off, mask, remove-page. Did you mean remove-page?", "")]
    [InlineData("transforms: normalize", "transforms: found 'normalize'; allowed: a list of transforms such as - normalize", "")]
    [InlineData("transforms: [ { normalize: 3 } ]", "transforms.normalize: found '3'; allowed: a map of its settings; off removes an inherited transform", "")]
    [InlineData("transforms: [ { normalize: on, mask-personal-data: on } ]",
        "transforms.0: found a map; allowed: a name, or one name with its settings, such as mask-personal-data: { phone: off }", "")]
    [InlineData("transforms: [ normalize, { normalize: on } ]", "transforms.normalize: a second time in the list; the first stands at x.yaml:3", "")]
    [InlineData("transforms: [ { normalize: off } ]", "transforms.normalize: off, but there is no such transform; transforms: ", "")]
    public void Errors_name_the_place_and_the_remedy(string line, string problem, string end)
    {
        var message = folder.ErrorOfText(Head + line);

        Assert.StartsWith("x.yaml:3: " + problem, message, StringComparison.Ordinal);
        Assert.EndsWith(end, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recipe_above_changes_settings_in_place_adds_at_the_end_and_switches_off()
    {
        folder.Write("base.yaml", Head + "transforms: [ normalize, { mask-personal-data: { phone: remove-page, email: off } }, cut-footer ]");
        folder.Write("y.yaml", "extends: base.yaml\ntransforms: [ strip-navigation, { cut-footer: off }, { mask-personal-data: { email: mask } }, normalize ]");

        var transforms = folder.Load("y.yaml").Transforms;

        Assert.Equal(["Normalize", "MaskPersonalData", "StripNavigation"], transforms.Select(transform => transform.GetType().Name));
        Assert.Equal(new MaskPersonalData { Phone = PersonalDataAction.RemovePage }, transforms[1]);
    }

    [Fact]
    public void A_variant_changes_transforms()
    {
        folder.Write("x.yaml", Head + "transforms: [ normalize ]\nvariants: { raw: { transforms: [ { normalize: off } ] }, more: { transforms: [ cut-footer ] } }");

        Assert.Empty(folder.Load("x.yaml", "raw").Transforms);
        Assert.Equal(2, folder.Load("x.yaml", "more").Transforms.Count);
        Assert.Single(folder.Load("x.yaml").Transforms);
    }

    [Theory]
    [InlineData("transforms.normalize=off", "mask-personal-data")]
    [InlineData("transforms.cut-footer=on", "normalize mask-personal-data cut-footer")]
    [InlineData("transforms.normalize=on", "normalize mask-personal-data")]
    [InlineData("transforms.mask-personal-data.email=off", "normalize mask-personal-data")]
    [InlineData("transforms=[ cut-footer, normalize ]", "cut-footer normalize")]
    [InlineData("transforms=[]", "")]
    public void An_override_changes_one_or_all(string set, string names)
    {
        folder.Write("x.yaml", Head + "transforms: [ normalize, { mask-personal-data: { phone: off } } ]");

        var recipe = folder.Load("x.yaml", null, set);

        Assert.Equal(names, string.Join(' ', recipe.Transforms.Select(transform => TransformCatalog.Of(transform).Name)));
        Assert.All(recipe.Transforms.OfType<MaskPersonalData>(), mask => Assert.Equal(PersonalDataAction.Off, mask.Phone));
    }

    [Fact]
    public void An_override_reaches_a_list_that_only_a_variant_has()
    {
        folder.Write("x.yaml", Head + "variants: { more: { transforms: [ cut-footer, normalize ] } }");

        Assert.IsType<Normalize>(Assert.Single(folder.Load("x.yaml", "more", "transforms.cut-footer=off").Transforms));
    }

    [Fact]
    public void The_text_of_a_recipe_names_every_setting_and_is_a_recipe_again()
    {
        var text = RecipeWriter.ToCanonicalJson(Parse(Head + "transforms: [ cut-footer, { mask-personal-data: { phone: off } } ]"));

        Assert.Contains("\"transforms\":[{\"cut-footer\":{", text, StringComparison.Ordinal);
        Assert.Contains("\"my-number\":\"mask\",\"phone\":\"off\"", text, StringComparison.Ordinal);
        Assert.Equal(text, RecipeWriter.ToCanonicalJson(RecipeLoader.Parse(text, folder.Path("elsewhere"))));
    }

    [Fact]
    public void Removing_pages_implies_rules_before_those_of_the_recipe()
    {
        var recipe = Parse(Head + "transforms: [ { mask-personal-data: { phone: remove-page, credit-card: remove-page } } ]\nkeep: [ characters: { low: 1 } ]");

        Assert.Equal(["mask-personal-data.phone", "mask-personal-data.credit-card", "characters"], recipe.Rules.Select(rule => rule.Name));
        Assert.Equal(["phone-count", "credit-card-count", "characters"], recipe.Rules.Select(rule => rule.Column));
        Assert.True(recipe.Rules[0].Bounds.Hold(0));
        Assert.False(recipe.Rules[0].Bounds.Hold(1));
        Assert.Equal("characters", Assert.Single(recipe.Keep).Name);
    }

    private Recipe Parse(string text) => RecipeLoader.Parse(text, folder.Root);
}
