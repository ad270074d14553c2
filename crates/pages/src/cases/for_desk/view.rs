//! What the screen of the desk shows of a case itself, beside the work of the officer on it.

use domain::cases::charter::PromiseDue;
use domain::cases::model::State;
use domain::cases::store::Case;
use domain::cases::waiting_replies::{UNDO, WaitingReply};
use domain::cases::work::together::Duplicate;
use domain::codes;
use domain::trust::{Act, Acts};
use serde::Serialize;

use crate::cases::charter::promise_samples;
use crate::cases::decision::NextDecision;
use crate::cases::files::FileLine;
use crate::cases::for_desk::stream::StreamEntry;
use crate::cases::review::DecisionText;
use crate::cases::sent::AnswerRow;
use crate::cases::words::{StateTag, tag};
use crate::officers::MandateLine;
use crate::web::Visit;

/// A case as an officer reads it.
#[derive(Clone, Debug, Serialize)]
pub struct CaseAtDesk {
    pub(super) id: String,
    /// The name of the service in the language of the officer.
    pub(crate) heading: String,
    /// The key of the service.
    pub(super) service: String,
    /// The version of the manifest under which the case goes on.
    pub(super) version: i64,
    pub(super) agency: String,
    pub(super) reference: String,
    /// The address of the screen.
    pub(crate) address: String,
    pub(super) tag: StateTag,
    /// Milliseconds.
    pub(super) opened_at: i64,
    /// Whether the clock of its promises is stopped.
    pub(super) is_stopped: bool,
    pub(crate) person: PersonAtDesk,
    /// The answers of the application.
    pub(super) told: Vec<AnswerRow>,
    pub(super) mandates: Vec<MandateLine>,
    /// How many facts the mandates of the officer do not show.
    pub(super) hidden: usize,
    /// Whether the officer must take care because of something that is not shown to them.
    pub(super) must_be_minded: bool,
    pub(super) promises: Vec<PromiseDue>,
    pub(super) files: Vec<FileLine>,
    /// How many files the mandates of the officer do not show.
    pub(super) files_hidden: usize,
    pub(super) news: Option<CaseNews>,
    /// What was said and done, the newest first.
    pub(crate) stream: Vec<StreamEntry>,
    /// Replies that have not gone.
    pub(super) replies: Vec<ReplyLine>,
    /// Who mentioned the officer in a note that they have not read.
    pub(super) mentioned_by: Vec<String>,
    /// Other cases that may be the same matter.
    pub(super) duplicates: Vec<DuplicateLine>,
    pub(super) may_merge: bool,
    pub(crate) is_open: bool,
    pub(super) decision: Option<DecisionText>,
    pub(super) may: Acts,
    pub(crate) may_write: bool,
    pub(crate) may_ask: bool,
    pub(crate) may_go_on: bool,
    pub(super) decide: Option<NextDecision>,
    pub(super) is_final: bool,
}

/// The person of a case, and how they wish to be reached.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PersonAtDesk {
    /// The page with everything of them.
    pub(super) page: String,
    pub(crate) name: Option<String>,
    /// The tag of their language.
    pub(crate) language: Option<String>,
    /// What makes it easier for them, in their words; empty for none.
    pub(super) needs: String,
    /// The language of an interpreter; empty for none.
    pub(super) interpreter: String,
    pub(super) large_print: bool,
    /// The name of the channel by which they are reached first.
    pub(super) channel: String,
    /// The same as a warning where an officer writes to them, if nothing can be mailed.
    pub(super) unreached: Option<String>,
}

/// What came in since an officer last did something with a case.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CaseNews {
    /// Milliseconds.
    pub since: i64,
    pub files: Vec<FileLine>,
    pub answers: usize,
    pub messages: usize,
}

/// A reply that has not gone.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ReplyLine {
    id: String,
    from: String,
    body: String,
    /// Milliseconds.
    send_at: i64,
    /// Whether it goes in some seconds, and not at a chosen time.
    is_just_sent: bool,
    /// Why it did not go, in words; none for one that waits.
    held: Option<String>,
}

impl ReplyLine {
    pub(super) fn of(visit: &Visit, reply: &WaitingReply) -> ReplyLine {
        let why = reply.held_why.as_deref().filter(|_| reply.state == "held");
        ReplyLine {
            id: reply.id.clone(),
            from: reply.officer_name.clone(),
            body: reply.body.clone(),
            send_at: reply.send_at,
            is_just_sent: why.is_none() && reply.send_at - reply.made_at <= UNDO,
            held: why.map(|why| visit.text(&format!("desk-reply-held-{why}"))),
        }
    }

    fn samples() -> Vec<ReplyLine> {
        let sample = |is_just_sent, held: Option<&str>| ReplyLine {
            id: "019ee78a".to_owned(),
            from: "Noor Haddad".to_owned(),
            body: "We write to you tomorrow.".to_owned(),
            send_at: 1_783_123_200_000,
            is_just_sent,
            held: held.map(str::to_owned),
        };
        vec![sample(true, None), sample(false, None), sample(false, Some("The case was decided meanwhile."))]
    }
}

