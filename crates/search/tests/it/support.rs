//! A small town's services.

use search::{Document, Index, Synonyms};

pub(crate) fn document(title: &str, summary: &str, phrases: &[&str]) -> Document {
    Document {
        title: title.to_string(),
        summary: summary.to_string(),
        phrases: phrases.iter().map(|phrase| phrase.to_string()).collect(),
        ..Document::default()
    }
}

pub(crate) fn town() -> Vec<Document> {
    vec![
        document("Order a birth certificate", "A copy of the entry in the register of births.", &["proof of age"]),
        document("Register a birth", "Within 60 days the law asks parents to do so.", &["newborn paperwork"]),
        document("Tax your vehicle", "Pay the yearly tax of a car or lorry.", &[]),
        document("Vehicle tax rates", "What the yearly tax of each kind of vehicle is.", &[]),
        document("Income tax rates", "What is paid on each part of an income.", &[]),
        document("Jobseekers Allowance (JA)", "Money while you look for work.", &["dole"]),
        document("Renew a driving licence", "A licence holds for ten years.", &[]),
        document("Working with children check", "Asked of all who work with children.", &[]),
    ]
}

pub(crate) struct Town {
    documents: Vec<Document>,
    pub(crate) index: Index,
}

impl Town {
    pub(crate) fn new() -> Town {
        Town::with(town(), Synonyms::english())
    }

    pub(crate) fn with(documents: Vec<Document>, synonyms: Synonyms) -> Town {
        Town { index: Index::new(&documents, synonyms), documents }
    }

    /// The titles that are found, best first.
    pub(crate) fn find(&self, query: &str) -> Vec<&str> {
        let found = self.index.search(query, 10).found;
        found.iter().map(|answer| self.documents[answer.document].title.as_str()).collect()
    }

    pub(crate) fn first(&self, query: &str) -> &str {
        self.find(query).first().copied().unwrap_or("nothing")
    }

    pub(crate) fn complete(&self, typed: &str) -> Vec<&str> {
        let found = self.index.complete(typed, 10).found;
        found.iter().map(|answer| self.documents[answer.document].title.as_str()).collect()
    }
}
