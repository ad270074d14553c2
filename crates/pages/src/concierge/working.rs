//! The interview of a thread, worked out from its answers.

use domain::concierge::core::Session;
use domain::concierge::transcript::Transcript;
use domain::questions::{key_of, need_of};
use rules::Need;

use crate::questions::{Question, asked};
use crate::web::{Posted, Visit};

/// Questions that one form may send; a page asks fewer.
const MOST: usize = 12;

/// A question as the page shows it: with what was typed, answered or stored, and why it is asked.
pub(super) fn put(
    visit: &Visit,
    session: &Session<'_, 'static>,
    told: &Transcript,
    need: Need,
    typed: Option<&Posted>,
) -> Option<Question> {
    let held = session.facts().answer(need);
    let mut asked = asked(visit.app.catalogue, visit.locale(), need, held.as_ref(), typed)?;
    if typed.is_none() {
        asked.is_unknown = told.given.get(need).is_some_and(Option::is_none);
    }
    let spoken = visit.spoken();
    asked.why = session.waiting_for(need).map(|waits| waits.name(spoken).into_owned()).collect();
    Some(asked)
}

/// The questions that a form was about.
pub(super) fn needs_of(visit: &Visit, keys: &str) -> Vec<Need> {
    let catalogue = visit.app.catalogue;
    let needs = keys.split(' ').filter_map(|key| need_of(catalogue, key));
    needs.filter(|need| Transcript::is_asked(catalogue, *need)).take(MOST).collect()
}

pub(super) fn keys_of(visit: &Visit, needs: &[Need]) -> String {
    needs.iter().map(|need| key_of(visit.app.catalogue, *need)).collect::<Vec<_>>().join(" ")
}
