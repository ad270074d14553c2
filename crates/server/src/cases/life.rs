//! The whole life of a case as its events tell it: what each action says, and how what was said gives the state back.
//!
//! Pure. The database keeps the state beside the events; both must say the same, and tests replay one into the other.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::model::{self, Action, Illegal, Party, State};

/// What happened, as the timeline keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub kind: String,
    pub data: Value,
}

/// A case as far as its events tell.
#[derive(Clone, Debug, PartialEq)]
pub struct Life {
    pub state: State,
    /// The agency that answers for it.
    pub agency: String,
    /// The body that was asked to take it on.
    pub proposed_to: Option<String>,
    /// Requests that wait for an answer.
    pub asked: BTreeSet<String>,
    /// Agencies whose opinion is awaited.
    pub consulted: BTreeSet<String>,
    /// Where it went on, once it was merged.
    pub merged_into: Option<String>,
    /// Whether it is a share of the work on another.
    pub is_part: bool,
    /// What the decision says that stands.
    decided: Option<State>,
}

impl Life {
    pub fn new(agency: &str) -> Life {
        Life {
            state: State::Received,
            agency: agency.to_owned(),
            proposed_to: None,
            asked: BTreeSet::new(),
            consulted: BTreeSet::new(),
            merged_into: None,
            is_part: false,
            decided: None,
        }
    }

    /// Does something, by the table of moves and by what only the whole case knows. Gives back what is to be told;
    /// `with` is what the action is about: a request, an agency, a case, an outcome.
    ///
    /// # Errors
    /// [`Illegal`] when it cannot be done now; then nothing has changed.
    pub fn act(&mut self, action: Action, party: Party, with: &str) -> Result<Told, Illegal> {
        let state = self.state;
        model::after(state, action, party)?;
        if !self.makes_sense(action, with) {
            return Err(Illegal { state, action, party });
        }
        let told = Told { kind: kind_of(action).to_owned(), data: self.data_of(action, with) };
        self.hear(&told);
        Ok(told)
    }

    /// What the table alone cannot see.
    fn makes_sense(&self, action: Action, with: &str) -> bool {
        match action {
            Action::GiveInformation => self.asked.contains(with),
            Action::Reopen => self.merged_into.is_none() && !self.is_part,
            Action::ProposeHandOver => self.proposed_to.is_none() && with != self.agency,
            Action::AcceptHandOver | Action::RefuseHandOver => self.proposed_to.is_some(),
            Action::GiveOpinion | Action::MissOpinion => self.consulted.contains(with),
            Action::EndPart => self.is_part,
            _ => true,
        }
    }

    fn data_of(&self, action: Action, with: &str) -> Value {
        match action {
            Action::AskInformation | Action::GiveInformation => json!({"request": with}),
            Action::Approve | Action::EndReviewApproved => json!({"outcome": with, "goes_against": false}),
            Action::Refuse | Action::EndReviewRefused => json!({"outcome": with, "goes_against": true}),
            Action::ProposeHandOver => json!({"to": with}),
            Action::AcceptHandOver | Action::RefuseHandOver => json!({"to": self.proposed_to}),
            Action::AskOpinion | Action::GiveOpinion | Action::MissOpinion => json!({"agency": with}),
            Action::Merge => json!({"into": with}),
            _ => json!({}),
        }
    }

