//! From a person's own words to life events and services.
//!
//! The crate `search` does the ranking; this defines what in a catalogue can be found, and by which words. If nothing
//! fits, nothing is returned: an honest "I am not sure" beats a wrong guess.

use search::{Answers, Confidence, Document, Index, Synonyms};

use crate::catalogue::Catalogue;
use crate::purposes::EventSigns;
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
    Signpost(&'c str),
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

/// The index over a catalogue: its life events, its services, then its signposts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Finder {
    pub(crate) index: Index,
    pub(crate) signs: EventSigns,
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
        let also_said = |said: &dyn Fn(Spoken<'_>) -> Vec<String>| -> Vec<String> {
            others.iter().flat_map(|spoken| said(*spoken)).collect()
        };
        let events = catalogue.events.iter().map(|event| {
            let names = translated(&|spoken| plain(spoken, spoken.event_name(event)));
            let others = also_said(&|spoken| spoken.event_also_said(event));
            let said = event.people_also_say.iter().chain(&names).chain(&others);
            Document { title: event.name.clone(), phrases: phrases(&event.id, said), ..Document::default() }
        });
        let services = catalogue.services.iter().map(|service| {
            let names = translated(&|spoken| plain(spoken, spoken.service_name(service)));
            let others = also_said(&|spoken| spoken.service_also_said(service));
            let said = service.people_also_say.iter().chain(&names).chain(&others);
            Document {
                title: service.name.clone(),
                summary: service.summary.clone(),
                body: translated(&|spoken| plain(spoken, spoken.service_summary(service))).join("\n"),
                phrases: phrases(&service.id, said),
                ..Document::default()
            }
        });
        let signposts = catalogue.signposts.iter().map(|signpost| {
            let names = translated(&|spoken| plain(spoken, spoken.signpost_name(signpost)));
            let others = also_said(&|spoken| spoken.signpost_also_said(signpost));
            let said = signpost.people_also_say.iter().chain(&names).chain(&others);
            Document {
                title: signpost.name.clone(),
                summary: signpost.summary.clone(),
                body: translated(&|spoken| plain(spoken, spoken.signpost_summary(signpost))).join("\n"),
                phrases: phrases(&signpost.id, said),
                ..Document::default()
            }
        });
        let documents: Vec<Document> = events.chain(services).chain(signposts).collect();
        let mut synonyms = catalogue.synonyms.clone();
        synonyms.extend(&Synonyms::english());
        Finder { index: Index::new(&documents, synonyms), signs: EventSigns::new(catalogue) }
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
        let Answers { found, confidence, mended } = self.finder().index.search(words, usize::MAX);
        let best = found.first().map_or(0.0, |answer| answer.score);
        let matches = found.iter().filter(|answer| answer.score >= best * NOISE);
        let matches = matches
            .filter_map(|answer| Some(Match { target: self.target(answer.document)?.0, score: answer.score }))
            .collect();
        SearchResult { matches, confidence, mended }
    }

    /// Matches while the query is still being typed.
    pub fn complete(&self, typed: &str, limit: usize) -> Vec<Completion<'_>> {
        let found = self.finder().index.complete(typed, limit).found.into_iter();
        let targets = found.filter_map(|answer| self.target(answer.document));
        targets.map(|(target, name)| Completion { target, name }).collect()
    }

    pub(crate) fn target(&self, document: usize) -> Option<(FindTarget<'_>, &str)> {
        if let Some(event) = self.events.get(document) {
            return Some((FindTarget::Event(&event.id), &event.name));
        }
        let document = document - self.events.len();
        if let Some(service) = self.services.get(document) {
            return Some((FindTarget::Service(&service.id), &service.name));
        }
        let signpost = self.signposts.get(document - self.services.len())?;
        Some((FindTarget::Signpost(&signpost.id), &signpost.name))
    }
}
