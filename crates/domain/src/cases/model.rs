//! The state machine of a case: its states, who may move it from which to which, whose turn it is, and what comes next.

/// The state of a case. Shown under the key `case-state-NAME`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Not taken up by anybody yet.
    Received,
    InProgress,
    /// The agency requested something and is waiting for it.
    WaitingForPerson,
    DecidedApproved,
    DecidedRefused,
    /// Withdrawn by the person.
    Withdrawn,
    /// The decision is being reviewed, in a case of its own.
    UnderReview,
    Closed,
}

impl State {
    pub const ALL: [State; 8] = [
        State::Received,
        State::InProgress,
        State::WaitingForPerson,
        State::DecidedApproved,
        State::DecidedRefused,
        State::Withdrawn,
        State::UnderReview,
        State::Closed,
    ];

    pub fn name(self) -> &'static str {
        match self {
            State::Received => "received",
            State::InProgress => "in-progress",
            State::WaitingForPerson => "waiting-for-person",
            State::DecidedApproved => "decided-approved",
            State::DecidedRefused => "decided-refused",
            State::Withdrawn => "withdrawn",
            State::UnderReview => "under-review",
            State::Closed => "closed",
        }
    }

    pub fn of(name: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether it is being worked on, or waiting to be.
    pub fn is_open(self) -> bool {
        matches!(self, State::Received | State::InProgress | State::WaitingForPerson)
    }

    /// Whether it has ended. Only an officer can reopen it.
    pub fn is_final(self) -> bool {
        matches!(self, State::Withdrawn | State::Closed)
    }

    pub fn is_decided(self) -> bool {
        matches!(self, State::DecidedApproved | State::DecidedRefused)
    }

    /// Whose turn it is; `None` once nothing more can happen.
    pub fn owner(self) -> Option<Party> {
        match self {
            State::Received | State::InProgress | State::UnderReview => Some(Party::Officer),
            State::WaitingForPerson => Some(Party::Person),
            // The review period is running, and the case closes automatically at its end.
            State::DecidedApproved | State::DecidedRefused => Some(Party::System),
            State::Withdrawn | State::Closed => None,
        }
    }

    /// The next action in the ordinary course of events, by the party whose turn it is.
    pub fn next(self) -> Option<Action> {
        match self {
            State::Received => Some(Action::TakeUp),
            State::InProgress => Some(Action::Approve),
            State::WaitingForPerson => Some(Action::GiveInformation),
            State::DecidedApproved | State::DecidedRefused => Some(Action::Close),
            State::UnderReview => Some(Action::EndReviewApproved),
            State::Withdrawn | State::Closed => None,
        }
    }
}

/// The party that performs an action. A representative acts as the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    Person,
    Officer,
    System,
    /// Somebody affected by another person's matter.
    Affected,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// An officer is assigned the case.
    TakeUp,
    AskInformation,
    GiveInformation,
    /// Continues with what is there, because what was requested did not arrive in time.
    GoOn,
    Approve,
    Refuse,
    Withdraw,
    AskReview,
    /// The review has ended with this outcome.
    EndReviewApproved,
    EndReviewRefused,
    Close,
    /// An officer reopens a decided or ended case, with a reason.
    Reopen,
    /// Extends the deadline, with a reason.
    Extend,
    AskSecondOfficer,
    /// Asks another body to take the case over.
    ProposeHandOver,
    AcceptHandOver,
    RefuseHandOver,
    /// Notifies somebody affected, with a deadline for their submission.
    TellAffected,
    /// A submission by somebody affected is accepted whenever it arrives.
    Hear,
    AskOpinion,
    GiveOpinion,
    /// The deadline for an opinion has passed.
    MissOpinion,
    EndTask,
    Link,
    /// The work continues in another case of the same person.
    Merge,
    /// A merge is undone.
    Unmerge,
    Split,
    /// Another agency gets a share of the work.
    OpenPart,
    /// The share is done. Only for a case that is such a share.
    EndPart,
}

