//! A draft in memory: its row read with today's catalogue, and the pages its answers lead to.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{Answers, Applicant, Journey, JourneyPage, Service, Wording};
use rules::{FactId, Facts, Need};
use serde_json::{Map, Value, json};

use super::model::{self, Proof};
use super::payments::Paid;
use super::store::Row;
use crate::app::App;
use crate::attachments::File;
use crate::events::ApplicationEvent;
use crate::questions::{self, Given, facts_from_json, key_of};
use crate::secret::fingerprint;

#[derive(Clone)]
pub struct Draft {
    pub row: Row,
    pub service: &'static Service,
    pub given: Given,
    /// Facts known at the start.
    pub held: Facts,
    pub confirmed: BTreeSet<FactId>,
    pub proofs: BTreeMap<FactId, Proof>,
    pub files: Vec<File>,
    pub paid: Option<Paid>,
    /// The actor only has the code of this draft, or was told it: no facts are stored for other services.
    pub is_for_this_alone: bool,
    /// The name of the person that it is for, where a representative looks at it; empty where none is known.
    pub represented: Option<String>,
    /// Every page that can be opened.
    pub pages: Vec<JourneyPage<'static>>,
    /// The index of the current page.
    pub now: usize,
    /// All known facts, including answers in this draft.
    pub facts: Facts,
    /// Events since it was last stored.
    pub unsaved: Vec<ApplicationEvent>,
    /// Whether the row matches the memory.
    pub is_settled: bool,
}

impl Draft {
    /// `None` if the catalogue no longer has the service.
    pub fn of(app: &App, row: Row, files: Vec<File>, paid: Option<Paid>) -> Option<Draft> {
        let catalogue = app.catalogue;
        let service = catalogue.service(&row.service)?;
        let given = Given::from_json(catalogue, &row.answers);
        let held = row.held.as_object().into_iter().flatten();
        let held = facts_from_json(catalogue, held.map(|(name, value)| (name.as_str(), value)));
        let fact = |name: &str| catalogue.program.vocabulary.fact(name);
        let confirmed = row.confirmed.as_array().into_iter().flatten();
        let confirmed = confirmed.filter_map(|name| fact(name.as_str()?)).collect();
        let proofs = row.evidence.as_object().into_iter().flatten();
        let proofs = proofs.filter_map(|(name, how)| Some((fact(name)?, Proof::of(how.as_str()?)?))).collect();
        let facts = Facts::new(&catalogue.program.vocabulary);
        let mut draft = Draft {
            row,
            service,
            given,
            held,
            confirmed,
            proofs,
            files,
            paid,
            is_for_this_alone: false,
            represented: None,
            pages: Vec::new(),
            now: 0,
            facts,
            unsaved: Vec::new(),
            is_settled: false,
        };
        draft.walk(app);
        Some(draft)
    }

    /// Recomputes the pages after answers changed.
    pub fn walk(&mut self, app: &App) {
        self.is_settled = false;
        let journey = self.journey(app);
        self.facts = journey.facts.clone();
        (self.pages, self.now) = model::pages(self.service, journey, self.row.declared);
    }

