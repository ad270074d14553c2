//! The life cycle of a whole case: what may happen to it now, and how its events reproduce its state.
//!
//! Pure. An act is the event that records it: [`Life::act`] decides by the state table and by what is only known about
//! the case as a whole. The database stores the state beside the events; the two must agree, and tests replay the
//! events to check that.

use std::collections::BTreeSet;

use super::model::{self, Action, Illegal, Party, State};
use crate::events::CaseEvent as Event;

/// A case as reconstructed from its events.
#[derive(Clone, Debug, PartialEq)]
pub struct Life {
    pub state: State,
    /// The agency responsible for it.
    pub agency: String,
    /// The body that was asked to take it over.
    pub proposed_to: Option<String>,
    /// Requests awaiting an answer.
    pub asked: BTreeSet<String>,
    /// Agencies whose opinion is awaited.
    pub consulted: BTreeSet<String>,
    /// Agencies that missed the deadline for their opinion; a late one is still accepted.
    pub silent: BTreeSet<String>,
    /// The case that continues this one, once it was merged.
    pub merged_into: Option<String>,
    /// Whether it is a share of the work on another case.
    pub is_part: bool,
    /// The outcome of the decision in force.
    pub decided: Option<State>,
}

impl Life {
    pub fn new(agency: &str) -> Life {
        Life {
            state: State::Received,
            agency: agency.to_owned(),
            proposed_to: None,
            asked: BTreeSet::new(),
            consulted: BTreeSet::new(),
            silent: BTreeSet::new(),
            merged_into: None,
            is_part: false,
            decided: None,
        }
    }

    /// Applies an event, as far as the state table and the case as a whole allow it. Returns the action in the table,
    /// or `None` if the event only appears in the timeline.
    ///
    /// # Errors
    /// [`Illegal`] if it is not allowed now; nothing has changed then.
    pub fn act(&mut self, event: &Event, party: Party) -> Result<Option<Action>, Illegal> {
        let action = self.action(event);
        if let Some(action) = action {
            let state = self.state;
            model::after(state, action, party)?;
            if !self.makes_sense(event) {
                return Err(Illegal { state, action, party });
            }
        }
        self.hear(event);
        Ok(action)
    }

    /// Whether the event is a transition, which can be refused.
    pub fn is_act(&self, event: &Event) -> bool {
        self.action(event).is_some()
    }

    /// The action that the event stands for; `None` if it only appears in the timeline.
    fn action(&self, event: &Event) -> Option<Action> {
        Some(match event {
            Event::TakenUp {} => Action::TakeUp,
            Event::InformationAsked { .. } => Action::AskInformation,
            // An answer that arrives after work continued without it is stored, and changes no state.
            Event::InformationGiven { .. } if self.state != State::WaitingForPerson && !self.state.is_final() => {
                return None;
            }
            Event::InformationGiven { .. } => Action::GiveInformation,
            Event::WentOn {} => Action::GoOn,
            Event::Decided { goes_against: false, .. } => Action::Approve,
            Event::Decided { goes_against: true, .. } => Action::Refuse,
            Event::Withdrawn { .. } => Action::Withdraw,
            Event::ReviewAsked { .. } => Action::AskReview,
            Event::ReviewEnded { goes_against: false, .. } => Action::EndReviewApproved,
            Event::ReviewEnded { goes_against: true, .. } => Action::EndReviewRefused,
            // The first decision stands, whatever its outcome.
            Event::ReviewWithdrawn {} if self.decided == Some(State::DecidedRefused) => Action::EndReviewRefused,
            Event::ReviewWithdrawn {} => Action::EndReviewApproved,
            Event::Closed {} => Action::Close,
            Event::Reopened { .. } => Action::Reopen,
            Event::Extended { .. } => Action::Extend,
            Event::SecondOfficerAsked { .. } => Action::AskSecondOfficer,
            Event::HandOverProposed { .. } => Action::ProposeHandOver,
            Event::HandedOver { .. } => Action::AcceptHandOver,
            Event::HandOverRefused { .. } => Action::RefuseHandOver,
            Event::PartyNotified { .. } => Action::TellAffected,
            Event::SubmissionReceived { .. } => Action::Hear,
            Event::OpinionAsked { .. } => Action::AskOpinion,
            Event::OpinionGiven { .. } => Action::GiveOpinion,
            Event::OpinionMissed { .. } => Action::MissOpinion,
            Event::TaskDone { .. } => Action::EndTask,
            Event::Linked { .. } => Action::Link,
            Event::Merged { .. } => Action::Merge,
            Event::Unmerged { .. } => Action::Unmerge,
            Event::Split { .. } => Action::Split,
            Event::PartOpened { .. } => Action::OpenPart,
            Event::PartClosed { .. } => Action::EndPart,
            _ => return None,
        })
    }

