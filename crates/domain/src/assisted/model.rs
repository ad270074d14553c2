//! A sitting of an officer with a person: the channel, and how the identity was checked. Pure.

use catalogue::Channel;

use crate::trust::Purpose;

const HOUR: i64 = 60 * 60 * 1_000;

/// A person who returns later is looked up and verified again.
const LASTS: i64 = 4 * HOUR;

/// The channels on which a person is present while an officer asks.
pub const CHANNELS: [Channel; 2] = [Channel::Counter, Channel::Phone];

/// A channel by name, if sittings are possible on it.
pub fn channel_of(name: &str) -> Option<Channel> {
    Channel::of(name).filter(|channel| CHANNELS.contains(channel))
}

/// How the officer verified the person's identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// A document was seen.
    Document,
    /// Two questions were answered correctly.
    Questions,
    Nobody,
}

impl Checked {
    pub fn name(self) -> &'static str {
        match self {
            Checked::Document => "document",
            Checked::Questions => "questions",
            Checked::Nobody => "nobody",
        }
    }

    pub fn of(name: &str) -> Option<Checked> {
        [Checked::Document, Checked::Questions, Checked::Nobody].into_iter().find(|checked| checked.name() == name)
    }

    pub fn is_known(self) -> bool {
        self != Checked::Nobody
    }
}

#[derive(Clone, Debug)]
pub struct Sitting {
    pub id: String,
    pub officer_id: String,
    pub officer_name: String,
    pub agency: String,
    pub person_id: String,
    pub channel: Channel,
    pub checked: Checked,
    /// The person's language.
    pub language: String,
    pub only_application: Option<String>,
    pub come_from: Option<String>,
    pub began_at: i64,
    pub ended_at: Option<i64>,
}

impl Sitting {
    pub fn is_over(&self, now: i64) -> bool {
        self.ended_at.is_some() || now - self.began_at > LASTS
    }

    /// The purpose of the officer's access, as the person reads it in the ledger.
    pub fn purpose(&self) -> Purpose {
        match self.channel {
            Channel::Phone => Purpose::ByPhone,
            _ => Purpose::AtCounter,
        }
    }

    /// The URL of one of its pages.
    pub fn address(&self, page: &str) -> String {
        format!("/desk/interview/{}{page}", self.id)
    }

    /// Whether this sitting covers an application of somebody.
    pub fn reaches(&self, application: &str, owner: &str) -> bool {
        match &self.only_application {
            Some(only) => only == application,
            None => owner == self.person_id && self.checked.is_known(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sitting(checked: Checked, only: Option<&str>) -> Sitting {
        Sitting {
            id: "s".to_owned(),
            officer_id: "kim".to_owned(),
            officer_name: "Kim".to_owned(),
            agency: "service-nsw".to_owned(),
            person_id: "ana".to_owned(),
            channel: Channel::Phone,
            checked,
            language: "en".to_owned(),
            only_application: only.map(str::to_owned),
            come_from: None,
            began_at: 0,
            ended_at: None,
        }
    }

    #[test]
    fn without_a_check_a_code_opens_its_own_application_and_no_other() {
        let by_code = sitting(Checked::Nobody, Some("a1"));
        assert!(by_code.reaches("a1", "ana") && !by_code.reaches("a2", "ana"));
        assert!(!sitting(Checked::Nobody, None).reaches("a1", "ana"));
        let checked = sitting(Checked::Document, None);
        assert!(checked.reaches("a1", "ana") && !checked.reaches("a1", "bo"));
    }

    #[test]
    fn a_sitting_ends_by_itself() {
        let open = sitting(Checked::Nobody, None);
        assert!(!open.is_over(LASTS) && open.is_over(LASTS + 1));
        assert!(Sitting { ended_at: Some(1), ..open }.is_over(2));
    }
}
