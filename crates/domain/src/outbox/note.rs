//! The kinds of note with their data, before rendering. No I/O.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::people::Topic;

/// Serialises a day as text, such as `2026-07-06`.
mod day {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(day: &Date, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(day)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

/// The same for a day that may be unknown.
mod optional_day {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(day: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
        day.map(|day| day.to_string()).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
        Option::<String>::deserialize(from)?.map(|day| day.parse().map_err(D::Error::custom)).transpose()
    }
}

/// A note as stored. Ids stand in for secrets: a code is derived from its id when the text is composed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Note {
    /// The code that verifies an address, by the id of the proof.
    SignInCode { proof: String, minutes: i64 },
    /// The link with which an officer adds their first device, by its seed.
    OfficerInvitation { name: String, seed: String },
    /// An application was sent.
    ApplicationReceipt { service: String, reference: String, sent_at: i64, promises: Vec<PromisedBy> },
    /// A representative sent an application for the person, or for an organisation of theirs.
    SentForYou {
        by: String,
        #[serde(default)]
        organisation: Option<String>,
        service: String,
        reference: String,
    },
    /// The code to resume an application, by the application's id.
    ResumeCode {
        application: String,
        /// How often the code has been replaced.
        #[serde(default)]
        round: i64,
        service: String,
        #[serde(with = "day")]
        kept_until: Date,
    },
    /// A draft will be deleted soon; includes the code to resume it.
    DraftEnds {
        application: String,
        #[serde(default)]
        round: i64,
        service: String,
        #[serde(with = "day")]
        kept_until: Date,
    },
    /// The code that opens a plan on another device, by the code's id.
    PlanCode {
        code: String,
        /// The life event of the plan, or its service; an overview of everything is without both.
        event: Option<String>,
        service: Option<String>,
        #[serde(with = "day")]
        until: Date,
    },
    /// The code of a plan for a helper, sent to the helper.
    PlanShared {
        code: String,
        event: Option<String>,
        service: Option<String>,
        may_change: bool,
        #[serde(with = "day")]
        until: Date,
    },
    /// Something happened in a case. The details are behind the sign-in.
    CaseNews {
        reference: String,
        news: News,
        /// The last day on which they can do what is asked.
        #[serde(with = "optional_day", default)]
        last_day: Option<Date>,
    },
    /// Several notes in one mail: those that wait for this one.
    Digest {},
    /// An officer answered a conversation.
    Answer { reference: String, from: String, text: String },
    /// A message began a conversation: who answers it, and by when.
    MessageReceipt {
        reference: String,
        agency: String,
        #[serde(with = "optional_day", default)]
        answer_by: Option<Date>,
        /// The kinds of danger that it tells of, by their names in the catalogue.
        #[serde(default)]
        crises: Vec<String>,
        /// The names of files that could not be taken.
        #[serde(default)]
        left: Vec<String>,
    },
    /// A file that they sent could not be taken, or carried a virus.
    FileLeft {
        reference: String,
        name: String,
        #[serde(default)]
        is_infected: bool,
    },
    /// A visit to a service centre was booked, moved, cancelled or lost, or is soon.
    Visit {
        reference: String,
        news: VisitNews,
        /// The name of the centre and its address, as they were.
        centre: String,
        address: String,
        from_at: i64,
        /// What they bring along, in their language.
        #[serde(default)]
        papers: Vec<String>,
        /// On which they are called, or the link that they open; neither for a visit at the counter.
        #[serde(default)]
        number: Option<String>,
        #[serde(default)]
        link: Option<String>,
    },
    /// An earlier time is kept for somebody who waits for one, went to the next, or none will come.
    VisitOffer {
        reference: String,
        news: OfferNews,
        /// The name of the centre, as it was.
        centre: String,
        /// The name of a way of visits.
        way: String,
        from_at: i64,
        /// Until when it is kept.
        until_at: i64,
    },
    /// A place in the queue of a hall, by its visit: taken, called, or lost because the centre closed.
    Place {
        reference: String,
        news: PlaceNews,
        visit: String,
        number: String,
        centre: String,
        counter: Option<String>,
        /// From and to, in minutes.
        wait: Option<(i64, i64)>,
    },
    /// A place was given up by a short message.
    PlaceGivenUp { reference: String, number: String },
    /// How a place is taken by a short message, or that the centre is closed.
    PlaceHelp { closed: Option<String>, centres: Vec<String> },
    /// Beneath a post that everybody can read: that we answer in private, and whom to call in the kinds of danger that
    /// it tells of. Everybody reads it, so nothing else may ever stand in it.
    PostPointer {
        #[serde(default)]
        crises: Vec<String>,
    },
    /// An officer's words beneath a post, which were checked before they were stored here. Everybody reads them.
    PublicReply { text: String },
    /// A number or an account wants no more messages, or wants them again.
    TextsEnded { is_end: bool },
    /// Tries whether messages reach a device, by its id.
    DeviceTest { device: String },
    /// Something the person holds expires on a day.
    RenewalDue {
        service: String,
        label: String,
        #[serde(with = "day")]
        ends_on: Date,
    },
    /// A letter by mail, with its PDF attached.
    Letter { agency: String, reference: String, text: String },
}

/// A promise with its deadline, for a receipt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PromisedBy {
    /// In the recipient's language.
    pub words: String,
    #[serde(with = "day")]
    pub day: Date,
}