    /// Takes in one event. Kinds that move nothing are passed over.
    pub fn hear(&mut self, told: &Told) {
        let text = |name: &str| told.data.get(name).and_then(Value::as_str).unwrap_or_default();
        let against = told.data.get("goes_against").and_then(Value::as_bool) == Some(true);
        let decided = || if against { State::DecidedRefused } else { State::DecidedApproved };
        match told.kind.as_str() {
            "cases.opened" => text("agency").clone_into(&mut self.agency),
            "cases.taken_up" | "cases.went_on" => self.state = State::InProgress,
            "cases.information_asked" => {
                self.asked.insert(text("request").to_owned());
                self.state = State::WaitingForPerson;
            }
            "cases.information_given" => {
                self.asked.remove(text("request"));
                if self.asked.is_empty() && self.state == State::WaitingForPerson {
                    self.state = State::InProgress;
                }
            }
            "cases.decided" => self.settle(decided()),
            "cases.review_asked" => self.state = State::UnderReview,
            "cases.review_ended" => self.settle(decided()),
            "cases.review_withdrawn" => self.settle(self.decided.unwrap_or(State::DecidedApproved)),
            "cases.withdrawn" => self.end(State::Withdrawn),
            "cases.closed" | "cases.part_closed" => self.end(State::Closed),
            "cases.merged" => {
                self.merged_into = Some(text("into").to_owned());
                self.end(State::Closed);
            }
            "cases.reopened" => {
                self.decided = None;
                self.state = State::InProgress;
            }
            "cases.hand_over_proposed" => self.proposed_to = Some(text("to").to_owned()),
            "cases.hand_over_refused" => self.proposed_to = None,
            "cases.handed_over" => {
                self.proposed_to = None;
                text("to").clone_into(&mut self.agency);
                if self.state == State::Received {
                    self.state = State::InProgress;
                }
            }
            "cases.opinion_asked" => {
                self.consulted.insert(text("agency").to_owned());
            }
            "cases.opinion_given" | "cases.opinion_missed" => {
                self.consulted.remove(text("agency"));
            }
            "cases.part_begun" => {
                text("agency").clone_into(&mut self.agency);
                self.is_part = true;
            }
            _ => {}
        }
    }

    fn settle(&mut self, state: State) {
        self.decided = Some(state);
        self.end(state);
    }

    /// Nobody takes on what is no longer worked on.
    fn end(&mut self, state: State) {
        self.state = state;
        self.proposed_to = None;
    }
}

/// What an action is told as; every one has an event.
pub fn kind_of(action: Action) -> &'static str {
    match action {
        Action::TakeUp => "cases.taken_up",
        Action::AskInformation => "cases.information_asked",
        Action::GiveInformation => "cases.information_given",
        Action::GoOn => "cases.went_on",
        Action::Approve | Action::Refuse => "cases.decided",
        Action::Withdraw => "cases.withdrawn",
        Action::AskReview => "cases.review_asked",
        Action::EndReviewApproved | Action::EndReviewRefused => "cases.review_ended",
        Action::Close => "cases.closed",
        Action::Reopen => "cases.reopened",
        Action::Extend => "cases.extended",
        Action::AskSecondOfficer => "cases.second_officer_asked",
        Action::ProposeHandOver => "cases.hand_over_proposed",
        Action::AcceptHandOver => "cases.handed_over",
        Action::RefuseHandOver => "cases.hand_over_refused",
        Action::TellAffected => "cases.party_notified",
        Action::Hear => "cases.submission_received",
        Action::AskOpinion => "cases.opinion_asked",
        Action::GiveOpinion => "cases.opinion_given",
        Action::MissOpinion => "cases.opinion_missed",
        Action::EndTask => "cases.task_done",
        Action::Link => "cases.linked",
        Action::Merge => "cases.merged",
        Action::Split => "cases.split",
        Action::OpenPart => "cases.part_opened",
        Action::EndPart => "cases.part_closed",
    }
}

/// The case as its timeline tells it, oldest event first.
pub fn replay<'e>(events: impl IntoIterator<Item = &'e Told>) -> Life {
    let mut life = Life::new("");
    for told in events {
        life.hear(told);
    }
    life
}

#[cfg(test)]
mod tests {
    use db::testing::mix;

    use super::*;

    const PARTIES: [Party; 4] = [Party::Person, Party::Officer, Party::System, Party::Affected];
    const OUTCOMES: [&str; 3] = ["approve", "approve-with-conditions", "refuse"];
    const AGENCIES: [&str; 3] = ["council", "heritage-nsw", "rural-fire-service"];

    fn opened(is_part: bool) -> (Life, Vec<Told>) {
        let mut told = vec![Told { kind: "cases.opened".to_owned(), data: json!({"agency": "council"}) }];
        if is_part {
            told.push(Told { kind: "cases.part_begun".to_owned(), data: json!({"agency": "council"}) });
        }
        (replay(&told), told)
    }

    /// What an action is about, by the dice.
    fn with(action: Action, dice: u64) -> String {
        let one = |of: [&str; 3]| of[(dice % 3) as usize].to_owned();
        match action {
            Action::Approve | Action::Refuse | Action::EndReviewApproved | Action::EndReviewRefused => one(OUTCOMES),
            Action::ProposeHandOver | Action::AskOpinion | Action::GiveOpinion | Action::MissOpinion => one(AGENCIES),
            _ => format!("{}", dice % 4),
        }
    }

