//! A place in the queue and its states.

use catalogue::hall::{Arrival, Wanted};

/// What helps somebody who waits, by names that pages and forms use.
pub const NEEDS: [&str; 4] = ["seat", "loop", "frail", "danger"];

/// Where a place stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceState {
    /// Taken from elsewhere; they are not here yet.
    Home,
    Waiting,
    Called,
    /// At a counter.
    Helped,
    /// Called, and did not come.
    Away,
    Done,
    /// Given up.
    Gone,
    /// The centre closed.
    Lost,
}

impl PlaceState {
    pub const ALL: [PlaceState; 8] = [
        PlaceState::Home,
        PlaceState::Waiting,
        PlaceState::Called,
        PlaceState::Helped,
        PlaceState::Away,
        PlaceState::Done,
        PlaceState::Gone,
        PlaceState::Lost,
    ];

    pub fn name(self) -> &'static str {
        match self {
            PlaceState::Home => "home",
            PlaceState::Waiting => "waiting",
            PlaceState::Called => "called",
            PlaceState::Helped => "helped",
            PlaceState::Away => "away",
            PlaceState::Done => "done",
            PlaceState::Gone => "gone",
            PlaceState::Lost => "lost",
        }
    }

    /// The message key for its readers.
    pub fn key(self) -> &'static str {
        match self {
            PlaceState::Home => "place-state-home",
            PlaceState::Waiting => "place-state-waiting",
            PlaceState::Called => "place-state-called",
            PlaceState::Helped => "place-state-helped",
            PlaceState::Away => "place-state-away",
            PlaceState::Done => "place-state-done",
            PlaceState::Gone => "place-state-gone",
            PlaceState::Lost => "place-state-lost",
        }
    }

    pub fn of(name: &str) -> Option<PlaceState> {
        PlaceState::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether it still is a place in the queue.
    pub fn is_live(self) -> bool {
        !matches!(self, PlaceState::Done | PlaceState::Gone | PlaceState::Lost)
    }
}

/// Where a place was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Kiosk,
    Desk,
    Web,
    Sms,
}

impl Source {
    pub fn name(self) -> &'static str {
        match self {
            Source::Kiosk => "kiosk",
            Source::Desk => "desk",
            Source::Web => "web",
            Source::Sms => "sms",
        }
    }

    /// Whether it was taken by somebody who may be elsewhere.
    pub fn is_remote(self) -> bool {
        matches!(self, Source::Web | Source::Sms)
    }
}

/// A place as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HallPlace {
    pub visit_id: String,
    pub centre: String,
    pub day: String,
    pub number: i64,
    pub form: String,
    pub token: String,
    pub source: String,
    pub service: Option<String>,
    /// The language they speak, unless it is the first one of the catalogue.
    pub language: Option<String>,
    /// Some of [`NEEDS`], each after a blank.
    pub needs: String,
    pub appointment_at: Option<i64>,
    pub taken_at: i64,
    pub here_at: Option<i64>,
    pub counts_from: i64,
    pub is_late: bool,
    pub state: String,
    pub counter: Option<String>,
    /// The one counter to which they were sent.
    pub wanted_counter: Option<String>,
    pub officer_id: Option<String>,
    pub called_at: Option<i64>,
    pub began_at: Option<i64>,
    pub ended_at: Option<i64>,
    pub returns: i64,
    pub outcome: Option<String>,
}

db::from_row!(HallPlace {
    visit_id,
    centre,
    day,
    number,
    form,
    token,
    source,
    service,
    language,
    needs,
    appointment_at,
    taken_at,
    here_at,
    counts_from,
    is_late,
    state,
    counter,
    wanted_counter,
    officer_id,
    called_at,
    began_at,
    ended_at,
    returns,
    outcome
});

impl HallPlace {
    /// As it is called: A for appointments, B for everybody else. It says nothing of what they come for.
    pub fn code(&self) -> String {
        let letter = if self.appointment_at.is_some() { 'A' } else { 'B' };
        format!("{letter} {}", self.number)
    }

    pub fn state(&self) -> Option<PlaceState> {
        PlaceState::of(&self.state)
    }

    pub fn is_live(&self) -> bool {
        self.state().is_some_and(PlaceState::is_live)
    }

    pub fn needs(&self, name: &str) -> bool {
        self.needs.split(' ').any(|one| one == name)
    }

    /// Whether it was taken by somebody who may be elsewhere.
    pub fn is_remote(&self) -> bool {
        self.source == Source::Web.name() || self.source == Source::Sms.name()
    }

    pub(super) fn wanted(&self) -> Wanted {
        Wanted { service: self.service.clone(), language: self.language.clone() }
    }

    /// What the rule knows of them; who is not here yet counts as coming now.
    pub(super) fn arrival(&self, now: i64) -> Arrival {
        Arrival {
            came_at: self.here_at.unwrap_or(now),
            taken_at: self.is_remote().then_some(self.taken_at),
            appointment: self.appointment_at,
            is_late: self.is_late,
            is_frail: self.needs("frail"),
            is_danger: self.needs("danger"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_state_has_a_name_of_its_own_and_is_found_by_it() {
        let names: BTreeSet<&str> = PlaceState::ALL.iter().map(|state| state.name()).collect();
        assert_eq!(names.len(), PlaceState::ALL.len());
        assert!(PlaceState::ALL.into_iter().all(|state| PlaceState::of(state.name()) == Some(state)));
    }
}