    fn journey(&self, app: &App) -> Journey<'static> {
        app.catalogue.journey(self.service, &self.held, &self.answers(), app.today())
    }

    /// The questions still to come if every further answer were "I don't know".
    pub fn ahead(&self, app: &App) -> Vec<Need> {
        let mut answers = self.answers();
        answers.confirmed.extend(self.shown());
        loop {
            let journey = app.catalogue.journey(self.service, &self.held, &answers, app.today());
            let before = answers.declined.len();
            if let Some(JourneyPage::Questions(needs)) = &journey.current {
                let open = needs.iter().filter(|need| !answers.given.contains_key(need)).copied();
                let open: Vec<Need> = open.collect();
                answers.declined.extend(open);
            }
            if answers.declined.len() == before {
                let needs = journey.walked.iter().filter_map(|page| match page {
                    JourneyPage::Questions(needs) => Some(needs),
                    _ => None,
                });
                return needs.flatten().copied().collect();
            }
        }
    }

    fn answers(&self) -> Answers {
        let given = self.given.iter().filter_map(|(need, value)| Some((need, value?.clone())));
        Answers {
            applicant: self.applicant(),
            given: given.collect(),
            declined: self.given.declined(),
            confirmed: self.confirmed.clone(),
            evidence: self.proofs.keys().copied().collect(),
            declared: self.row.declared,
            paid: self.paid.is_some(),
        }
    }

    /// Who it is for.
    pub fn applicant(&self) -> Applicant {
        Applicant::of(&self.row.applicant).unwrap_or_default()
    }

    pub fn id(&self) -> &str {
        &self.row.id
    }

    /// The page with this number, counted from 1.
    pub fn page(&self, number: usize) -> Option<&JourneyPage<'static>> {
        self.pages.get(number.checked_sub(1)?)
    }

    /// Whether everything needed for sending is there.
    pub fn is_complete(&self) -> bool {
        let is_free = matches!(self.pages.last(), Some(JourneyPage::Check | JourneyPage::Declaration(_)));
        self.row.declared && (self.paid.is_some() || is_free)
    }

    /// The URL of the current page.
    pub fn here(&self) -> String {
        self.address(self.now + 1)
    }

    pub fn address(&self, number: usize) -> String {
        format!("/applications/{}/steps/{number}", self.row.id)
    }

    /// The questions asked, each with the number of its page.
    pub fn asked(&self) -> impl Iterator<Item = (usize, Need)> {
        let pages = self.pages.iter().enumerate().filter_map(|(place, page)| match page {
            JourneyPage::Questions(needs) => Some((place + 1, needs)),
            _ => None,
        });
        pages.flat_map(|(number, needs)| needs.iter().map(move |need| (number, *need)))
    }

    /// Facts known at the start that are shown for confirmation.
    pub fn shown(&self) -> &[FactId] {
        match self.pages.first() {
            Some(JourneyPage::Confirm(facts)) => facts,
            _ => &[],
        }
    }

    /// Whether the manifest has changed since the answers were given.
    pub fn is_outdated(&self, app: &App) -> bool {
        self.row.manifest_hash != manifest_hash(app, self.service)
    }

    /// Writes the state in memory into the row, unless it is there already.
    pub fn settle(&mut self, app: &App) {
        if std::mem::replace(&mut self.is_settled, true) {
            return;
        }
        let name = |fact: FactId| app.catalogue.program.vocabulary.fact_name(fact).to_owned();
        self.row.answers = self.given.to_json(app.catalogue);
        self.row.confirmed = self.confirmed.iter().map(|fact| Value::from(name(*fact))).collect();
        let proofs: Map<String, Value> =
            self.proofs.iter().map(|(fact, proof)| (name(*fact), proof.name().into())).collect();
        self.row.evidence = proofs.into();
        let way = self.ahead(app).into_iter().map(|need| {
            let label = questions::wording(app.catalogue, &self.row.language, need).map(|words| words.label);
            json!([key_of(app.catalogue, need), label.unwrap_or_default()])
        });
        self.row.way = way.collect();
    }
}

/// A hash of a manifest and of the questions it uses, which changes with them.
pub(super) fn manifest_hash(app: &App, service: &Service) -> String {
    let catalogue = app.catalogue;
    let mut text = catalogue.files.get(service.file.0).map_or(String::new(), |file| file.text.clone());
    let mut add =
        |wording: &Wording| text.push_str(&format!("\n{} {:?} {:?}", wording.name, wording.ask, wording.choices));
    for fact in catalogue.facts_used(service) {
        let Some(known) = catalogue.facts.get(fact) else { continue };
        add(&known.wording);
        let record = Facts::record_of(&catalogue.program.vocabulary, fact);
        let record = record.and_then(|record| catalogue.facts.record(record));
        record.iter().flat_map(|record| &record.fields).for_each(|(_, wording)| add(wording));
    }
    fingerprint(&text)
}
