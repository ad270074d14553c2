//! Files that are not the YAML a catalogue is written in.

use insta::assert_snapshot;

use crate::support::{EVENT, HOME, SERVICE, good};

fn check(old: &str, new: &str) -> String {
    good().replace(SERVICE, old, new).problems()
}

#[test]
fn a_tab_is_not_an_indentation() {
    assert_snapshot!(check("  - name: modest_income\n    rule:", "  - name: modest_income\n\t  rule:"), @"…/service.yaml:17:1: error: a tab where spaces are meant (indent with spaces) [yaml]");
}

#[test]
fn a_key_that_is_indented_too_far() {
    assert_snapshot!(check("    title: Grant\n", "      title: Grant\n"), @"…/service.yaml:47:12: error: a `:` where no key can stand (put text that holds `: ` in quotes, or mend the indentation) [yaml]");
}

#[test]
fn a_key_that_is_indented_too_little() {
    assert_snapshot!(check("    title: Grant\n", " title: Grant\n"), @"…/service.yaml:47:2: error: this does not stand under what it belongs to (indent the keys of one group alike) [yaml]");
}

#[test]
fn a_quote_that_is_never_closed() {
    assert_snapshot!(check("summary: Pays a part of your solar panels.", "summary: \"Pays a part"), @"…/service.yaml:11:10: error: this quote is not closed on its line (end the text with the same quote) [yaml]");
}

#[test]
fn a_bracket_that_is_never_closed() {
    assert_snapshot!(check("asks: [roof_area, notice]", "asks: [roof_area, notice"), @"…/service.yaml:60:11: error: a bracket before this is not closed (close the `[` or `{`) [yaml]");
}

#[test]
fn words_with_a_colon_need_quotes() {
    assert_snapshot!(check("summary: Pays a part", "summary: Solar: pays a part"), @"…/service.yaml:11:15: error: a `:` where no key can stand (put text that holds `: ` in quotes, or mend the indentation) [yaml]");
}

#[test]
fn a_rule_that_begins_with_a_quote_needs_quotes_around_it() {
    assert_snapshot!(check("rule: resident", "rule: \"owned\" = home"), @r#"…/service.yaml:29:19: error: the text goes on after its closing quote (put all of it in quotes of the other kind: '"a" = b') [yaml]"#);
}

#[test]
fn anchors_and_aliases_are_refused_without_hiding_other_mistakes() {
    assert_snapshot!(check("asks: [roof_area, notice]", "asks: [&it roof_area, *it, notise]"), @"
    …/service.yaml:59:14: error: tags, anchors and aliases are not used in a catalogue (write the value out; put text that begins with `&`, `*` or `!` in quotes) [yaml]
    …/service.yaml:59:25: error: tags, anchors and aliases are not used in a catalogue (write the value out; put text that begins with `&`, `*` or `!` in quotes) [yaml]
    …/service.yaml:59:30: error: there is no fact named `notise` (did you mean `notice`?) [unknown-fact]
    ");
}

#[test]
fn an_alias_of_nothing() {
    assert_snapshot!(check("asks: [roof_area, notice]", "asks: [*it]"), @"…/service.yaml:59:10: error: tags, anchors and aliases are not used in a catalogue (put text that begins with `*` in quotes) [yaml]");
}

#[test]
fn tags_are_refused() {
    assert_snapshot!(check("version: 3", "version: !!int 3"), @"…/service.yaml:2:16: error: tags, anchors and aliases are not used in a catalogue (write the value out; put text that begins with `&`, `*` or `!` in quotes) [yaml]");
}

#[test]
fn a_second_document_in_a_file() {
    assert_snapshot!(check("  reads_again: every version\n", "  reads_again: every version\n---\nservice: another\n"), @"…/service.yaml:111:1: error: a second document in one file (put it in a file of its own) [yaml]");
}

#[test]
fn a_key_that_is_written_twice_does_not_hide_other_mistakes() {
    assert_snapshot!(check("version: 3\n", "version: 3\nversion: 4\nverzion: 5\n"), @"
    …/service.yaml:3:1: error: `version` is written twice here (keep one of them) [duplicate-key]
    …/service.yaml:4:1: error: `verzion` is not a key of a service (did you mean `version`?) [unknown-key]
    ");
}

#[test]
fn a_key_that_is_not_a_word() {
    assert_snapshot!(check("version: 3\n", "version: 3\n[a, b]: 4\n"), @"…/service.yaml:3:1: error: a key must be a single word [yaml]");
}

#[test]
fn brackets_without_end_are_refused_before_they_exhaust_anything() {
    let deep = format!("asks: {}", "[".repeat(5000));
    assert_snapshot!(check("asks: [roof_area, notice]", &deep), @"…/service.yaml:59:264: error: too many brackets inside each other (close them) [yaml]");
}

#[test]
fn an_empty_file_is_one_problem() {
    assert_snapshot!(good().with(EVENT, "# nothing yet\n").problems(), @"events/going-solar.yaml:1:1: error: this file is empty (write it, or remove it) [yaml]");
}

#[test]
fn a_list_where_keys_are_meant_and_the_other_way_round() {
    assert_snapshot!(check("  - { group: older people, needs: Large print. }", "  group: older people"), @"…/service.yaml:105:3: error: expected a list, but this is a group of keys [wrong-kind]");
    assert_snapshot!(check("  briefing: How to read a bill.\n  watch_for: [A tenant.]\n  reads_again: every version\n", "  - briefing\n"), @"…/service.yaml:107:3: error: expected `staff`, written as keys and values, but this is a list [wrong-kind]");
}

#[test]
fn a_comma_inside_braces_tears_words_apart() {
    assert_snapshot!(check("needs: Large print.", "needs: Large print, may prefer the counter."), @"…/service.yaml:105:48: error: `may prefer the counter.` is not a key of a client group (words that hold a comma need quotes here; every other key needs a value) [unknown-key]");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_no_mistake() {
    let files = good();
    let text = format!("\u{feff}{}", files.text(HOME).replace('\n', "\r\n"));
    assert_snapshot!(files.with(HOME, &text).problems(), @"");
}
