//! Search while a person types.

use crate::support::Town;

#[test]
fn an_unfinished_word_is_completed() {
    let town = Town::new();
    assert_eq!(town.complete("birth cert")[0], "Order a birth certificate");
    assert_eq!(town.complete("driv"), ["Renew a driving licence"]);
}

#[test]
fn only_the_last_word_is_unfinished() {
    assert!(Town::new().complete("dri licence ").contains(&"Renew a driving licence"));
    assert!(!Town::new().complete("cert ").contains(&"Order a birth certificate"), "a space ends the word");
}

#[test]
fn a_search_that_is_sent_is_finished() {
    assert_eq!(Town::new().find("cert"), Vec::<&str>::new());
}

#[test]
fn a_single_letter_completes_nothing() {
    assert_eq!(Town::new().complete("d"), Vec::<&str>::new());
}
