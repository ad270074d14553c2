//! Which of several documents comes first.

use search::{Document, Synonyms};

use crate::support::{Town, document, town};

#[test]
fn a_title_counts_more_than_a_summary() {
    let town =
        Town::with(vec![document("Parks", "Also for dogs.", &[]), document("Dogs", "", &[])], Synonyms::default());
    assert_eq!(town.find("dogs"), ["Dogs", "Parks"]);
}

#[test]
fn the_whole_title_counts_more_than_a_part_of_a_longer_one() {
    let long = document("Register of births, deaths and marriages since 1856", "", &[]);
    let town = Town::with(vec![long, document("Register a birth", "", &[])], Synonyms::default());
    assert_eq!(town.first("register birth"), "Register a birth");
}

#[test]
fn a_document_with_all_words_comes_before_one_with_some() {
    assert_eq!(Town::new().find("vehicle tax rates")[0], "Vehicle tax rates");
    assert_eq!(Town::new().find("income tax rates")[0], "Income tax rates");
}

#[test]
fn words_that_stand_together_as_asked_come_first() {
    let documents = vec![document("Home loan for a car", "", &[]), document("Car loan for a home", "", &[])];
    let town = Town::with(documents, Synonyms::default());
    assert_eq!(town.first("car loan"), "Car loan for a home");
    assert_eq!(town.first("home loan"), "Home loan for a car");
}

#[test]
fn a_phrase_is_as_good_as_a_title() {
    assert_eq!(Town::new().first("proof of age"), "Order a birth certificate");
}

#[test]
fn of_two_alike_the_one_more_wanted_comes_first() {
    let mut documents = vec![document("Pool fees", "", &[]), document("Pool fees", "The same again.", &[])];
    documents[1].prior = 1.0;
    let town = Town::with(documents, Synonyms::default());
    assert_eq!(town.index.search("pool fees", 1).found[0].document, 1);
}

#[test]
fn what_people_chose_before_is_learned() {
    assert_eq!(Town::new().find("bub papers"), Vec::<&str>::new());
    let mut documents = town();
    documents[1].asked = vec!["bub papers".to_string()];
    assert_eq!(Town::with(documents, Synonyms::default()).first("papers for my bub"), "Register a birth");
}

#[test]
fn the_same_question_has_the_same_answer() {
    let (one, two) = (Town::new(), Town::new());
    assert_eq!(one.index.search("tax birth licence", 10), two.index.search("tax birth licence", 10));
}

#[test]
fn no_more_than_the_limit_is_given() {
    assert_eq!(Town::new().index.search("tax", 2).found.len(), 2);
}

#[test]
fn the_body_is_found_too() {
    let body = Document { title: "Fees".into(), body: "Wheelbarrows are free.".into(), ..Document::default() };
    assert_eq!(Town::with(vec![body], Synonyms::default()).first("wheelbarrow"), "Fees");
}
