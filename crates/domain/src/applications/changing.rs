//! Changes to a draft in memory: nothing needs the database until `acts::save`.
//!
//! Recomputing the pages takes longer than storing them, so an API client that sends everything at once computes first
//! and takes the writer afterwards.

use catalogue::JourneyPage;
use rules::{FactId, Need, Value};

use super::draft::Draft;
use super::model::Proof;
use crate::app::App;
use crate::events::ApplicationEvent as Event;
use crate::questions::key_of;
use crate::refusal::{Outcome, Refusal};

impl Draft {
    /// Applies answers; `None` is "I don't know". Answers to questions that were never asked are ignored.
    ///
    /// # Errors
    /// If the draft was already paid for.
    pub fn answer(&mut self, app: &App, answers: Vec<(Need, Option<Value>)>) -> Outcome<()> {
        for (need, value) in answers {
            if let Some(pages) = self.row.answered_on.as_object_mut() {
                pages.remove(&key_of(app.catalogue, need));
            }
            let is_asked = self.asked().any(|(_, asked)| asked == need);
            let is_shown = self.shown().iter().any(|fact| Need::Fact(*fact) == need);
            if is_asked || is_shown || self.given.get(need).is_some() {
                self.given.set(need, value);
            }
        }
        self.touch(app)?;
        self.note(Event::Answered {});
        Ok(())
    }

    /// Notes the page on which questions were answered.
    pub(super) fn note_page(&mut self, keys: Vec<String>, page: &str) {
        if let Some(pages) = self.row.answered_on.as_object_mut() {
            pages.extend(keys.into_iter().map(|key| (key, page.into())));
        }
    }

    /// The page on which a question was answered last; none where that was no page.
    pub fn answered_on(&self, key: &str) -> Option<&str> {
        self.row.answered_on.get(key)?.as_str()
    }

    /// Confirms facts that were known already.
    ///
    /// # Errors
    /// If the draft was already paid for.
    pub fn confirm(&mut self, app: &App, facts: &[FactId]) -> Outcome<()> {
        let shown: Vec<FactId> = self.shown().iter().copied().filter(|fact| facts.contains(fact)).collect();
        self.confirmed.extend(shown);
        self.touch(app)?;
        self.note(Event::Confirmed {});
        Ok(())
    }

    /// Sets how each proof is provided; files are uploaded beforehand.
    ///
    /// # Errors
    /// If the draft was already paid for.
    pub fn prove(&mut self, app: &App, proofs: Vec<(FactId, Proof)>) -> Outcome<()> {
        self.proofs.extend(proofs);
        self.touch(app)?;
        self.note(Event::EvidenceAdded {});
        Ok(())
    }

    /// The person declares that what they wrote is true.
    ///
    /// # Errors
    /// While something is still missing.
    pub fn declare(&mut self, app: &App, email: Option<String>) -> Outcome<()> {
        if !matches!(self.pages.last(), Some(JourneyPage::Check | JourneyPage::Declaration(_) | JourneyPage::Fee(_))) {
            return Err(Refusal::conflict("application-incomplete"));
        }
        self.row.declared = true;
        self.row.email = email.or(self.row.email.take());
        self.walk(app);
        self.note(Event::Declared { manifest: self.row.manifest_hash.clone() });
        Ok(())
    }

    /// A change requires a new declaration; a draft that was paid for cannot be changed.
    pub(super) fn touch(&mut self, app: &App) -> Outcome<()> {
        if self.paid.is_some() && self.row.declared {
            return Err(Refusal::conflict("application-paid"));
        }
        self.row.declared = false;
        self.walk(app);
        Ok(())
    }

    /// Notes an event to be recorded on saving: once, however many pages of answers came together.
    pub(super) fn note(&mut self, event: Event) {
        if !self.unsaved.contains(&event) {
            self.unsaved.push(event);
        }
    }
}
