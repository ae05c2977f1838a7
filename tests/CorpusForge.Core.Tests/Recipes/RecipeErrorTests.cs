namespace CorpusForge.Core.Tests.Recipes;

/// <summary>One test a kind of error: the whole message, because people act on its words.</summary>
public sealed class RecipeErrorTests : IDisposable
{
    private const string Head = RecipeFolder.Head;

    private readonly RecipeFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_unknown_key_names_the_known_ones_and_the_nearest() => Refuses(
        Head + "keep:\n  - hiragana-ratio: { lwo: 0.2 }",
        "x.yaml:4: keep.hiragana-ratio.lwo: unknown key; known keys: low, high. Did you mean low?");

    [Fact]
    public void An_unknown_key_far_from_all_known_ones_suggests_nothing() => Refuses(
        Head + "dedup:\n  url: true\n  near:\n    closeness: 0.8",
        "x.yaml:6: dedup.near.closeness: unknown key; known keys: preset, bands, rows, characters, words, similarity, verify");

    [Fact]
    public void An_unknown_key_at_the_top_lists_the_keys_of_a_file_too() => Refuses(
        Head + "mixtures: { seed: 1 }",
        "x.yaml:3: mixtures: unknown key; known keys: name, sources, extract, transforms, scores, tokenizer, keep, dedup, decontaminate, mixture, extends, variants. Did you mean mixture?");

    [Fact]
    public void A_source_is_named_in_the_path_of_its_error() => Refuses(
        "name: x\nsources:\n  - name: crawl\n    kind: warc\n    path: a.warc\n    page_limit: 1 MiB",
        "x.yaml:6: sources.crawl.page_limit: unknown key; known keys: name, kind, path, page-limit, base-url, license, terms. Did you mean page-limit?");

    [Fact]
    public void An_unknown_measure_names_the_nearest() => Assert.EndsWith(
        ". Did you mean hiragana-ratio?",
        folder.ErrorOfText(Head + "keep: [ HiraganaRaito: { low: 0.2 } ]"),
        StringComparison.Ordinal);