impl Action {
    pub const ALL: [Action; 29] = [
        Action::TakeUp,
        Action::AskInformation,
        Action::GiveInformation,
        Action::GoOn,
        Action::Approve,
        Action::Refuse,
        Action::Withdraw,
        Action::AskReview,
        Action::EndReviewApproved,
        Action::EndReviewRefused,
        Action::Close,
        Action::Reopen,
        Action::Extend,
        Action::AskSecondOfficer,
        Action::ProposeHandOver,
        Action::AcceptHandOver,
        Action::RefuseHandOver,
        Action::TellAffected,
        Action::Hear,
        Action::AskOpinion,
        Action::GiveOpinion,
        Action::MissOpinion,
        Action::EndTask,
        Action::Link,
        Action::Merge,
        Action::Unmerge,
        Action::Split,
        Action::OpenPart,
        Action::EndPart,
    ];
}

impl Action {
    /// Whether the table has a row in which the action changes the state.
    pub fn moves(self) -> bool {
        MOVES.iter().any(|row| row.action == self && row.to.is_some())
    }
}

/// One row of the state table.
struct Move {
    action: Action,
    from: &'static [State],
    /// `None` if the case stays in its state.
    to: Option<State>,
    by: &'static [Party],
}

const fn row(action: Action, from: &'static [State], to: State, by: &'static [Party]) -> Move {
    Move { action, from, to: Some(to), by }
}

/// An action that is allowed in a state and does not change it.
const fn stay(action: Action, from: &'static [State], by: &'static [Party]) -> Move {
    Move { action, from, to: None, by }
}

/// Being worked on, or waiting to be.
const OPEN: &[State] = &[State::Received, State::InProgress, State::WaitingForPerson];

/// The same, and states with work left after a decision.
const LIVING: &[State] = &[
    State::Received,
    State::InProgress,
    State::WaitingForPerson,
    State::DecidedApproved,
    State::DecidedRefused,
    State::UnderReview,
];

/// Every allowed transition. What is not listed is refused.
const MOVES: &[Move] = {
    use Party::{Affected, Officer, Person, System};
    use State::{
        Closed, DecidedApproved, DecidedRefused, InProgress, Received, UnderReview, WaitingForPerson, Withdrawn,
    };
    &[
        row(Action::TakeUp, &[Received], InProgress, &[Officer]),
        row(Action::AskInformation, &[Received, InProgress, WaitingForPerson], WaitingForPerson, &[Officer]),
        row(Action::GiveInformation, &[WaitingForPerson], InProgress, &[Person]),
        row(Action::GoOn, &[WaitingForPerson], InProgress, &[Officer]),
        row(Action::Approve, &[InProgress], DecidedApproved, &[Officer]),
        // A rule may approve on its own. Only a human refuses.
        row(Action::Approve, &[Received, InProgress], DecidedApproved, &[System]),
        row(Action::Refuse, &[InProgress], DecidedRefused, &[Officer]),
        row(Action::Withdraw, &[Received, InProgress, WaitingForPerson], Withdrawn, &[Person]),
        row(Action::AskReview, &[DecidedApproved, DecidedRefused], UnderReview, &[Person]),
        row(Action::EndReviewApproved, &[UnderReview], DecidedApproved, &[Officer, Person]),
        row(Action::EndReviewRefused, &[UnderReview], DecidedRefused, &[Officer, Person]),
        row(Action::Close, &[DecidedApproved, DecidedRefused], Closed, &[System]),
        row(Action::Reopen, &[DecidedApproved, DecidedRefused, Withdrawn, Closed], InProgress, &[Officer]),
        stay(Action::Extend, OPEN, &[Officer, System]),
        stay(Action::AskSecondOfficer, &[InProgress], &[Officer]),
        stay(Action::ProposeHandOver, OPEN, &[Officer]),
        // Accepting assigns the case to that officer, so nobody needs to take it up.
        row(Action::AcceptHandOver, &[Received, InProgress], InProgress, &[Officer]),
        stay(Action::AcceptHandOver, &[WaitingForPerson], &[Officer]),
        stay(Action::RefuseHandOver, OPEN, &[Officer]),
        stay(Action::TellAffected, OPEN, &[Officer, System]),
        stay(Action::Hear, &State::ALL, &[Affected]),
        stay(Action::AskOpinion, OPEN, &[Officer, System]),
        // A late one is stored too.
        stay(Action::GiveOpinion, &State::ALL, &[Officer]),
        stay(Action::MissOpinion, &State::ALL, &[System]),
        stay(Action::EndTask, LIVING, &[Person, Officer, System]),
        stay(Action::Link, &State::ALL, &[Officer]),
        row(Action::Merge, OPEN, Closed, &[Officer]),
        row(Action::Unmerge, &[Closed], InProgress, &[Officer]),
        stay(Action::Split, OPEN, &[Officer]),
        stay(Action::OpenPart, OPEN, &[Officer]),
        row(Action::EndPart, OPEN, Closed, &[Officer]),
    ]
};

