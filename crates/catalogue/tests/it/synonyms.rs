//! Mistakes in the words that people use.

use insta::assert_snapshot;

use crate::support::good;

fn check(yaml: &str) -> String {
    good().with("synonyms.yaml", yaml).problems()
}

#[test]
fn synonyms_without_a_mistake() {
    assert_snapshot!(check("synonyms:\n  - [power, energy]\n  - { say: [passed away], means: [death] }\n"), @"");
}

#[test]
fn a_phrase_alone_stands_for_nothing() {
    assert_snapshot!(check("synonyms:\n  - [power]\n"), @"synonyms.yaml:2:5: error: one phrase alone stands for nothing else (add what else people say for it, or remove it) [too-few]");
}

#[test]
fn a_phrase_that_tells_nothing() {
    assert_snapshot!(check("synonyms:\n  - [\"to the\", death]\n"), @"synonyms.yaml:2:6: error: `to the` holds no word that tells what is meant (use more telling words) [empty-phrase]");
}

#[test]
fn a_meaning_without_what_is_said() {
    assert_snapshot!(check("synonyms:\n  - { means: [death] }\n  - { say: death, means: [end] }\n"), @r#"
    synonyms.yaml:2:7: error: `say` is missing here [missing-key]
    synonyms.yaml:3:12: error: expected a list, but this is a single value [wrong-kind]
"#);
}

#[test]
fn a_word_in_place_of_a_list() {
    assert_snapshot!(check("synonyms:\n  - power\n"), @"synonyms.yaml:2:5: error: words alone do not say what they stand for (write `[phrase, phrase]`, or `{ say: [phrase], means: [phrase] }`) [wrong-kind]");
    assert_snapshot!(check("synonymes:\n  - [power, energy]\n"), @"synonyms.yaml:1:1: error: `synonymes` is not a key of the synonyms (did you mean `synonyms`?) [unknown-key]");
}

#[test]
fn words_apart_from_a_catalogue() {
    assert!(!catalogue::read_synonyms("words.yaml", "synonyms:\n  - [power, energy]\n").unwrap().is_empty());
    let problems = catalogue::read_synonyms("words.yaml", "synonyms: 3\n").unwrap_err();
    assert_snapshot!(problems.join("\n"), @"words.yaml:1:11: error: expected a list, but this is a single value [wrong-kind]");
    assert_snapshot!(catalogue::read_synonyms("words.yaml", "").unwrap_err().join("\n"), @"words.yaml:1:1: error: this file is empty [yaml]");
}
