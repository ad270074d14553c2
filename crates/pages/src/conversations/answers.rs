//! Answers before the form: what the site has about the words of somebody who is about to ask a human.

use domain::conversations::tried::{LONGEST, MOST};
use serde::Serialize;

use crate::catalogue_pages::crisis::{self, CrisisPanel};
use crate::catalogue_pages::first_answers;
use crate::catalogue_pages::words::Text;
use crate::knowledge;
use crate::web::{Outcome, Visit};

/// How many articles are shown, and how many pages of life events and services.
const ARTICLES: usize = 3;
const PAGES: usize = MOST - ARTICLES;

/// `parts/answers.html`.
#[derive(Serialize)]
pub(super) struct AnswersBox {
    pub(super) words: String,
    found: Vec<FoundAnswer>,
    /// Whom to call first, where the words tell of danger; nothing else is shown then.
    pub(super) crises: Vec<CrisisPanel>,
}

#[derive(Serialize)]
struct FoundAnswer {
    name: Text,
    href: String,
}

impl AnswersBox {
    /// Nothing for no words.
    pub(super) async fn of(visit: &Visit, words: &str) -> Outcome<Option<AnswersBox>> {
        let words: String = words.trim().chars().take(LONGEST).collect();
        if words.is_empty() {
            return Ok(None);
        }
        let crises = crisis::told(visit, &words);
        if !crises.is_empty() {
            let crises = crisis::panels(visit, &crises);
            return Ok(Some(AnswersBox { words, found: Vec::new(), crises }));
        }
        let articles = knowledge::for_words(visit, &words, ARTICLES).await?;
        let articles = articles.into_iter().map(|link| FoundAnswer { name: link.title, href: link.href });
        let pages = first_answers(visit, &words, PAGES).into_iter();
        let found = articles.chain(pages.map(|(name, href)| FoundAnswer { name, href })).collect();
        Ok(Some(AnswersBox { words, found, crises: Vec::new() }))
    }

    /// The addresses of the answers, as the form carries them.
    pub(super) fn tried(&self) -> String {
        self.found.iter().map(|answer| answer.href.as_str()).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn samples() -> Vec<AnswersBox> {
        let found = ["Bottled gas", "Gas rebate"].map(|name| FoundAnswer {
            name: crate::catalogue_pages::words::own(name.to_owned()),
            href: "/help/019ee77e".to_owned(),
        });
        vec![
            AnswersBox { words: "gas rebate".to_owned(), found: found.into(), crises: Vec::new() },
            AnswersBox { words: "xyz".to_owned(), found: Vec::new(), crises: Vec::new() },
            AnswersBox { words: "he hits me".to_owned(), found: Vec::new(), crises: CrisisPanel::samples() },
        ]
    }
}
