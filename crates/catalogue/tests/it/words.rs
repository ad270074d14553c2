//! Mistakes in words in another language.

use insta::assert_snapshot;

use crate::support::{HOME, WORDS, good};

fn check(old: &str, new: &str) -> String {
    good().replace(WORDS, old, new).problems()
}

#[test]
fn a_language_that_the_catalogue_does_not_speak() {
    let files = good();
    let text = files.text(WORDS);
    assert_snapshot!(files.with("services/energy-office/solar-grant/words.fr.ftl", &text).problems(), @"…/words.fr.ftl:1:1: error: `fr` is not a language of this catalogue (add it to `languages` in catalogue.yaml) [unknown-language]");
}

#[test]
fn lines_that_are_not_fluent() {
    assert_snapshot!(check("outcome-grant = Zuschuss", "outcome-grant Zuschuss"), @r#"…/words.de.ftl:5:15: error: this is not Fluent: Expected a token starting with "=" (write `key = words`, and indent the lines that follow) [fluent]"#);
    assert_snapshot!(check("outcome-grant = Zuschuss", "outcome-grant = Zuschuss { $n"), @r#"…/words.de.ftl:6:1: error: this is not Fluent: Expected a token starting with "}" (write `key = words`, and indent the lines that follow) [fluent]"#);
}

#[test]
fn a_mistake_in_the_middle_of_a_letter_stands_at_that_letter() {
    let files = good().replace(WORDS, "outcome-grant = Zuschuss", "outcome-grant = {Kü");
    let catalogue = files.load();
    let problem = catalogue.problems.iter().next().unwrap();
    let text = &catalogue.files[problem.file.0].text;
    assert_eq!(&text[problem.diagnostic.span.start..problem.diagnostic.span.end], "ü");
}

#[test]
fn a_key_that_the_service_does_not_have() {
    assert_snapshot!(check("outcome-grant = Zuschuss", "outcome-grand = Zuschuss"), @"…/words.de.ftl:5:1: error: the service has no words named `outcome-grand` (did you mean `outcome-grant`?) [unknown-key]");
}

#[test]
fn a_key_that_is_written_twice() {
    assert_snapshot!(check("outcome-grant = Zuschuss", "name = Zuschüsse"), @"…/words.de.ftl:5:1: error: `name` is written twice here (keep one of them) [duplicate-key]");
}

#[test]
fn more_than_plain_words() {
    assert_snapshot!(check("outcome-grant = Zuschuss", "outcome-grant = Zuschuss { $sum }"), @"…/words.de.ftl:5:1: error: `outcome-grant` is more than plain words (leave out attributes and what stands in braces) [fluent]");
    assert_snapshot!(check("outcome-grant = Zuschuss", "outcome-grant = Zuschuss\n    .title = Geld"), @"…/words.de.ftl:5:1: error: `outcome-grant` is more than plain words (leave out attributes and what stands in braces) [fluent]");
    assert_snapshot!(check("outcome-grant = Zuschuss", "-grant = Zuschuss"), @"…/words.de.ftl:5:2: error: `-grant` is a term, and words here have none (write the words out where they are needed) [fluent]");
}

#[test]
fn words_in_the_language_of_the_catalogue_stand_elsewhere() {
    assert_snapshot!(good().with("agencies.en.ftl", "energy-office-name = Office\n").problems(), @"agencies.en.ftl:1:1: error: the catalogue itself is written in `en` (remove this file, and write its words where they belong) [own-language]");
}

#[test]
fn keys_that_facts_events_agencies_or_services_do_not_have() {
    let with = |path: &str, text: &str| good().with(path, text).problems();
    assert_snapshot!(with("facts/home.de.ftl", "home-chioce-owned = Eigen\nage-label = Alter\nmoved_in-help = Hilfe\n"), @"
    facts/home.de.ftl:1:1: error: the facts beside it have no words named `home-chioce-owned` (did you mean `home-choice-owned`?) [unknown-key]
    facts/home.de.ftl:2:1: error: the facts beside it have no words named `age-label` (did you mean `home-label`?) [unknown-key]
    facts/home.de.ftl:3:1: error: the facts beside it have no words named `moved_in-help` (did you mean `moved_in-ask`?) [unknown-key]
    ");
    assert_snapshot!(with("facts/person.de.ftl", "record-child-bron-ask = Geboren?\n"), @"facts/person.de.ftl:1:1: error: the facts beside it have no words named `record-child-bron-ask` (did you mean `record-child-born-ask`?) [unknown-key]");
    assert_snapshot!(with("events/words.de.ftl", "going-solar-why-sun-advice = Darum.\n"), @"events/words.de.ftl:1:1: error: the life events have no words named `going-solar-why-sun-advice` [unknown-key]");
    assert_snapshot!(with("agencies.de.ftl", "energy-ofice-name = Amt\n"), @"agencies.de.ftl:1:1: error: the agencies have no words named `energy-ofice-name` (did you mean `energy-office-name`?) [unknown-key]");
    assert_snapshot!(with("services/words.de.ftl", "promise-decides = Wir entscheiden\n"), @"services/words.de.ftl:1:1: error: the services have no words named `promise-decides` (did you mean `promise-decide`?) [unknown-key]");
    assert_snapshot!(with("catalogue.de.ftl", "title = Hügelland\n"), @"catalogue.de.ftl:1:1: error: the catalogue has no words named `title` [unknown-key]");
}

#[test]
fn no_key_is_called_unknown_while_its_owner_is_in_error() {
    let spoilt = good().replace(HOME, "  home:\n    type: choice", "  home:\n    type: chioce");
    let problems = spoilt.problems();
    assert!(!problems.contains(".ftl"), "{problems}");
}

#[test]
fn words_that_belong_to_nothing() {
    assert_snapshot!(good().with("facts/garden.de.ftl", "tree-ask = Baum?\n").problems(), @"facts/garden.de.ftl:1:1: error: there is no garden.yaml beside this file (write it, or move this file to what it belongs to) [unknown-file]");
    assert_snapshot!(good().with("rates/words.de.ftl", "solar_grant = Geld\n").problems(), @"rates/words.de.ftl:1:1: error: this file has no place here, so nothing reads it (see the layout of a catalogue in docs/manifest.md) [unknown-file]");
    assert_snapshot!(good().with("services/energy-office/words.de.ftl", "name = Amt\n").problems(), @"services/energy-office/words.de.ftl:1:1: error: this file has no place here, so nothing reads it (see the layout of a catalogue in docs/manifest.md) [unknown-file]");
}
