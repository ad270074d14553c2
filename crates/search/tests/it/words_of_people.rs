//! Slips of the pen, other words, short forms.

use search::{Document, Synonyms};

use crate::support::{Town, document, town};

#[test]
fn forms_of_a_word_are_the_same() {
    assert_eq!(Town::new().first("renewing driving licences"), "Renew a driving licence");
}

#[test]
fn slips_of_the_pen_are_mended_and_told() {
    let town = Town::new();
    assert_eq!(town.first("birth certifcate"), "Order a birth certificate");
    assert_eq!(town.index.search("birth certifcate", 1).mended.as_deref(), Some("birth certificate"));
    assert_eq!(town.index.search("birth certificate", 1).mended, None);
}

#[test]
fn plain_words_of_english_stand_for_one_another() {
    assert_eq!(Town::new().first("car tax"), "Tax your vehicle");
    assert_eq!(Town::new().first("drivers license"), "Renew a driving licence");
}

#[test]
fn the_caller_adds_synonyms() {
    let mut synonyms = Synonyms::default();
    synonyms.same(&["WWCC", "working with children check"]);
    synonyms.means(&["had a baby"], &["register birth"]);
    let town = Town::with(town(), synonyms);
    assert_eq!(town.first("wwcc"), "Working with children check");
    assert_eq!(town.first("i had a baby"), "Register a birth");
}

#[test]
fn what_people_mean_by_a_word_is_not_said_the_other_way_about() {
    let mut synonyms = Synonyms::default();
    synonyms.means(&["sticker"], &["permit"]);
    let documents = vec![document("Sticker album", "", &[]), document("Permit", "", &[])];
    let town = Town::with(documents, synonyms);
    assert_eq!(town.find("sticker").len(), 2);
    assert_eq!(town.find("permit"), ["Permit"]);
}

#[test]
fn a_short_form_that_a_document_explains_is_known() {
    let mut documents = town();
    documents.push(Document {
        title: "Help for jobseekers".into(),
        body: "Ask for Jobseekers Allowance (JA).".into(),
        ..Document::default()
    });
    documents[5].title = "Jobseekers Allowance".into();
    assert_eq!(Town::with(documents, Synonyms::default()).first("ja"), "Jobseekers Allowance");
}

#[test]
fn words_are_written_as_one_or_apart() {
    assert_eq!(Town::new().first("job seekers allowance"), "Jobseekers Allowance (JA)");
    assert_eq!(Town::new().first("drivinglicence"), "Renew a driving licence");
    assert_eq!(Town::new().first("j a"), "Jobseekers Allowance (JA)");
}

#[test]
fn the_number_of_a_form_does_not_hide_what_it_is_for() {
    assert_eq!(Town::new().first("ja1"), "Jobseekers Allowance (JA)");
}