/// What happened in a case, as far as a mail says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum News {
    /// The agency requested something.
    Asked,
    /// The deadline for it is near.
    Reminded,
    Message,
    Decided,
    Changed,
}

/// What happened to a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VisitNews {
    Booked,
    Moved,
    Cancelled,
    /// The centre cannot keep it.
    Lost,
    /// It is tomorrow, or in some hours.
    Reminder,
}

impl VisitNews {
    pub const ALL: [VisitNews; 5] =
        [VisitNews::Booked, VisitNews::Moved, VisitNews::Cancelled, VisitNews::Lost, VisitNews::Reminder];

    pub fn name(self) -> &'static str {
        match self {
            VisitNews::Booked => "booked",
            VisitNews::Moved => "moved",
            VisitNews::Cancelled => "cancelled",
            VisitNews::Lost => "lost",
            VisitNews::Reminder => "reminder",
        }
    }
}

/// What happened to somebody's wish for an earlier time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfferNews {
    /// A time is kept for them.
    Made,
    /// It was not taken in time.
    Passed,
    /// They do not wait any more.
    Ended,
}

impl OfferNews {
    pub fn name(self) -> &'static str {
        match self {
            OfferNews::Made => "made",
            OfferNews::Passed => "passed",
            OfferNews::Ended => "ended",
        }
    }
}

/// What happened to a place in a hall's queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceNews {
    Taken,
    Called,
    /// The centre closed.
    Lost,
}

impl PlaceNews {
    pub fn name(self) -> &'static str {
        match self {
            PlaceNews::Taken => "taken",
            PlaceNews::Called => "called",
            PlaceNews::Lost => "lost",
        }
    }
}

impl Note {
    /// What it is about, as far as people choose how it reaches them. `must_arrive` is as its sender said.
    pub fn topic(&self, must_arrive: bool) -> Topic {
        match self {
            Note::CaseNews { news: News::Reminded, .. } | Note::RenewalDue { .. } | Note::DraftEnds { .. } => {
                Topic::Reminders
            }
            Note::Visit { news: VisitNews::Reminder, .. } => Topic::Reminders,
            Note::Visit { news: VisitNews::Booked | VisitNews::Moved, .. } => Topic::Receipts,
            Note::CaseNews { news: News::Changed, .. } if !must_arrive => Topic::News,
            Note::Digest {} => Topic::News,
            Note::ApplicationReceipt { .. } | Note::MessageReceipt { .. } => Topic::Receipts,
            _ => Topic::Must,
        }
    }

    /// The last day on which it is of use, as far as it says one.
    pub fn last_day(&self) -> Option<Date> {
        match self {
            Note::CaseNews { last_day, .. } => *last_day,
            Note::DraftEnds { kept_until, .. } => Some(*kept_until),
            Note::RenewalDue { ends_on, .. } => Some(*ends_on),
            _ => None,
        }
    }

    /// Whether it goes out at any hour: somebody may be in danger, waits for it now, or can act on it today only.
    pub fn is_urgent(&self, today: Date) -> bool {
        match self {
            Note::SignInCode { .. } | Note::ResumeCode { .. } | Note::PlanCode { .. } | Note::TextsEnded { .. } => true,
            // Who wrote a moment ago is there.
            Note::MessageReceipt { .. } | Note::FileLeft { .. } | Note::PostPointer { .. } => true,
            Note::DeviceTest { .. } => true,
            // Whose number it is stands in the hall, or on the way there.
            Note::Place { .. } | Note::PlaceGivenUp { .. } | Note::PlaceHelp { .. } => true,
            // Who books is there; who goes to a closed door must know before.
            Note::Visit { news: VisitNews::Booked | VisitNews::Moved | VisitNews::Lost, .. } => true,
            other => other.last_day().is_some_and(|day| day <= today),
        }
    }

    /// The name stored beside the data.
    pub fn kind(&self) -> &'static str {
        match self {
            Note::SignInCode { .. } => "sign-in-code",
            Note::OfficerInvitation { .. } => "officer-invitation",
            Note::ApplicationReceipt { .. } => "application-receipt",
            Note::SentForYou { .. } => "sent-for-you",
            Note::ResumeCode { .. } => "resume-code",
            Note::DraftEnds { .. } => "draft-ends",
            Note::PlanCode { .. } => "plan-code",
            Note::PlanShared { .. } => "plan-shared",
            Note::CaseNews { .. } => "case-news",
            Note::Digest {} => "digest",
            Note::Answer { .. } => "answer",
            Note::MessageReceipt { .. } => "message-receipt",
            Note::FileLeft { .. } => super::FILE_LEFT,
            Note::Visit { .. } => "visit",
            Note::VisitOffer { .. } => "visit-offer",
            Note::Place { .. } => "place",
            Note::PlaceGivenUp { .. } => "place-given-up",
            Note::PlaceHelp { .. } => super::PLACE_HELP,
            Note::PostPointer { .. } => super::POINTER,
            Note::PublicReply { .. } => "public-reply",
            Note::TextsEnded { .. } => "texts-ended",
            Note::DeviceTest { .. } => "device-test",
            Note::RenewalDue { .. } => "renewal-due",
            Note::Letter { .. } => "letter",
        }
    }
}