    [Fact]
    public void An_unknown_measure_lists_the_known_ones() => Assert.StartsWith(
        "x.yaml:3: keep.nouns: unknown measure; known measures: ",
        folder.ErrorOfText(Head + "keep: [ nouns: { low: 0.2 } ]"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("dedup: { paragraphs: { action: count, keep-first: true } }", "dedup.paragraphs.keep-first: not read: action: count takes nothing away; leave it out, or set action: remove")]
    [InlineData("dedup: { score: characters }", "dedup.score: not read: it names the page that stays only with representative: best-score")]
    [InlineData("dedup: { representative: best-score }", "dedup.representative: best-score needs the column to choose by; add dedup.score, such as quality-score")]
    [InlineData("dedup: { representative: best-score, score: word-count-of-mine }", "dedup.score: word-count-of-mine is no measure and no score of this recipe's models; known scores end in -score, and models are named in scores")]
    [InlineData("decontaminate: { sets: [ { name: a, path: a.jsonl } ], words: 4 }", "decontaminate.words: not read: the unit is characters; leave it out, or set decontaminate.unit: words")]
    [InlineData("decontaminate: { sets: [ { name: a, path: a.jsonl } ], unit: words, characters: 9 }", "decontaminate.characters: not read: the unit is words; leave it out, or set decontaminate.unit: characters")]
    [InlineData("dedup: { near: { bands: many } }", "dedup.near.bands: found 'many'; allowed: a whole number from 1 to 256")]
    [InlineData("dedup: { near: { bands: 14.5 } }", "dedup.near.bands: found '14.5'; allowed: a whole number from 1 to 256")]
    [InlineData("dedup: { near: [14, 8] }", "dedup.near: found a list; allowed: on, off or a map of its settings")]
    [InlineData("dedup: { url: maybe }", "dedup.url: found 'maybe'; allowed: true or false")]
    [InlineData("dedup: { memory: 1 GB }", "dedup.memory: found '1 GB'; allowed: a size from 16 MiB to 1 TiB, such as 10 MiB")]
    [InlineData("dedup: on", "dedup: found 'on'; allowed: a map of its settings")]
    [InlineData("mixture: { period: { from: 2015-13-01 } }", "mixture.period.from: found '2015-13-01'; allowed: a day written YYYY-MM-DD")]
    [InlineData("mixture: { weights: [1] }", "mixture.weights: found a list; allowed: a map of names to numbers")]
    [InlineData("mixture: { unit: tokens, budget: 100 }", "mixture.unit: counts tokens, but the recipe has no tokenizer; allowed: with tokenizer: PATH, or characters, bytes, pages")]
    [InlineData("mixture: { at-most: 3 }", "mixture.at-most: not read: the mixture has neither shares nor a budget; leave it out, or state mixture.budget or shares in mixture.weigh")]
    [InlineData("mixture: { undated: keep }", "mixture.undated: not read: the mixture has no period; leave it out, or state mixture.period")]
    [InlineData("mixture: { weigh: [ { by: source, groups: [ { name: craw, repeat: 2 } ] } ] }", "mixture.weigh.0.groups.craw.name: no such source; sources: crawl. Did you mean crawl?")]
    [InlineData("mixture: { weigh: [ { by: source, groups: [ { name: crawl } ] } ] }", "mixture.weigh.0.groups.crawl: has neither repeat nor share; allowed: one of the two")]
    [InlineData("mixture: { weigh: [ { by: source, groups: [ { name: crawl, repeat: 2, low: 3 } ] } ] }", "mixture.weigh.0.groups.crawl.low: not read: groups by source are told apart by their names; leave low out")]
    [InlineData("mixture: { weigh: [ { by: characters, groups: [ { name: a, high: 9, share: 0.7 }, { name: b, share: 0.4 } ] } ] }", "mixture.weigh.0.groups: the shares add up to 1.1; allowed: up to 1")]
    [InlineData("mixture: { weigh: [ { by: characters, groups: [ { name: a, high: 9, share: 0.7 }, { name: b, repeat: 4 } ] } ] }", "mixture.weigh.0.groups.b: has no share of its own, or a repeat beside it; allowed: in one list all groups with share, or all with repeat")]
    [InlineData("mixture: { weigh: [ { by: date, groups: [ { name: a, from: 2001-01-01, to: 2000-01-01, repeat: 1 } ] } ] }", "mixture.weigh.0.groups.a: no page can be in it; allowed: from not after to, low not above high, and undated alone")]
    [InlineData("mixture: { seed: }", "mixture.seed: found nothing; allowed: a whole number from 0 to 2147483647")]
    [InlineData("keep: { hiragana-ratio: { low: 0.2 } }", "keep: found a map; allowed: a list of rules such as - hiragana-ratio: { low: 0.2 }")]
    [InlineData("keep: [ hiragana-ratio ]", "keep.0: found 'hiragana-ratio'; allowed: one measure a rule, such as hiragana-ratio: { low: 0.2 }")]
    [InlineData("keep: [ hiragana-ratio: 0.2 ]",
        "keep.hiragana-ratio: found '0.2'; allowed: a map with low, high or both; off removes an inherited rule")]
    [InlineData("variants: [ strict ]", "variants: found a list; allowed: a map of names to what each changes")]
    [InlineData("variants: { strict: on }", "variants.strict: found 'on'; allowed: a map with extract, transforms, scores, tokenizer, keep, dedup, decontaminate, mixture")]
    public void A_wrong_type_says_what_was_found_and_what_is_allowed(string line, string problem) => Refuses(Head + line, "x.yaml:3: " + problem);

    [Fact]
    public void An_unknown_choice_names_the_nearest() => Refuses(
        "name: x\nsources:\n- { name: crawl, kind: wrac, path: a }",
        "x.yaml:3: sources.crawl.kind: found 'wrac'; allowed: warc, wet, html, jsonl, parquet. Did you mean warc?");

    [Theory]
    [InlineData("dedup: { near: { rows: 65 } }", "dedup.near.rows: found '65'; allowed: a whole number from 1 to 64")]
    [InlineData("mixture: { sample: -0.1 }", "mixture.sample: found '-0.1'; allowed: a number from 0 to 1")]
    [InlineData("mixture: { shard-size: 8 GiB }", "mixture.shard-size: found '8 GiB'; allowed: a size from 64 KiB to 4 GiB, such as 10 MiB")]
    [InlineData("mixture: { weights: { crawl: -1 } }", "mixture.weights.crawl: found '-1'; allowed: a number from 0 to 100")]
    [InlineData("mixture: { seed: 99999999999 }", "mixture.seed: found '99999999999'; allowed: a whole number from 0 to 2147483647")]
    public void A_number_out_of_range_says_the_range(string line, string problem) => Refuses(Head + line, "x.yaml:3: " + problem);

    [Theory]
    [InlineData(".nan")]
    [InlineData("NaN")]
    [InlineData(".inf")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("0,5")]
    public void What_is_no_finite_number_is_refused(string value) => Refuses(
        Head + $"keep:\n  - characters:\n      low: \"{value}\"",
        $"x.yaml:5: keep.characters.low: found '{value}'; allowed: a number of at least 0");

    [Fact]
    public void A_bound_that_the_measure_cannot_reach_is_refused() => Refuses(
        Head + "keep: [ hiragana-ratio: { low: 20 } ]",
        "x.yaml:3: keep.hiragana-ratio.low: found '20'; allowed: a number from 0 to 1");

    [Fact]
    public void Low_above_high_is_refused() => Refuses(
        Head + "keep: [ hiragana-ratio: { low: 0.6, high: 0.4 } ]",
        "x.yaml:3: keep.hiragana-ratio.low: low 0.6 is above high 0.4; allowed: low up to high");

    [Fact]
    public void A_rule_without_a_bound_is_refused() => Refuses(
        Head + "keep:\n\n  - hiragana-ratio: {}",
        "x.yaml:5: keep.hiragana-ratio: found no bound; allowed: low, high or both");

    [Fact]
    public void A_duplicate_key_names_the_first() => Refuses(
        Head + "mixture:\n  seed: 1\n  sample: 0.5\n  seed: 2",
        "x.yaml:6: mixture.seed: duplicate key; the first stands at x.yaml:4");

    [Fact]
    public void A_duplicate_rule_names_the_first() => Refuses(
        Head + "keep:\n  - characters: { low: 200 }\n  - characters: { high: 9000 }",
        "x.yaml:5: keep.characters: a second rule for this measure; the first stands at x.yaml:4");

    [Fact]
    public void A_duplicate_source_names_the_first() => Refuses(
        "name: x\nsources:\n  - { name: a, kind: warc, path: a }\n  - { name: a, kind: wet, path: b }",
        "x.yaml:4: sources.a: a second source of this name; the first stands at x.yaml:3");

    [Fact]
    public void A_weight_of_no_source_names_the_nearest() => Refuses(
        Head + "mixture:\n  weights:\n    craw: 1",
        "x.yaml:5: mixture.weights.craw: no such source; sources: crawl. Did you mean crawl?");

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused() => Refuses(
        Head + "mixture:\n  period: { from: 2020-01-02, to: 2020-01-01 }",
        "x.yaml:4: mixture.period.from: from 2020-01-02 is after to 2020-01-01; allowed: from not after to");

    [Theory]
    [InlineData("near: { preset: hojichr }", "4: dedup.near.preset: found 'hojichr'; allowed: fineweb, swallow, llm-jp, hojichar. Did you mean hojichar?")]
    [InlineData("near: { similarity: 0 }", "4: dedup.near.similarity: found '0'; allowed: a number from 0.1 to 1")]
    [InlineData("near: { words: 33 }", "4: dedup.near.words: found '33'; allowed: a whole number from 1 to 32")]
    [InlineData(
        "near:\n    characters: 5\n    words: 3", "6: dedup.near.words: a shingle of 3 words cannot be one of 5 characters too; leave out one of the two")]
    [InlineData(
        "near:\n    bands: 10\n    similarity: 0.8",
        "6: dedup.near.similarity: not read: bands and rows are stated (10 of 8); leave out preset, bands and rows to have them chosen, or set verify: true to have pairs verified")]
    [InlineData(
        "near: { preset: swallow, similarity: 0.8 }",
        "4: dedup.near.similarity: not read: bands and rows are stated (40 of 20); leave out preset, bands and rows to have them chosen, or set verify: true to have pairs verified")]
    [InlineData(
        "near: { preset: swallow, bands: 1, rows: 2, words: 3 }", "4: dedup.near.preset: not read: every number of it is replaced; leave it out")]
    public void Settings_of_near_duplicates_that_would_not_be_read_are_told(string near, string message) =>
        Refuses(Head + "dedup:\n  " + near, "x.yaml:" + message);

    [Fact]
    public void Too_many_hash_values_are_refused() => Refuses(
        Head + "dedup:\n  near: { bands: 256, rows: 17 }",
        "x.yaml:4: dedup.near: 256 bands of 17 rows are 4352 hash values; allowed: up to 4096");

    [Fact]
    public void A_missing_name_is_refused() => Refuses(
        "# a comment\nsources: [ { name: crawl, kind: warc, path: a.warc } ]",
        "x.yaml:2: name: missing; allowed: a text that matches ^[a-z0-9][a-z0-9._-]{0,99}$");

    [Fact]
    public void A_missing_key_of_a_source_is_refused() => Refuses(
        "name: x\nsources:\n  - { name: crawl, path: a.warc }",
        "x.yaml:3: sources.crawl.kind: missing; allowed: warc, wet, html, jsonl, parquet");

    [Fact]
    public void A_source_without_a_name_is_refused() => Refuses(
        "name: x\nsources:\n  - { kind: warc, path: a.warc }",
        "x.yaml:3: sources.0.name: missing; allowed: a name unique in the recipe");

    [Fact]
    public void A_name_that_could_be_a_path_is_refused() => Refuses(
        "name: ../x\nsources: [ { name: crawl, kind: warc, path: a.warc } ]",
        "x.yaml:1: name: found '../x'; allowed: a text that matches ^[a-z0-9][a-z0-9._-]{0,99}$");

    [Fact]
    public void Empty_sources_are_refused() => Refuses("name: x\nsources: []", "x.yaml:2: sources: found 0; allowed: 1 to 1000 sources");

    [Fact]
    public void An_empty_path_is_refused() => Refuses(
        "name: x\nsources: [ { name: crawl, kind: warc, path: } ]",
        "x.yaml:2: sources.crawl.path: found nothing; allowed: a text");

    [Fact]
    public void An_off_for_no_rule_is_refused() => Refuses(
        Head + "keep: [ characters: { low: 1 }, hiragana-ratio: off ]",
        "x.yaml:3: keep.hiragana-ratio: off, but there is no such rule; rules: characters");

    [Fact]
    public void The_first_error_in_file_order_is_the_one_reported() => Refuses(
        Head + "mixture: { sample: 2 }\ndedup: { url: maybe }",
        "x.yaml:3: mixture.sample: found '2'; allowed: a number from 0 to 1");

    [Theory]
    [InlineData("repeated-paragraphs", "paragraphs")]
    [InlineData("repeated-paragraph-character-ratio", "paragraphs")]
    [InlineData("repeated-substrings", "substrings")]
    [InlineData("repeated-substring-character-ratio", "substrings")]
    public void A_rule_on_what_a_step_finds_needs_the_step(string measure, string step)
    {
        var rule = $"keep: [ {measure}: {{ high: 0.5 }} ]\n";

        Refuses(
            Head + rule,
            $"x.yaml:3: keep.{measure}: counts what dedup.{step} finds, which is off; allowed: with dedup.{step}: on, or dedup.{step}: {{ action: count }} to leave the texts as they are");
        Assert.NotEmpty(Load(Head + rule + $"dedup: {{ {step}: {{ action: count }} }}").Keep);
    }

    [Theory]
    [InlineData("paragraphs: { seen: 0 }", "dedup.paragraphs.seen: found '0'; allowed: a whole number from 1 to 1000000000")]
    [InlineData("paragraphs: { scope: site }", "dedup.paragraphs.scope: found 'site'; allowed: corpus, host")]
    [InlineData("paragraphs: { unit: sentence }", "dedup.paragraphs.unit: found 'sentence'; allowed: paragraph, line")]
    [InlineData("paragraphs: { action: delete }", "dedup.paragraphs.action: found 'delete'; allowed: remove, count")]
    [InlineData("paragraphs: { keep_first: true }", "dedup.paragraphs.keep_first: unknown key; known keys: seen, scope, unit, characters, action, keep-first. Did you mean keep-first?")]
    [InlineData("substrings: { characters: 5 }", "dedup.substrings.characters: found '5'; allowed: a whole number from 10 to 1000000")]
    [InlineData("substrings: { group: 64 MiB }", "dedup.substrings.group: found '64 MiB'; allowed: a whole number from 1000 to 1000000000")]
    [InlineData("substrings: { group: 30000000 }",
        "dedup.substrings.group: a group of 30000000 UTF-16 units takes 344 MiB of memory, dedup.memory is 256 MiB; allowed: a group of up to 22369621 with it, or more memory")]
    [InlineData("substrings: on, memory: 128 MiB",
        "dedup.substrings: a group of 20000000 UTF-16 units takes 229 MiB of memory, dedup.memory is 128 MiB; allowed: a group of up to 11184810 with it, or more memory")]
    public void Steps_that_change_texts_refuse_what_they_cannot_do(string dedup, string problem) =>
        Refuses(Head + $"dedup: {{ {dedup} }}", "x.yaml:3: " + problem);

    private CorpusForge.Core.Recipes.Recipe Load(string text)
    {
        folder.Write("x.yaml", text);
        return folder.Load("x.yaml");
    }

    private void Refuses(string text, string message) => Assert.Equal(message, folder.ErrorOfText(text));
}
