//! Mistakes in a service's words in another language.

use insta::assert_snapshot;

use crate::support::{WORDS, good};

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
fn words_that_are_not_checked_by_a_translator_say_so() {
    let catalogue = good().load();
    let words = &catalogue.service("solar-grant").unwrap().words;
    assert!(words[0].machine_drafted && words[0].language == "de");
    assert_eq!(words[0].keys.len(), 5);
}
