//! A visit and its states.

use catalogue::VisitWay;

/// Where a visit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VisitState {
    /// To come.
    Booked,
    /// The person, or an officer for them, gave the time back.
    Cancelled,
    /// The centre cannot keep it: it is closed then, or the counter is gone.
    Lost,
    /// The person is in the hall.
    Arrived,
    /// They did not come.
    Missed,
    /// They were helped.
    Ended,
}

impl VisitState {
    pub const ALL: [VisitState; 6] = [
        VisitState::Booked,
        VisitState::Cancelled,
        VisitState::Lost,
        VisitState::Arrived,
        VisitState::Missed,
        VisitState::Ended,
    ];

    pub fn name(self) -> &'static str {
        match self {
            VisitState::Booked => "booked",
            VisitState::Cancelled => "cancelled",
            VisitState::Lost => "lost",
            VisitState::Arrived => "arrived",
            VisitState::Missed => "missed",
            VisitState::Ended => "ended",
        }
    }

    /// The message key for its readers.
    pub fn key(self) -> &'static str {
        match self {
            VisitState::Booked => "visit-state-booked",
            VisitState::Cancelled => "visit-state-cancelled",
            VisitState::Lost => "visit-state-lost",
            VisitState::Arrived => "visit-state-arrived",
            VisitState::Missed => "visit-state-missed",
            VisitState::Ended => "visit-state-ended",
        }
    }

    pub fn of(name: &str) -> Option<VisitState> {
        VisitState::ALL.into_iter().find(|state| state.name() == name)
    }

    /// What an officer at the counter can make of it.
    pub fn next(self) -> &'static [VisitState] {
        match self {
            VisitState::Booked => &[VisitState::Arrived, VisitState::Missed],
            // Who comes late is helped too.
            VisitState::Missed => &[VisitState::Arrived],
            VisitState::Arrived => &[VisitState::Ended],
            VisitState::Cancelled | VisitState::Lost | VisitState::Ended => &[],
        }
    }
}

/// A visit as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    pub id: String,
    pub conversation_id: String,
    pub centre: String,
    pub counter: String,
    pub service: Option<String>,
    /// The name of a [`VisitWay`].
    pub way: String,
    /// Its beginning and end, in milliseconds since 1970.
    pub from_at: i64,
    pub to_at: i64,
    pub state: String,
    /// How often it was moved.
    pub version: i64,
    pub changed_at: i64,
}

db::from_row!(Visit { id, conversation_id, centre, counter, service, way, from_at, to_at, state, version, changed_at });

impl Visit {
    /// Whether it is booked for a moment after now. One that is over stays as it was until an officer marks it.
    pub fn is_to_come(&self, now: i64) -> bool {
        self.state() == Some(VisitState::Booked) && self.from_at > now
    }

    /// Whether they came, or come, without a time: for a place in the queue.
    pub fn is_place(&self) -> bool {
        self.counter.is_empty()
    }

    /// Whether it is to come or goes on.
    pub fn is_open(&self) -> bool {
        matches!(self.state(), Some(VisitState::Booked | VisitState::Arrived))
    }

    pub fn state(&self) -> Option<VisitState> {
        VisitState::of(&self.state)
    }

    /// The message key of its state for its readers: nobody who is called was to come.
    pub fn state_key(&self) -> Option<&'static str> {
        match (self.state()?, self.way().is_remote()) {
            (VisitState::Missed, true) => Some("visit-state-not-reached"),
            (state, _) => Some(state.key()),
        }
    }

    pub fn way(&self) -> VisitWay {
        VisitWay::of(&self.way).unwrap_or_default()
    }

    /// Whether it is booked, for a moment that is not over: who is called, or opens a link, still does.
    pub fn is_not_over(&self, now: i64) -> bool {
        self.state() == Some(VisitState::Booked) && self.to_at > now
    }

    /// What an officer can make of it. Nobody stands in the hall for a call or a link: it takes place, or does not.
    pub fn next(&self) -> &'static [VisitState] {
        match (self.way().is_remote(), self.state()) {
            (true, Some(VisitState::Booked)) => &[VisitState::Ended, VisitState::Missed],
            (true, Some(VisitState::Missed)) => &[VisitState::Ended],
            (true, _) | (false, None) => &[],
            (false, Some(state)) => state.next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_state_has_a_name_of_its_own_and_what_ended_stays_so() {
        let names: BTreeSet<&str> = VisitState::ALL.iter().map(|state| state.name()).collect();
        assert_eq!(names.len(), VisitState::ALL.len());
        for state in VisitState::ALL {
            assert_eq!(VisitState::of(state.name()), Some(state));
            assert!(!state.next().contains(&state) && !state.next().contains(&VisitState::Booked), "{state:?}");
        }
        assert!(VisitState::Ended.next().is_empty() && VisitState::Lost.next().is_empty());
    }
}
