//! From a person's own words to life events and services.
//!
//! The crate `search` does the ranking; this defines what in a catalogue can be found, and by which words. If nothing
//! fits, nothing is returned: an honest "I am not sure" beats a wrong guess.

use search::{Answers, Confidence, Document, Index, Synonyms};

use crate::catalogue::Catalogue;
use crate::spoken::{Said, Spoken};

/// Something the words may mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Match<'c> {
    pub target: FindTarget<'c>,
    /// Higher is better: about 1 if the words are its whole name.
    pub score: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindTarget<'c> {
    Event(&'c str),
    Service(&'c str),
}

/// All matches, and the confidence in them.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchResult<'c> {
    /// Best first.
    pub matches: Vec<Match<'c>>,
    pub confidence: Confidence,
    /// The query after correction of typing errors.
    pub mended: Option<String>,
}

/// A completion of a partly typed query.
#[derive(Clone, Debug, PartialEq)]
pub struct Completion<'c> {
    pub target: FindTarget<'c>,
    pub name: &'c str,
}

/// The index over a catalogue: its life events, then its services.
#[derive(Clone, Debug, Default)]
pub(crate) struct Finder {
    index: Index,
}

/// Matches with a lower share of the best score are noise.
const NOISE: f64 = 0.35;

impl Finder {
    pub(crate) fn new(catalogue: &Catalogue) -> Finder {
        let own = catalogue.about.languages.first();
        let others: Vec<_> = catalogue.about.languages.iter().filter(|tag| Some(*tag) != own).collect();
        let others: Vec<_> = others.into_iter().map(|tag| catalogue.in_language(tag)).collect();
        // A query in another language matches the translated name.
        let translated = |said: &dyn Fn(Spoken<'_>) -> (String, bool)| -> Vec<String> {
            let said = others.iter().map(|spoken| said(*spoken));
            said.filter(|(_, is_translated)| *is_translated).map(|(text, _)| text).collect()
        };
        let plain = |spoken: Spoken<'_>, said: Said<'_>| (said.text.to_string(), said.language == spoken.language());
        let events = catalogue.events.iter().map(|event| {
            let names = translated(&|spoken| plain(spoken, spoken.event_name(event)));
            Document {
                title: event.name.clone(),
                phrases: phrases(&event.id, event.people_also_say.iter().chain(&names)),
                ..Document::default()
            }
        });
        let services = catalogue.services.iter().map(|service| {
            let names = translated(&|spoken| plain(spoken, spoken.service_name(service)));
            Document {
                title: service.name.clone(),
                summary: service.summary.clone(),
                body: translated(&|spoken| plain(spoken, spoken.service_summary(service))).join("\n"),
                phrases: phrases(&service.id, service.people_also_say.iter().chain(&names)),
                ..Document::default()
            }
        });
        let documents: Vec<Document> = events.chain(services).collect();
        let mut synonyms = catalogue.synonyms.clone();
        synonyms.extend(&Synonyms::english());
        Finder { index: Index::new(&documents, synonyms) }
    }
}

fn phrases<'c>(id: &str, names: impl IntoIterator<Item = &'c String>) -> Vec<String> {
    names.into_iter().cloned().chain([id.replace('-', " ")]).collect()
}

impl Catalogue {
    /// The matches of a query, best first.
    pub fn find(&self, words: &str) -> Vec<Match<'_>> {
        self.search(words).matches
    }

    /// The matches of a query, the confidence in them, and the corrected query.
    pub fn search(&self, words: &str) -> SearchResult<'_> {
        let Answers { found, confidence, mended } = self.finder.index.search(words, usize::MAX);
        let best = found.first().map_or(0.0, |answer| answer.score);
        let matches = found.iter().filter(|answer| answer.score >= best * NOISE);
        let matches = matches
            .filter_map(|answer| Some(Match { target: self.target(answer.document)?.0, score: answer.score }))
            .collect();
        SearchResult { matches, confidence, mended }
    }

    /// Matches while the query is still being typed.
    pub fn complete(&self, typed: &str, limit: usize) -> Vec<Completion<'_>> {
        let found = self.finder.index.complete(typed, limit).found.into_iter();
        let targets = found.filter_map(|answer| self.target(answer.document));
        targets.map(|(target, name)| Completion { target, name }).collect()
    }

    fn target(&self, document: usize) -> Option<(FindTarget<'_>, &str)> {
        match self.events.get(document) {
            Some(event) => Some((FindTarget::Event(&event.id), &event.name)),
            None => {
                let service = self.services.get(document - self.events.len())?;
                Some((FindTarget::Service(&service.id), &service.name))
            }
        }
    }
}