#[cfg(test)]
pub(super) fn samples() -> Vec<Note> {
    let (service, reference) = ("gas-rebate".to_owned(), "ABCDEFGH".to_owned());
    let day = jiff::civil::date(2026, 7, 6);
    let application = "0190".to_owned();
    vec![
        Note::SignInCode { proof: "1".to_owned(), minutes: 10 },
        Note::OfficerInvitation { name: "Noor".to_owned(), seed: "2".to_owned() },
        Note::ApplicationReceipt {
            service: service.clone(),
            reference: reference.clone(),
            sent_at: 0,
            promises: vec![PromisedBy { words: "Decide".to_owned(), day }],
        },
        Note::SentForYou {
            by: "Eleni".to_owned(),
            organisation: Some("Corner Café".to_owned()),
            service: service.clone(),
            reference: reference.clone(),
        },
        Note::ResumeCode { application: application.clone(), round: 1, service: service.clone(), kept_until: day },
        Note::DraftEnds { application, round: 0, service: service.clone(), kept_until: day },
        Note::PlanCode { code: "3".to_owned(), event: None, service: Some("gas-rebate".to_owned()), until: day },
        Note::PlanShared {
            code: "4".to_owned(),
            event: None,
            service: Some("gas-rebate".to_owned()),
            may_change: true,
            until: day,
        },
        Note::CaseNews { reference: reference.clone(), news: News::Asked, last_day: Some(day) },
        Note::Digest {},
        Note::Answer { reference: reference.clone(), from: "Noor".to_owned(), text: "Yes.".to_owned() },
        Note::MessageReceipt {
            reference: reference.clone(),
            agency: "energy-nsw".to_owned(),
            answer_by: Some(day),
            crises: vec!["violence".to_owned()],
            left: vec!["song.mp3".to_owned()],
        },
        Note::FileLeft { reference: reference.clone(), name: "song.mp3".to_owned(), is_infected: false },
        Note::FileLeft { reference: reference.clone(), name: "song.mp3".to_owned(), is_infected: true },
        Note::Visit {
            reference: reference.clone(),
            news: VisitNews::Booked,
            centre: "Gumtree Bend Service Centre".to_owned(),
            address: "1 Wattle Street, Gumtree Bend".to_owned(),
            from_at: 1_783_036_800_000,
            papers: vec!["Your energy bill".to_owned()],
            number: None,
            link: None,
        },
        Note::Visit {
            reference: reference.clone(),
            news: VisitNews::Reminder,
            centre: "Gumtree Bend Service Centre".to_owned(),
            address: String::new(),
            from_at: 1_783_036_800_000,
            papers: vec!["Your energy bill".to_owned()],
            number: Some("+61491570006".to_owned()),
            link: None,
        },
        Note::VisitOffer {
            reference: reference.clone(),
            news: OfferNews::Made,
            centre: "Gumtree Bend Service Centre".to_owned(),
            way: "phone".to_owned(),
            from_at: 1_783_036_800_000,
            until_at: 1_783_030_000_000,
        },
        Note::Place {
            reference: reference.clone(),
            news: PlaceNews::Taken,
            visit: "6".to_owned(),
            number: "B 27".to_owned(),
            centre: "Gumtree Bend Service Centre".to_owned(),
            counter: Some("2".to_owned()),
            wait: Some((5, 20)),
        },
        Note::PlaceGivenUp { reference: reference.clone(), number: "B 27".to_owned() },
        Note::PlaceHelp { closed: None, centres: vec!["Gumtree Bend Service Centre".to_owned()] },
        Note::PostPointer { crises: vec!["violence".to_owned()] },
        Note::PublicReply { text: "The office is open on Saturday.".to_owned() },
        Note::TextsEnded { is_end: true },
        Note::DeviceTest { device: "5".to_owned() },
        Note::RenewalDue { service, label: "ABC123".to_owned(), ends_on: day },
        Note::Letter { agency: "Energy".to_owned(), reference, text: "Dear Ana".to_owned() },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_note_is_read_back_and_its_name_is_the_stored_one() {
        for note in samples() {
            let stored = serde_json::to_value(&note).unwrap();
            assert_eq!(stored["kind"], note.kind());
            assert_eq!(serde_json::from_value::<Note>(stored).unwrap(), note);
        }
    }
}
