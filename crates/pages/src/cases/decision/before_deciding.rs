//! What others do before a decision is made: a second officer agrees, and the person has notice of what stands against
//! them.

use domain::cases::decision::checks::CheckedDraft;
use domain::cases::decision::speech::Speech;
use domain::cases::decision::store::Second;
use jiff::civil::{Date, date};
use serde::Serialize;

use crate::cases::requests::paragraphs;

/// Whether a second officer must agree, and what second officers said.
#[derive(Serialize)]
pub(super) struct SecondOfficer {
    pub is_needed: bool,
    /// Why the service asks for one.
    pub words: Option<String>,
    pub is_asked: bool,
    pub said: Vec<SecondAnswer>,
}

/// What a second officer was asked and answered.
#[derive(Serialize)]
pub(super) struct SecondAnswer {
    pub version: i64,
    /// Whether it was about the version on the page.
    pub is_this: bool,
    pub by: Option<String>,
    pub asked_by: String,
    /// Milliseconds, as when it was answered.
    pub asked_at: i64,
    /// None while there is no answer.
    pub agrees: Option<bool>,
    pub words: Vec<String>,
    pub at: Option<i64>,
}

/// The notice to the person of what another agency has stored and decides against them.
#[derive(Serialize)]
pub(super) struct NoticeState {
    pub foreign: Vec<ForeignFact>,
    /// Whether something stands against the person of which they have no notice.
    pub is_due: bool,
    pub sent: Vec<SentNotice>,
    pub waits_until: Option<Date>,
}

/// A fact of another agency that decides against the person.
#[derive(Serialize)]
pub(super) struct ForeignFact {
    pub fact: String,
    pub agency: String,
}

/// A notice that was sent.
#[derive(Serialize)]
pub(super) struct SentNotice {
    /// Milliseconds.
    pub at: i64,
    /// The last day of the waiting time.
    pub until: Option<Date>,
    pub text: Vec<String>,
}

pub(super) fn second(weighed: &CheckedDraft) -> SecondOfficer {
    let asked = weighed.law.service.second_officer.as_ref();
    let answer = |one: &Second| SecondAnswer {
        version: one.version,
        is_this: one.version == weighed.version(),
        by: one.officer_name.clone(),
        asked_by: one.asked_name.clone(),
        asked_at: one.asked_at,
        agrees: one.agrees,
        words: paragraphs(one.words.as_deref().unwrap_or_default()),
        at: one.answered_at,
    };
    SecondOfficer {
        is_needed: weighed.needs_second,
        words: asked.and_then(|second| second.words.clone()),
        is_asked: weighed.second().is_some_and(|second| second.agrees.is_none()),
        said: weighed.seconds.iter().map(answer).collect(),
    }
}

pub(super) fn notice(weighed: &CheckedDraft, speech: &Speech<'_>) -> NoticeState {
    let vocabulary = &weighed.law.catalogue.program.vocabulary;
    let foreign = weighed.foreign.iter().map(|one| ForeignFact {
        fact: speech.fact_and_value(&weighed.law, vocabulary.fact_name(one.fact)),
        agency: speech.agency(&one.agency),
    });
    let sent = weighed.notices.iter().map(|one| SentNotice {
        at: one.sent_at,
        until: one.wait_until(),
        text: paragraphs(&one.body),
    });
    NoticeState {
        foreign: foreign.collect(),
        is_due: !weighed.untold.is_empty(),
        sent: sent.collect(),
        waits_until: weighed.waits_until(),
    }
}

impl SecondOfficer {
    /// One who agreed, one who sent it back, and one who has not answered.
    pub(super) fn sample() -> SecondOfficer {
        let answer = |agrees: Option<bool>, words: &[&str]| SecondAnswer {
            version: 4,
            is_this: agrees.is_none(),
            by: agrees.map(|_| "Aroha Ngata".to_owned()),
            asked_by: "Noor Haddad".to_owned(),
            asked_at: 1_783_036_800_000,
            agrees,
            words: words.iter().map(|text| (*text).to_owned()).collect(),
            at: agrees.map(|_| 1_783_123_200_000),
        };
        SecondOfficer {
            is_needed: true,
            words: Some("Every refusal is read by a second officer.".to_owned()),
            is_asked: true,
            said: vec![answer(None, &[]), answer(Some(true), &[]), answer(Some(false), &["Please ask for the bill."])],
        }
    }
}

impl NoticeState {
    pub(super) fn sample() -> NoticeState {
        NoticeState {
            foreign: vec![ForeignFact {
                fact: "Concession card: expired".to_owned(),
                agency: "Services Australia".to_owned(),
            }],
            is_due: true,
            sent: vec![SentNotice {
                at: 1_783_036_800_000,
                until: Some(date(2026, 7, 17)),
                text: vec!["Services Australia says that your card has expired.".to_owned()],
            }],
            waits_until: Some(date(2026, 7, 17)),
        }
    }
}
