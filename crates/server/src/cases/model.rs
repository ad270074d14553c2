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

    /// Nothing happens after it.
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

    /// What comes next when all goes well, by whoever's turn it is.
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
}

impl Action {
    pub const ALL: [Action; 11] = [
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
    ];
}

/// One line of the table of moves.
struct Move {
    action: Action,
    from: &'static [State],
    to: State,
    by: &'static [Party],
}

const fn row(action: Action, from: &'static [State], to: State, by: &'static [Party]) -> Move {
    Move { action, from, to, by }
}

/// Every way a case can go. What is not here is refused.
const MOVES: &[Move] = {
    use Party::{Officer, Person, System};
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
    MOVES.iter().find(fits).map(|row| row.to).ok_or(Illegal { state, action, party })
}

#[cfg(test)]
mod tests {
    use db::testing::mix;

    use super::*;

    const PARTIES: [Party; 3] = [Party::Person, Party::Officer, Party::System];

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
                let action = Action::ALL[(dice % 11) as usize];
                let party = PARTIES[(dice / 11 % 3) as usize];
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
                    (None, None) => assert!(state.is_final() && moves_from(state).is_empty(), "{state:?} is stuck"),
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