/// A transition that is not in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Illegal {
    pub state: State,
    pub action: Action,
    pub party: Party,
}

/// The state an action leads to.
///
/// # Errors
/// [`Illegal`] if it is not allowed now, or not for this party.
pub fn after(state: State, action: Action, party: Party) -> Result<State, Illegal> {
    let fits = |row: &&Move| row.action == action && row.from.contains(&state) && row.by.contains(&party);
    MOVES.iter().find(fits).map(|row| row.to.unwrap_or(state)).ok_or(Illegal { state, action, party })
}

#[cfg(test)]
mod tests {
    use super::*;
    use db::testing::mix;

    const PARTIES: [Party; 4] = [Party::Person, Party::Officer, Party::System, Party::Affected];

    fn moves_from(state: State) -> Vec<(Action, Party, State)> {
        let all = Action::ALL.into_iter().flat_map(|action| PARTIES.map(|party| (action, party)));
        all.filter_map(|(action, party)| Some((action, party, after(state, action, party).ok()?))).collect()
    }

    #[test]
    fn every_case_has_an_owner_with_a_next_step_until_it_ends() {
        let mut illegal = 0;
        for seed in 0..2_000_u64 {
            let mut state = State::Received;
            for step in 0..40 {
                let dice = mix(seed * 1_000 + step);
                let action = Action::ALL[(dice % 28) as usize];
                let party = PARTIES[(dice / 28 % 4) as usize];
                match after(state, action, party) {
                    Ok(next) => state = next,
                    Err(error) => {
                        assert_eq!(error, Illegal { state, action, party });
                        illegal += 1;
                    }
                }
                match (state.owner(), state.next()) {
                    (Some(owner), Some(next)) => {
                        assert!(!state.is_final(), "{state:?} has an owner");
                        assert!(after(state, next, owner).is_ok(), "{owner:?} cannot do {next:?} in {state:?}");
                    }
                    (None, None) => {
                        assert!(state.is_final());
                        let left = moves_from(state).into_iter().filter(|(.., to)| *to != state);
                        // A merged case is closed as well, and goes on when the merge is undone.
                        let back = [Action::Reopen, Action::Unmerge];
                        let mut left = left.map(|(action, party, to)| (back.contains(&action), party, to));
                        assert!(left.all(|one| one == (true, Party::Officer, State::InProgress)), "{state:?} goes on");
                    }
                    half => panic!("{state:?} has {half:?}"),
                }
            }
        }
        assert!(illegal > 0, "the walk never tried anything illegal");
    }

    #[test]
    fn every_state_is_reached_and_every_one_can_end() {
        let mut reached = vec![State::Received];
        let mut at = 0;
        while let Some(state) = reached.get(at).copied() {
            for (_, _, next) in moves_from(state) {
                if !reached.contains(&next) {
                    reached.push(next);
                }
            }
            at += 1;
        }
        assert_eq!(reached.len(), State::ALL.len());
        for start in State::ALL {
            let mut near = vec![start];
            for _ in 0..State::ALL.len() {
                let further: Vec<State> = near.iter().flat_map(|state| moves_from(*state)).map(|(.., to)| to).collect();
                near.extend(further);
                near.sort();
                near.dedup();
            }
            assert!(near.iter().any(|state| state.is_final()), "{start:?} never ends");
        }
    }

    #[test]
    fn only_an_officer_says_no_and_only_the_person_takes_it_back() {
        for state in State::ALL {
            for party in [Party::System, Party::Person] {
                assert!(after(state, Action::Refuse, party).is_err());
            }
            for party in [Party::System, Party::Officer] {
                assert!(after(state, Action::Withdraw, party).is_err());
                assert!(after(state, Action::AskReview, party).is_err());
            }
        }
        assert!(after(State::Withdrawn, Action::Withdraw, Party::Person).is_err());
    }

    #[test]
    fn names_are_read_back() {
        assert!(State::ALL.into_iter().all(|state| State::of(state.name()) == Some(state)));
        assert_eq!(State::of("lost"), None);
    }
}
