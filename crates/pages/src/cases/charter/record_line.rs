//! What an officer recorded of an act outside Stoa, as the person and the desk read it.

use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct RecordLine {
    pub(super) id: String,
    pub(super) what: RecordedAct,
    /// The promise or the reason in words; empty where the kind of act says it all.
    pub(super) about: String,
    /// The day of the act, in ISO form.
    pub(super) day: String,
    /// By what means it was done, in words.
    pub(super) means: String,
    /// A number, a reference, or what else shows it.
    pub(super) proof: String,
    /// The officer who recorded it.
    pub(super) name: String,
    pub(super) agency: String,
    /// Milliseconds.
    pub(super) at: i64,
    pub(super) corrected_at: Option<i64>,
    pub(super) corrected_name: Option<String>,
    pub(super) corrected_why: Option<String>,
}

/// The kinds of acts outside Stoa that are recorded.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RecordedAct {
    /// A promise was kept.
    Kept,
    /// Somebody outside was asked.
    Asked,
    /// The person agreed to more time.
    Agreed,
    /// The person replaced the application.
    Replaced,
    /// Somebody outside who was asked has answered.
    Answered,
}

impl RecordedAct {
    /// By its name in the database.
    pub(super) fn of(name: &str) -> RecordedAct {
        match name {
            "kept" => RecordedAct::Kept,
            "asked" => RecordedAct::Asked,
            "agreed" => RecordedAct::Agreed,
            "replaced" => RecordedAct::Replaced,
            _ => RecordedAct::Answered,
        }
    }
}

impl RecordLine {
    /// One of every kind, the first of them corrected.
    pub(super) fn samples() -> Vec<RecordLine> {
        let sample = |what, about: &str| RecordLine {
            id: "019ee781".to_owned(),
            what,
            about: about.to_owned(),
            day: "2026-07-08".to_owned(),
            means: "by phone".to_owned(),
            proof: "Call 4711".to_owned(),
            name: "Noor Haddad".to_owned(),
            agency: "Service NSW".to_owned(),
            at: 1_783_468_800_000,
            corrected_at: None,
            corrected_name: None,
            corrected_why: None,
        };
        let corrected = RecordLine {
            corrected_at: Some(1_783_555_200_000),
            corrected_name: Some("Aroha Ngata".to_owned()),
            corrected_why: Some("The call was to somebody else.".to_owned()),
            ..sample(RecordedAct::Kept, "We call you back")
        };
        vec![
            corrected,
            sample(RecordedAct::Asked, "the network operator is asked"),
            sample(RecordedAct::Agreed, ""),
            sample(RecordedAct::Replaced, ""),
            sample(RecordedAct::Answered, ""),
        ]
    }
}
