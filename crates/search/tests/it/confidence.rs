//! How sure an answer is.

use search::Confidence;

use crate::support::Town;

fn confidence(query: &str) -> Confidence {
    Town::new().index.search(query, 10).confidence
}

#[test]
fn the_title_itself_is_sure() {
    assert_eq!(confidence("order a birth certificate"), Confidence::Sure);
}

#[test]
fn two_that_fit_alike_are_not_sure() {
    assert!(confidence("tax rates") < Confidence::Sure);
}

#[test]
fn one_word_of_many_is_not_sure() {
    assert_eq!(confidence("can my dog swim in the town pond where a birth took place"), Confidence::Unsure);
}

#[test]
fn a_long_sentence_that_says_a_whole_name_is_not_unsure() {
    for sentence in
        ["what do i do now we had a baby and want to register a birth", "my old aunt wants to renew a driving licence"]
    {
        assert!(confidence(sentence) >= Confidence::Likely, "{sentence}");
    }
}

#[test]
fn a_short_name_of_something_else_is_unsure() {
    for name in ["fishing licence", "income support", "working dog"] {
        assert!(confidence(name) <= Confidence::Unsure, "{name}");
    }
}

#[test]
fn a_number_that_nobody_knows_changes_nothing() {
    assert_eq!(confidence("order a birth certificate 1987"), confidence("order a birth certificate"));
}

#[test]
fn nothing_is_nothing() {
    assert_eq!(confidence("xylophone quark"), Confidence::None);
}
