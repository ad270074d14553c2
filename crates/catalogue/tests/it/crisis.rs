//! The crisis file: words that nobody would hear are an error, and the catalogue's own language is heard on every page.

use insta::assert_snapshot;

use crate::support::good;

const CRISIS: &str = r#"
helplines:
  - { id: notruf, who: Notruf, phone: "112", hours: always, source: https://law.example, checked: none }
shared:
  en: {}
  de: { classes: { ICH: [ich, mich, mir] } }
crises:
  - id: danger-to-self
    title: You think of ending your life
    first: Ring now.
    numbers: [notruf]
    keep: nothing
    words:
      en: { sure: [kill myself] }
      de: { sure: [ICH umbringen, nicht mehr leben], unless: [] }
"#;

fn check(old: &str, new: &str) -> String {
    assert_eq!(CRISIS.matches(old).count(), 1, "{old}");
    good().with("crisis.yaml", &CRISIS.replace(old, new)).problems()
}

/// Whether words are heard on a page in a language.
fn is_heard(file: &str, words: &str, page: &str) -> bool {
    let catalogue = good().with("crisis.yaml", file).load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    !catalogue.crisis.find(words, page).is_empty()
}

#[test]
fn the_catalogues_own_language_is_heard_on_every_page() {
    assert!(is_heard(CRISIS, "I want to kill myself", "en"));
    assert!(is_heard(CRISIS, "I want to kill myself", "de"));
    assert!(is_heard(CRISIS, "ich will mich umbringen", "de"));
    assert!(!is_heard(CRISIS, "ich will mich umbringen", "en"));
    let always = CRISIS.replace("de: { classes", "de: { always: true, classes");
    assert!(is_heard(&always, "ich will mich umbringen", "en"));
}

#[test]
fn words_that_would_never_be_heard() {
    assert_snapshot!(check("  de: { classes: { ICH: [ich, mich, mir] } }\n", ""), @"crisis.yaml:14:7: error: the words in de would never be looked at (say under `shared` how de is written, `{}` at least) [crisis-words]");
    assert_snapshot!(check("ICH umbringen", "DU umbringen"), @"crisis.yaml:6:7: error: the words in de: there is no class `DU` [crisis-words]");
    assert_snapshot!(check("numbers: [notruf]", "numbers: [notruv]"), @"crisis.yaml:11:15: error: `notruv` is not one of: notruf (did you mean `notruf`?) [unknown-word]");
    assert_snapshot!(check("keep: nothing", "keep: everything"), @"crisis.yaml:12:11: error: `everything` is not one of: nothing [unknown-word]");
    assert_snapshot!(check("    title: You think of ending your life\n", ""), @"crisis.yaml:8:5: error: `title` is missing here [missing-key]");
}