    fn allowed(state: State) -> Vec<(Action, Party)> {
        let all = Action::ALL.into_iter().flat_map(|action| PARTIES.map(|party| (action, party)));
        all.filter(|(action, party)| model::after(state, *action, *party).is_ok()).collect()
    }

    /// What holds for every case at every moment.
    fn check(life: &Life, told: &[Told]) {
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

    #[test]
    fn whatever_is_done_has_an_owner_a_next_step_and_an_event_that_gives_the_state_back() {
        let (mut done, mut refused) = ([0_u32; 28], 0_u32);
        let allowed: Vec<_> = State::ALL.into_iter().map(|state| (state, allowed(state))).collect();
        let allowed = |state| &allowed.iter().find(|(known, _)| *known == state).unwrap().1;
        for seed in 0..100_000_u64 {
            let (mut life, mut told) = opened(seed % 5 == 0);
            for step in 0..24 {
                let dice = mix(seed * 1_000 + step);
                // Two of three times something that the table allows, so that long lives are tried too.
                let allowed = allowed(life.state);
                let (action, party) = match dice % 3 {
                    0 => (Action::ALL[(dice / 3 % 28) as usize], PARTIES[(dice / 84 % 4) as usize]),
                    _ => allowed[(dice / 3 % allowed.len() as u64) as usize],
                };
                let at = Action::ALL.iter().position(|known| *known == action).unwrap();
                let before = life.clone();
                match life.act(action, party, &with(action, dice / 1_000)) {
                    Ok(event) => {
                        assert_eq!(event.kind, kind_of(action));
                        told.push(event);
                        done[at] += 1;
                    }
                    Err(illegal) => {
                        assert_eq!((illegal.action, illegal.party, illegal.state), (action, party, before.state));
                        assert_eq!(life, before, "what is refused changes nothing");
                        refused += 1;
                    }
                }
                // The table and the events agree on where an action leads, but for answers that others are still due.
                if life != before && !life.asked.is_empty() && action == Action::GiveInformation {
                    assert_eq!(life.state, before.state);
                } else if life.state != before.state {
                    assert_eq!(model::after(before.state, action, party), Ok(life.state));
                }
            }
            check(&life, &told);
        }
        assert!(done.iter().all(|count| *count > 100), "some actions were hardly ever tried: {done:?}");
        assert!(refused > 100_000);
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
            told.push(life.act(action, party, with).unwrap());
        }
        assert_eq!(replay(&told).state, State::DecidedRefused);
        for left_out in 1..told.len() {
            let mut rest = told.clone();
            rest.remove(left_out);
            // What only led through a state that others lead to as well cannot be missed; all else shows.
            let same = replay(&rest) == life;
            assert_eq!(same, matches!(left_out, 1 | 2), "{left_out}");
        }
    }

    #[test]
    fn what_was_merged_is_not_opened_again_and_a_part_ends_as_a_part() {
        let (mut life, _) = opened(false);
        assert!(life.act(Action::EndPart, Party::Officer, "").is_err());
        life.act(Action::Merge, Party::Officer, "other").unwrap();
        assert!(life.act(Action::Reopen, Party::Officer, "").is_err());
        let (mut part, _) = opened(true);
        part.act(Action::EndPart, Party::Officer, "").unwrap();
        assert_eq!(part.state, State::Closed);
        assert!(part.act(Action::Reopen, Party::Officer, "").is_err());
    }

    #[test]
    fn a_hand_over_keeps_the_case_until_somebody_accepts() {
        let (mut life, _) = opened(false);
        assert!(life.act(Action::AcceptHandOver, Party::Officer, "").is_err());
        assert!(life.act(Action::ProposeHandOver, Party::Officer, "council").is_err(), "it has it already");
        life.act(Action::ProposeHandOver, Party::Officer, "heritage-nsw").unwrap();
        assert!(life.act(Action::ProposeHandOver, Party::Officer, "rural-fire-service").is_err());
        assert_eq!((life.agency.as_str(), life.state), ("council", State::Received));
        life.act(Action::AcceptHandOver, Party::Officer, "").unwrap();
        assert_eq!((life.agency.as_str(), life.state), ("heritage-nsw", State::InProgress));
        life.act(Action::ProposeHandOver, Party::Officer, "council").unwrap();
        life.act(Action::Withdraw, Party::Person, "").unwrap();
        assert!(life.act(Action::AcceptHandOver, Party::Officer, "").is_err(), "nobody takes on what is withdrawn");
    }
}