    /// What the state table alone cannot check.
    fn makes_sense(&self, event: &Event) -> bool {
        match event {
            Event::InformationGiven { request, .. } => self.asked.contains(request),
            Event::Unmerged { .. } => self.merged_into.is_some(),
            Event::Reopened { .. } => self.merged_into.is_none() && !self.is_part,
            Event::HandOverProposed { to, .. } => self.proposed_to.is_none() && *to != self.agency,
            Event::HandedOver { to, .. } | Event::HandOverRefused { to, .. } => self.proposed_to.as_ref() == Some(to),
            Event::OpinionGiven { agency, .. } => self.consulted.contains(agency) || self.silent.contains(agency),
            Event::OpinionMissed { agency, .. } => self.consulted.contains(agency),
            Event::PartClosed { .. } => self.is_part,
            _ => true,
        }
    }

    /// Applies one event.
    pub fn hear(&mut self, event: &Event) {
        let decided = |against: bool| if against { State::DecidedRefused } else { State::DecidedApproved };
        match event {
            Event::Opened { agency, .. } => self.agency.clone_from(agency),
            Event::TakenUp {} | Event::WentOn {} => self.state = State::InProgress,
            Event::InformationAsked { request, .. } => {
                self.asked.insert(request.clone());
                self.state = State::WaitingForPerson;
            }
            Event::InformationGiven { request, .. } => {
                self.asked.remove(request);
                if self.asked.is_empty() && self.state == State::WaitingForPerson {
                    self.state = State::InProgress;
                }
            }
            Event::Decided { goes_against, .. } | Event::ReviewEnded { goes_against, .. } => {
                self.settle(decided(*goes_against));
            }
            Event::ReviewAsked { .. } => self.state = State::UnderReview,
            Event::ReviewWithdrawn {} => self.settle(self.decided.unwrap_or(State::DecidedApproved)),
            Event::Withdrawn { .. } => self.end(State::Withdrawn),
            Event::Closed {} | Event::PartClosed { .. } => self.end(State::Closed),
            Event::Merged { into, .. } => {
                self.merged_into = Some(into.clone());
                self.end(State::Closed);
            }
            Event::Unmerged { .. } => {
                self.merged_into = None;
                // What the person was asked for before the merge is still awaited.
                self.state = if self.asked.is_empty() { State::InProgress } else { State::WaitingForPerson };
            }
            Event::Reopened { .. } => {
                self.decided = None;
                self.state = State::InProgress;
            }
            Event::HandOverProposed { to, .. } => self.proposed_to = Some(to.clone()),
            Event::HandOverRefused { .. } => self.proposed_to = None,
            Event::HandedOver { to, .. } => {
                self.proposed_to = None;
                self.agency.clone_from(to);
                if self.state == State::Received {
                    self.state = State::InProgress;
                }
            }
            Event::OpinionAsked { agency, .. } => {
                self.consulted.insert(agency.clone());
            }
            Event::OpinionGiven { agency, .. } => {
                self.consulted.remove(agency);
                self.silent.remove(agency);
            }
            Event::OpinionMissed { agency, .. } => {
                self.consulted.remove(agency);
                self.silent.insert(agency.clone());
            }
            Event::PartBegun { agency, .. } => {
                self.agency.clone_from(agency);
                self.is_part = true;
            }
            _ => {}
        }
    }

