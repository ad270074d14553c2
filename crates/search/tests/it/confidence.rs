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
fn nothing_is_nothing() {
    assert_eq!(confidence("xylophone quark"), Confidence::None);
}
