//! The form of an article as its template reads it.

use domain::knowledge::difference::{self, DiffLine};
use serde::Serialize;

use super::shown::WholeArticle;
use crate::web::{CheckChoice, Choice, HintedChoice, View};

#[derive(Serialize)]
pub(super) struct ArticleFormPage {
    pub services: Vec<CheckChoice>,
    /// The officers who can look after it.
    pub owners: Vec<Choice>,
    pub languages: Vec<Choice>,
    /// What the article may be next.
    pub states: Vec<HintedChoice>,
    pub typed: ArticleFields,
    /// None while nobody else saved the article.
    pub theirs: Option<SavedMeanwhile>,
    pub wrong: ArticleErrors,
}

/// What was typed, or what the article says.
#[derive(Serialize)]
pub(super) struct ArticleFields {
    pub title: String,
    pub public: String,
    pub staff: String,
    /// Names of facts between commas.
    pub facts: String,
    pub review_on: String,
    pub why: String,
}

/// What somebody else saved since the form was opened.
#[derive(Serialize)]
pub(super) struct SavedMeanwhile {
    pub article: WholeArticle,
    /// From their text to what was typed.
    pub public: Vec<DiffLine>,
    pub staff: Vec<DiffLine>,
}

/// What is wrong at each field.
#[derive(Default, Serialize)]
pub(super) struct ArticleErrors {
    pub title: Option<String>,
    pub public: Option<String>,
    pub staff: Option<String>,
    pub service: Option<String>,
    pub facts: Option<String>,
    pub review_on: Option<String>,
    pub state: Option<String>,
    pub owner: Option<String>,
    pub language: Option<String>,
    pub why: Option<String>,
}

impl ArticleFields {
    fn sample() -> ArticleFields {
        ArticleFields {
            title: "Bottled gas and the gas rebate".to_owned(),
            public: "It counts.\nSend a bill.".to_owned(),
            staff: "A caravan counts like a house.".to_owned(),
            facts: "gas-kind".to_owned(),
            review_on: "2026-07-03".to_owned(),
            why: "Caravans were missing.".to_owned(),
        }
    }
}

impl ArticleErrors {
    fn sample() -> ArticleErrors {
        let text = |text: &str| Some(text.to_owned());
        ArticleErrors {
            title: text("Write a title"),
            public: text("Write a text for people or for staff"),
            staff: text("The text is too long"),
            service: text("Your agency does not answer for this service"),
            facts: text("There is no such fact"),
            review_on: text("Choose a day in the future"),
            state: text("Choose a state"),
            owner: text("Choose an officer of your agency"),
            language: text("Choose a language"),
            why: text("Say why you save it"),
        }
    }
}

impl View for ArticleFormPage {
    const TEMPLATE: &'static str = "desk/article-form.html";

    fn samples() -> Vec<Self> {
        let sample = |theirs, wrong| ArticleFormPage {
            services: vec![CheckChoice::new("nsw-gas-rebate", "Gas rebate", true)],
            owners: vec![Choice::new("noor", "Noor Haddad", true)],
            languages: vec![Choice::new("en", "English", true), Choice::open("ar", "العربية")],
            states: vec![CheckChoice::new("draft", "Draft", true).hinted("Only your agency sees it.")],
            typed: ArticleFields::sample(),
            theirs,
            wrong,
        };
        let theirs = WholeArticle::samples().into_iter().map(|article| SavedMeanwhile {
            article,
            public: difference::between("It counts.", "It counts.\nSend a bill."),
            staff: Vec::new(),
        });
        let mut samples = vec![sample(None, ArticleErrors::sample()), sample(None, ArticleErrors::default())];
        samples.extend(theirs.map(|theirs| sample(Some(theirs), ArticleErrors::default())));
        samples
    }
}