    fn settle(&mut self, state: State) {
        self.decided = Some(state);
        self.end(state);
    }

    /// A case that has ended is no longer proposed to anybody.
    fn end(&mut self, state: State) {
        self.state = state;
        self.proposed_to = None;
    }
}

/// Reconstructs a case from its timeline, oldest event first.
pub fn replay<'e>(events: impl IntoIterator<Item = &'e Event>) -> Life {
    let mut life = Life::new("");
    for event in events {
        life.hear(event);
    }
    life
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::{Aggregate, Consequence};
    use db::testing::mix;

    const PARTIES: [Party; 4] = [Party::Person, Party::Officer, Party::System, Party::Affected];

    const OUTCOMES: [&str; 3] = ["approve", "approve-with-conditions", "refuse"];

    const AGENCIES: [&str; 3] = ["council", "heritage-nsw", "rural-fire-service"];

    fn opened(is_part: bool) -> (Life, Vec<Event>) {
        let agency = || "council".to_owned();
        let mut told = vec![Event::Opened { reference: String::new(), service: String::new(), agency: agency() }];
        if is_part {
            told.push(Event::PartBegun { agency: agency(), what: String::new() });
        }
        (replay(&told), told)
    }

    /// The object of an action, chosen by the dice.
    fn with(action: Action, dice: u64) -> String {
        let one = |of: [&str; 3]| of[(dice % 3) as usize].to_owned();
        match action {
            Action::Approve | Action::Refuse | Action::EndReviewApproved | Action::EndReviewRefused => one(OUTCOMES),
            Action::ProposeHandOver | Action::AskOpinion | Action::GiveOpinion | Action::MissOpinion => one(AGENCIES),
            _ => format!("{}", dice % 4),
        }
    }

    /// The event of an action, with its object chosen by the dice.
    fn event_of(life: &Life, action: Action, with: &str) -> Event {
        let (with, none) = (with.to_owned(), String::new);
        let decided = |outcome, goes_against| Event::Decided {
            outcome,
            goes_against,
            by: none(),
            conditions: Vec::new(),
            expires_on: None,
            review_of: None,
            overturns: None,
        };
        let ended =
            |outcome, goes_against| Event::ReviewEnded { outcome, goes_against, overturned: false, review: none() };
        match action {
            Action::TakeUp => Event::TakenUp {},
            Action::AskInformation => Event::InformationAsked { request: with, due: none() },
            Action::GiveInformation => Event::InformationGiven { request: with, files: 0 },
            Action::GoOn => Event::WentOn {},
            Action::Approve => decided(with, false),
            Action::Refuse => decided(with, true),
            Action::Withdraw => Event::Withdrawn { why: None },
            Action::AskReview => Event::ReviewAsked { review: with },
            Action::EndReviewApproved => ended(with, false),
            Action::EndReviewRefused => ended(with, true),
            Action::Close => Event::Closed {},
            Action::Reopen => Event::Reopened { why: with },
            Action::Extend => Event::Extended {
                to: none(),
                why: with,
                agreed: false,
                promise: None,
                record: None,
                day: None,
                means: None,
            },
            Action::AskSecondOfficer => Event::SecondOfficerAsked { version: 1 },
            Action::ProposeHandOver => Event::HandOverProposed { to: with, why: none() },
            Action::AcceptHandOver => {
                Event::HandedOver { from: life.agency.clone(), to: life.proposed_to.clone().unwrap_or_default() }
            }
            Action::RefuseHandOver => {
                Event::HandOverRefused { to: life.proposed_to.clone().unwrap_or_default(), why: none() }
            }
            Action::TellAffected => Event::PartyNotified {
                party: with,
                name: None,
                address: None,
                hear_until: None,
                code: none(),
                how: "letter".to_owned(),
            },
            Action::Hear => {
                Event::SubmissionReceived { submission: none(), party: with, stance: none(), is_late: false }
            }
            Action::AskOpinion => Event::OpinionAsked { opinion: none(), agency: with, due: None, sees: Vec::new() },
            Action::GiveOpinion => Event::OpinionGiven { opinion: none(), agency: with, state: none() },
            Action::MissOpinion => Event::OpinionMissed { opinion: none(), agency: with },
            Action::EndTask => Event::TaskDone { task: with, is_step: true, state: none(), reason: None },
            Action::Link => Event::Linked { why: None },
            Action::Merge => Event::Merged { into: with, reference: none(), why: None },
            Action::Unmerge => Event::Unmerged { reference: with, why: None },
            Action::Split => Event::Split { reference: with, why: none() },
            Action::OpenPart => Event::PartOpened { agency: with, what: none() },
            Action::EndPart => Event::PartClosed { words: with },
        }
    }

    fn allowed(state: State) -> Vec<(Action, Party)> {
        let all = Action::ALL.into_iter().flat_map(|action| PARTIES.map(|party| (action, party)));
        all.filter(|(action, party)| model::after(state, *action, *party).is_ok()).collect()
    }

    /// Invariants of every case at every moment.
    fn check(life: &Life, told: &[Event]) {
        match (life.state.owner(), life.state.next()) {
            (Some(owner), Some(next)) => {
                assert!(model::after(life.state, next, owner).is_ok(), "{owner:?} cannot do {next:?}: {life:?}");
            }
            (None, None) => assert!(life.state.is_final(), "{life:?}"),
            half => panic!("{half:?}: {life:?}"),
        }
        assert!(!life.agency.is_empty(), "nobody answers for {life:?}");
        assert!(life.proposed_to.is_none() || life.state.is_open(), "{life:?}");
        assert_eq!(replay(told), *life, "{told:?}");
    }

    /// Only a few lives in each build; `bin/soak` runs a hundred thousand.
    fn lives() -> u64 {
        if std::env::var_os("STOA_SOAK").is_some() { 100_000 } else { 10_000 }
    }

    /// Performs one action of a life, and returns its event.
    fn does(life: &mut Life, (action, party, with): (Action, Party, &str)) -> Result<Event, Illegal> {
        let event = event_of(life, action, with);
        life.act(&event, party)?;
        Ok(event)
    }

    #[test]
    fn whatever_is_done_has_an_owner_a_next_step_and_an_event_that_gives_the_state_back() {
        let (mut done, mut refused) = ([0_u32; Action::ALL.len()], 0_u32);
        let allowed: Vec<_> = State::ALL.into_iter().map(|state| (state, allowed(state))).collect();
        let allowed = |state| &allowed.iter().find(|(known, _)| *known == state).unwrap().1;
        for seed in 0..lives() {
            let (mut life, mut told) = opened(seed % 5 == 0);
            for step in 0..24 {
                let dice = mix(seed * 1_000 + step);
                // Two out of three actions are ones the table allows, so that long lives are covered too.
                let allowed = allowed(life.state);
                let (action, party) = match dice % 3 {
                    0 => (Action::ALL[(dice / 3 % 28) as usize], PARTIES[(dice / 84 % 4) as usize]),
                    _ => allowed[(dice / 3 % allowed.len() as u64) as usize],
                };
                let at = Action::ALL.iter().position(|known| *known == action).unwrap();
                let before = life.clone();
                let event = event_of(&life, action, &with(action, dice / 1_000));
                match life.act(&event, party) {
                    Ok(_) => {
                        told.push(event);
                        done[at] += 1;
                    }
                    Err(illegal) => {
                        assert_eq!((illegal.action, illegal.party, illegal.state), (action, party, before.state));
                        assert_eq!(life, before, "what is refused changes nothing");
                        refused += 1;
                    }
                }
                // The table and the events agree on the resulting state, except while other answers are still awaited,
                // and where a merge is undone, which restores the state before it.
                if life != before && !life.asked.is_empty() && action == Action::GiveInformation {
                    assert_eq!(life.state, before.state);
                } else if action == Action::Unmerge {
                    assert!(life.state == before.state || !life.state.is_final());
                } else if life.state != before.state {
                    assert_eq!(model::after(before.state, action, party), Ok(life.state));
                }
            }
            check(&life, &told);
        }
        assert!(
            done.iter().all(|count| u64::from(*count) > lives() / 1_000),
            "some actions were hardly ever tried: {done:?}"
        );
        assert!(u64::from(refused) > lives());
    }

    #[test]
    fn an_event_moves_a_case_where_it_says_so() {
        let agency = || "council".to_owned();
        let busy = || Life {
            state: State::InProgress,
            proposed_to: Some("heritage-nsw".to_owned()),
            ..Life::new("energy-nsw")
        };
        let lives = [
            Life::new(""),
            busy(),
            Life { state: State::WaitingForPerson, ..busy() },
            Life { state: State::UnderReview, ..Life::new(&agency()) },
        ];
        let mut moving = 0;
        for event in crate::events::stored().filter_map(|event| match event {
            crate::events::Happened::Case(event) => Some(event),
            _ => None,
        }) {
            let moves = lives.iter().any(|life| {
                let mut after = life.clone();
                after.hear(&event);
                after != *life || life.is_act(&event)
            });
            assert_eq!(event.then().contains(&Consequence::Moves), moves, "{}", event.kind());
            moving += u32::from(moves);
        }
        assert!(moving > 20, "{moving}");
    }

    #[test]
    fn an_event_that_is_missing_shows() {
        let (mut life, mut told) = opened(false);
        for (action, party, with) in [
            (Action::TakeUp, Party::Officer, ""),
            (Action::AskInformation, Party::Officer, "1"),
            (Action::GiveInformation, Party::Person, "1"),
            (Action::Refuse, Party::Officer, "refuse"),
        ] {
            told.push(does(&mut life, (action, party, with)).unwrap());
        }
        assert_eq!(replay(&told).state, State::DecidedRefused);
        for left_out in 1..told.len() {
            let mut rest = told.clone();
            rest.remove(left_out);
            // A skipped event goes unnoticed only if another event leads to the same state.
            let same = replay(&rest) == life;
            assert_eq!(same, matches!(left_out, 1 | 2), "{left_out}");
        }
    }

    #[test]
    fn what_was_merged_is_not_opened_again_and_a_part_ends_as_a_part() {
        let (mut life, _) = opened(false);
        assert!(does(&mut life, (Action::EndPart, Party::Officer, "")).is_err());
        does(&mut life, (Action::Merge, Party::Officer, "other")).unwrap();
        assert!(does(&mut life, (Action::Reopen, Party::Officer, "")).is_err());
        let (mut part, _) = opened(true);
        does(&mut part, (Action::EndPart, Party::Officer, "")).unwrap();
        assert_eq!(part.state, State::Closed);
        assert!(does(&mut part, (Action::Reopen, Party::Officer, "")).is_err());
    }

    #[test]
    fn a_hand_over_keeps_the_case_until_somebody_accepts() {
        let (mut life, _) = opened(false);
        assert!(does(&mut life, (Action::AcceptHandOver, Party::Officer, "")).is_err());
        assert!(does(&mut life, (Action::ProposeHandOver, Party::Officer, "council")).is_err(), "it has it already");
        does(&mut life, (Action::ProposeHandOver, Party::Officer, "heritage-nsw")).unwrap();
        assert!(does(&mut life, (Action::ProposeHandOver, Party::Officer, "rural-fire-service")).is_err());
        assert_eq!((life.agency.as_str(), life.state), ("council", State::Received));
        does(&mut life, (Action::AcceptHandOver, Party::Officer, "")).unwrap();
        assert_eq!((life.agency.as_str(), life.state), ("heritage-nsw", State::InProgress));
        does(&mut life, (Action::ProposeHandOver, Party::Officer, "council")).unwrap();
        does(&mut life, (Action::Withdraw, Party::Person, "")).unwrap();
        assert!(
            does(&mut life, (Action::AcceptHandOver, Party::Officer, "")).is_err(),
            "nobody takes on what is withdrawn"
        );
    }
}
