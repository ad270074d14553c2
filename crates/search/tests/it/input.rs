//! Whatever is typed gets an answer, if an empty one.

use search::{Index, Synonyms};

use crate::support::{Town, document};

#[test]
fn nothing_typed_finds_nothing() {
    for typed in ["", "   ", "?!", "'", "\u{301}", "\u{0}"] {
        assert_eq!(Town::new().find(typed), Vec::<&str>::new(), "{typed:?}");
        assert_eq!(Town::new().complete(typed), Vec::<&str>::new(), "{typed:?}");
    }
}

#[test]
fn empty_words_alone_find_nothing() {
    assert_eq!(Town::new().find("i want to have the"), Vec::<&str>::new());
    let town = Town::with(vec![document("Make a will", "", &[]), document("What to do", "", &[])], Synonyms::default());
    assert_eq!(town.find("make a will"), ["Make a will"], "unless something is called so");
}

#[test]
fn a_very_long_question_is_answered_from_its_beginning() {
    let long = format!("birth certificate {}", "blah driving blah ".repeat(10_000));
    assert!(Town::new().find(&long).contains(&"Order a birth certificate"));
}

#[test]
fn an_index_of_nothing_finds_nothing() {
    let index = Index::new(&[], Synonyms::english());
    assert!(index.is_empty());
    assert_eq!(index.search("car tax", 3), search::Answers::default());
}

#[test]
fn odd_signs_do_no_harm() {
    for typed in ["v5c/2 (car)", "ﬁnance ½ ①", "🙂 tax", "-- tax --", "ΣΊΣΥΦΟΣ ß İ", "a'b'c''", "\u{feff}tax"]
    {
        let _ = Town::new().find(typed);
    }
    assert_eq!(Town::new().first("ＴＡＸ　ｖｅｈｉｃｌｅ"), "Tax your vehicle");
}
