//! The kinds of letters, their states, and how they are sent.

use catalogue::Channel;
use serde::Serialize;

/// The kind of letter. Shown under the key `letter-kind-NAME`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Acknowledgement,
    RequestForInformation,
    NoticeToAffected,
    Decision,
    /// The outcome of a case, for parties who were heard in it.
    NoticeOfDecision,
    Apology,
    /// Money was paid.
    Receipt,
}

impl Kind {
    pub const ALL: [Kind; 7] = [
        Kind::Acknowledgement,
        Kind::RequestForInformation,
        Kind::NoticeToAffected,
        Kind::Decision,
        Kind::NoticeOfDecision,
        Kind::Apology,
        Kind::Receipt,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Acknowledgement => "acknowledgement",
            Kind::RequestForInformation => "request-for-information",
            Kind::NoticeToAffected => "notice-to-affected",
            Kind::Decision => "decision",
            Kind::NoticeOfDecision => "notice-of-decision",
            Kind::Apology => "apology",
            Kind::Receipt => "receipt",
        }
    }

    pub fn of(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The key of its title in a list.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Acknowledgement => "letter-kind-acknowledgement",
            Kind::RequestForInformation => "letter-kind-request",
            Kind::NoticeToAffected => "letter-kind-notice",
            Kind::Decision => "letter-kind-decision",
            Kind::NoticeOfDecision => "letter-kind-notice-of-decision",
            Kind::Apology => "letter-kind-apology",
            Kind::Receipt => "letter-kind-receipt",
        }
    }

    /// The entry-point template.
    pub fn template(self) -> String {
        format!("{}.typ", self.name())
    }

    /// Whether it must reach the recipient on paper if there is no other channel. An applicant on the web has already
    /// seen there that the application arrived, and a receipt is shown where the money was taken.
    pub fn must_arrive(self) -> bool {
        !matches!(self, Kind::Acknowledgement | Kind::Receipt)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Requested, and not made yet.
    Draft,
    /// It could not be made; an officer sees why, and it can be made again.
    Failed,
    /// It goes by post, but the address is unknown.
    NeedsAddress,
    /// In the print queue.
    ToPost,
    /// It was sent and is immutable.
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

/// The channel of a letter, from the recipient's preference and addresses. On the web it is shown in the case, and a
/// mail without its content says that there is news.
pub(super) fn way(kind: Kind, chosen: Option<Channel>, has_email: bool, has_address: bool) -> Channel {
    match chosen {
        Some(Channel::Email) if has_email => Channel::Email,
        Some(Channel::Post | Channel::Phone | Channel::Counter) if has_address || kind.must_arrive() => Channel::Post,
        // Letters are mailed only to people who asked for that; others get a notice and read them here.
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
