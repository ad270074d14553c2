//! What is told on a draft, in memory alone: nothing needs the database until `acts::save`.
//!
//! Finding the way anew takes longer than storing it, so a program that tells everything at once thinks first and
//! takes the writer afterwards.

use catalogue::JourneyPage;
use rules::{FactId, Need, Value};

use super::draft::Draft;
use super::model::Proof;
use crate::app::App;
use crate::events::ApplicationEvent as Event;
use crate::refusal::{Outcome, Refusal};

impl Draft {
    /// Takes answers; `None` is "I don't know". Questions that were never on the way are left out.
    ///
    /// # Errors
    /// When the draft was paid for as it was.
    pub fn answer(&mut self, app: &App, answers: Vec<(Need, Option<Value>)>) -> Outcome<()> {
        for (need, value) in answers {
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

    /// Facts that were known already are right as they are.
    ///
    /// # Errors
    /// When the draft was paid for as it was.
    pub fn confirm(&mut self, app: &App, facts: &[FactId]) -> Outcome<()> {
        let shown: Vec<FactId> = self.shown().iter().copied().filter(|fact| facts.contains(fact)).collect();
        self.confirmed.extend(shown);
        self.touch(app)?;
        self.note(Event::Confirmed {});
        Ok(())
    }

    /// Says how proofs are dealt with; files are handed in before.
    ///
    /// # Errors
    /// When the draft was paid for as it was.
    pub fn prove(&mut self, app: &App, proofs: Vec<(FactId, Proof)>) -> Outcome<()> {
        self.proofs.extend(proofs);
        self.touch(app)?;
        self.note(Event::EvidenceAdded {});
        Ok(())
    }

    /// The person stands by what they wrote.
    ///
    /// # Errors
    /// While something is still to be told.
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

    /// What changed has to be declared anew, and what was paid for is not changed.
    pub(super) fn touch(&mut self, app: &App) -> Outcome<()> {
        if self.paid.is_some() && self.row.declared {
            return Err(Refusal::conflict("application-paid"));
        }
        self.row.declared = false;
        self.walk(app);
        Ok(())
    }

    /// Notes what happened, for when it is stored: once, however many pages of answers came together.
    pub(super) fn note(&mut self, event: Event) {
        if !self.unsaved.contains(&event) {
            self.unsaved.push(event);
        }
    }
}
