//! The life of a case: its states, who moves it from where to where, whose turn it is, and what happens next.

/// Where a case stands. People read it by the key `case-state-NAME`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Nobody has taken it up yet.
    Received,
    InProgress,
    /// The agency asked for something and waits.
    WaitingForPerson,
    DecidedApproved,
    DecidedRefused,
    /// The person took it back.
    Withdrawn,
    /// The decision is looked at again, in a case of its own.
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

    /// Whether somebody works on it, or will.
    pub fn is_open(self) -> bool {
        matches!(self, State::Received | State::InProgress | State::WaitingForPerson)
    }

    /// It has ended. Only an officer who opens it again makes it go on.
    pub fn is_final(self) -> bool {
        matches!(self, State::Withdrawn | State::Closed)
    }

    pub fn is_decided(self) -> bool {
        matches!(self, State::DecidedApproved | State::DecidedRefused)
    }

    /// Whose turn it is; nobody's once nothing can happen any more.
    pub fn owner(self) -> Option<Party> {
        match self {
            State::Received | State::InProgress | State::UnderReview => Some(Party::Officer),
            State::WaitingForPerson => Some(Party::Person),
            // The time for asking for a review runs, and its end closes the case by itself.
            State::DecidedApproved | State::DecidedRefused => Some(Party::System),
            State::Withdrawn | State::Closed => None,
        }
    }

    /// The next action when all goes well, by the party whose turn it is.
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

/// Who moves a case. A representative acts as the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    Person,
    Officer,
    System,
    /// Somebody who is affected by the matter of another.
    Affected,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// An officer makes it theirs.
    TakeUp,
    AskInformation,
    GiveInformation,
    /// Goes on with what there is, because what was asked for did not come in time.
    GoOn,
    Approve,
    Refuse,
    Withdraw,
    AskReview,
    /// The review is over, and this is what stands.
    EndReviewApproved,
    EndReviewRefused,
    Close,
    /// An officer opens again what was decided or has ended, and says why.
    Reopen,
    /// More time, with the reason.
    Extend,
    AskSecondOfficer,
    /// Asks another body whether it takes the case on.
    ProposeHandOver,
    AcceptHandOver,
    RefuseHandOver,
    /// Tells somebody who is affected, and until when they are heard.
    TellAffected,
    /// What somebody affected writes is kept whenever it comes.
    Hear,
    AskOpinion,
    GiveOpinion,
    /// The time for an opinion is over.
    MissOpinion,
    EndTask,
    Link,
    /// Goes on in another case of the same person.
    Merge,
    Split,
    /// Another agency gets its share of the work.
    OpenPart,
    /// The share is done. Only a case that is one has this.
    EndPart,
}

impl Action {
    pub const ALL: [Action; 28] = [
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
        Action::Split,
        Action::OpenPart,
        Action::EndPart,
    ];
}

impl Action {
    /// Whether the table has a row in which it leads somewhere.
    pub fn moves(self) -> bool {
        MOVES.iter().any(|row| row.action == self && row.to.is_some())
    }
}

/// One line of the table of moves.
struct Move {
    action: Action,
    from: &'static [State],
    /// `None` where the case stays in its state.
    to: Option<State>,
    by: &'static [Party],
}

const fn row(action: Action, from: &'static [State], to: State, by: &'static [Party]) -> Move {
    Move { action, from, to: Some(to), by }
}

/// What may be done in a state, and leaves it.
const fn stay(action: Action, from: &'static [State], by: &'static [Party]) -> Move {
    Move { action, from, to: None, by }
}

/// Somebody works on it, or will.
const OPEN: &[State] = &[State::Received, State::InProgress, State::WaitingForPerson];

/// The same, and what is left to do after a decision.
const LIVING: &[State] = &[
    State::Received,
    State::InProgress,
    State::WaitingForPerson,
    State::DecidedApproved,
    State::DecidedRefused,
    State::UnderReview,
];

/// Every way a case can go. What is not here is refused.
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
        // A rule may say yes on its own. Only a person says no.
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
        // The officer who accepts is assigned from then on, so nobody needs to take it up.
        row(Action::AcceptHandOver, &[Received, InProgress], InProgress, &[Officer]),
        stay(Action::AcceptHandOver, &[WaitingForPerson], &[Officer]),
        stay(Action::RefuseHandOver, OPEN, &[Officer]),
        stay(Action::TellAffected, OPEN, &[Officer, System]),
        stay(Action::Hear, &State::ALL, &[Affected]),
        stay(Action::AskOpinion, OPEN, &[Officer, System]),
        // What comes late is kept too.
        stay(Action::GiveOpinion, &State::ALL, &[Officer]),
        stay(Action::MissOpinion, &State::ALL, &[System]),
        stay(Action::EndTask, LIVING, &[Person, Officer, System]),
        stay(Action::Link, &State::ALL, &[Officer]),
        row(Action::Merge, OPEN, Closed, &[Officer]),
        stay(Action::Split, OPEN, &[Officer]),
        stay(Action::OpenPart, OPEN, &[Officer]),
        row(Action::EndPart, OPEN, Closed, &[Officer]),
    ]
};

/// A move that the table does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Illegal {
    pub state: State,
    pub action: Action,
    pub party: Party,
}

/// Where an action leads.
///
/// # Errors
/// [`Illegal`] when it cannot be done now, or not by this party.
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
                        assert!(left.eq([(Action::Reopen, Party::Officer, State::InProgress)]), "{state:?} goes on");
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