/// Another case of the same person about the same service.
#[derive(Clone, Debug, Serialize)]
pub(super) struct DuplicateLine {
    reference: String,
    href: String,
    tag: StateTag,
    opened_at: i64,
    /// Whether the case on the screen can be merged into it, and not it into the case.
    is_older: bool,
    /// The case that would be merged, and the one that would take it in.
    merges: String,
    into: String,
}

impl DuplicateLine {
    pub(super) fn of(visit: &Visit, (case, other): (&Case, &Duplicate)) -> DuplicateLine {
        let is_older = (other.opened_at, &other.id) < (case.opened_at, &case.id);
        let (merges, into) = match is_older {
            true => (&case.reference, &other.reference),
            false => (&other.reference, &case.reference),
        };
        DuplicateLine {
            reference: codes::grouped(&other.reference),
            href: format!("/desk/cases/{}", other.reference),
            tag: tag(visit, State::of(&other.state).unwrap_or(State::InProgress)),
            opened_at: other.opened_at,
            is_older,
            merges: merges.clone(),
            into: into.clone(),
        }
    }

    fn sample() -> DuplicateLine {
        DuplicateLine {
            reference: "GR9P 2XKM".to_owned(),
            href: "/desk/cases/GR9P2XKM".to_owned(),
            tag: StateTag::sample(),
            opened_at: 1_783_036_000_000,
            is_older: true,
            merges: "GR7K4M2P".to_owned(),
            into: "GR9P2XKM".to_owned(),
        }
    }
}

impl CaseAtDesk {
    /// One with everything, in progress; and a closed one that has nothing beside the case itself.
    pub fn samples() -> Vec<CaseAtDesk> {
        let full = CaseAtDesk::sample();
        let closed = CaseAtDesk {
            is_stopped: false,
            person: PersonAtDesk {
                page: "/desk/people/019ee77d?why=casework".to_owned(),
                name: None,
                language: None,
                needs: String::new(),
                interpreter: String::new(),
                large_print: false,
                channel: "Email".to_owned(),
                unreached: None,
            },
            told: Vec::new(),
            mandates: Vec::new(),
            hidden: 0,
            must_be_minded: false,
            promises: Vec::new(),
            files: Vec::new(),
            files_hidden: 0,
            news: None,
            stream: Vec::new(),
            replies: Vec::new(),
            mentioned_by: Vec::new(),
            duplicates: Vec::new(),
            may_merge: false,
            is_open: false,
            decision: None,
            may: Acts::default(),
            may_write: false,
            may_ask: false,
            may_go_on: false,
            decide: NextDecision::samples().pop(),
            is_final: true,
            ..full.clone()
        };
        vec![full, closed]
    }

    fn sample() -> CaseAtDesk {
        CaseAtDesk {
            id: "019ee770".to_owned(),
            heading: "Gas rebate".to_owned(),
            service: "gas-rebate".to_owned(),
            version: 3,
            agency: "Service NSW".to_owned(),
            reference: "GR7K 4M2P".to_owned(),
            address: "/desk/cases/GR7K4M2P".to_owned(),
            tag: StateTag::sample(),
            opened_at: 1_783_036_800_000,
            is_stopped: true,
            person: PersonAtDesk::sample(),
            told: AnswerRow::samples(),
            mandates: MandateLine::samples(),
            hidden: 2,
            must_be_minded: true,
            promises: promise_samples(),
            files: FileLine::samples(),
            files_hidden: 1,
            news: Some(CaseNews { since: 1_783_123_200_000, files: FileLine::samples(), answers: 1, messages: 2 }),
            stream: StreamEntry::samples(),
            replies: ReplyLine::samples(),
            mentioned_by: vec!["Noor Haddad".to_owned()],
            duplicates: vec![DuplicateLine::sample()],
            may_merge: true,
            is_open: true,
            decision: DecisionText::samples().into_iter().next(),
            may: Act::ALL.iter().copied().collect(),
            may_write: true,
            may_ask: true,
            may_go_on: true,
            decide: NextDecision::samples().into_iter().next(),
            is_final: false,
        }
    }
}

impl PersonAtDesk {
    fn sample() -> PersonAtDesk {
        PersonAtDesk {
            page: "/desk/people/019ee77d?why=casework".to_owned(),
            name: Some("Maria Rossi".to_owned()),
            language: Some("it".to_owned()),
            needs: "Please call in the morning.".to_owned(),
            interpreter: "Italian".to_owned(),
            large_print: true,
            channel: "Phone".to_owned(),
            unreached: Some("By telephone on 0491 570 156. Nothing can be mailed or posted.".to_owned()),
        }
    }
}
