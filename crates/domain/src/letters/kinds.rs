//! The kinds of letters, where one stands, and how it goes.

use catalogue::Channel;

/// Why somebody is written to. People read it by the key `letter-kind-NAME`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Acknowledgement,
    RequestForInformation,
    NoticeToAffected,
    Decision,
    /// How a case was decided, to those who were heard in it.
    NoticeOfDecision,
    Apology,
}

impl Kind {
    pub const ALL: [Kind; 6] = [
        Kind::Acknowledgement,
        Kind::RequestForInformation,
        Kind::NoticeToAffected,
        Kind::Decision,
        Kind::NoticeOfDecision,
        Kind::Apology,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Acknowledgement => "acknowledgement",
            Kind::RequestForInformation => "request-for-information",
            Kind::NoticeToAffected => "notice-to-affected",
            Kind::Decision => "decision",
            Kind::NoticeOfDecision => "notice-of-decision",
            Kind::Apology => "apology",
        }
    }

    pub fn of(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What it is called in a list.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Acknowledgement => "letter-kind-acknowledgement",
            Kind::RequestForInformation => "letter-kind-request",
            Kind::NoticeToAffected => "letter-kind-notice",
            Kind::Decision => "letter-kind-decision",
            Kind::NoticeOfDecision => "letter-kind-notice-of-decision",
            Kind::Apology => "letter-kind-apology",
        }
    }

    /// The template that it begins with.
    pub fn template(self) -> String {
        format!("{}.typ", self.name())
    }

    /// Whether it must reach the recipient on paper if there is no other way. Somebody who applies on the web has
    /// seen there that it arrived.
    pub fn must_arrive(self) -> bool {
        self != Kind::Acknowledgement
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Asked for, and not made yet.
    Draft,
    /// It could not be made; an officer sees why, and it can be made again.
    Failed,
    /// It goes by post, and nobody knows where to.
    NeedsAddress,
    /// In the queue for printing.
    ToPost,
    /// It went out and is never changed.
    Sent,
}

impl State {
    pub const ALL: [State; 5] = [State::Draft, State::Failed, State::NeedsAddress, State::ToPost, State::Sent];

    pub fn name(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Failed => "failed",
            State::NeedsAddress => "needs-address",
            State::ToPost => "to-post",
            State::Sent => "sent",
        }
    }

    pub fn of(name: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// How a letter goes to somebody: by what they chose, and by how they can be reached. On the web it stands in the case,
/// and a mail without its content says that there is news.
pub(super) fn way(kind: Kind, chosen: Option<Channel>, has_email: bool, has_address: bool) -> Channel {
    match chosen {
        Some(Channel::Email) if has_email => Channel::Email,
        Some(Channel::Post | Channel::Phone | Channel::Counter) if has_address || kind.must_arrive() => Channel::Post,
        // Content goes by email only to people who asked for it; others get a notice and read it here.
        _ if has_email => Channel::Web,
        _ if has_address || kind.must_arrive() => Channel::Post,
        _ => Channel::Web,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_goes_as_the_person_chose_and_never_nowhere() {
        let decision = |chosen, email, address| way(Kind::Decision, chosen, email, address);
        assert_eq!(decision(Some(Channel::Email), true, true), Channel::Email);
        assert_eq!(decision(Some(Channel::Email), false, false), Channel::Post);
        assert_eq!(decision(Some(Channel::Phone), true, true), Channel::Post);
        assert_eq!(decision(None, true, true), Channel::Web);
        assert_eq!(decision(None, false, false), Channel::Post);
        let acknowledgement = |chosen, address| way(Kind::Acknowledgement, chosen, false, address);
        assert_eq!(
            (acknowledgement(None, false), acknowledgement(Some(Channel::Post), false)),
            (Channel::Web, Channel::Web)
        );
        assert_eq!(acknowledgement(Some(Channel::Post), true), Channel::Post);
    }

    #[test]
    fn names_are_read_back() {
        assert!(Kind::ALL.into_iter().all(|kind| Kind::of(kind.name()) == Some(kind)));
        assert!(State::ALL.into_iter().all(|state| State::of(state.name()) == Some(state)));
    }
}
