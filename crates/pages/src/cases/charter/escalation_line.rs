//! What somebody at the agency has to do because a promise was broken, as officers read it.

use domain::cases::charter::escalations::Escalation;
use serde::Serialize;

#[derive(Clone, Serialize)]
pub(super) struct EscalationLine {
    pub id: String,
    pub promise: String,
    pub what: EscalationTask,
    /// To whom it is put, or what the person has to be told.
    pub whom: String,
    /// Milliseconds, as when it was closed.
    pub at: i64,
    /// The day by which somebody should have taken it on or done it.
    pub due: Option<String>,
    /// The leader who took it on.
    pub owner: Option<String>,
    pub may_take: bool,
    pub may_close: bool,
    pub closed_at: Option<i64>,
    pub note: Option<String>,
}

/// The kinds of escalations.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum EscalationTask {
    /// A leader takes the case on.
    TakeOn,
    /// The person is told why it was late.
    Explain,
    /// The person is told what the manifest names.
    Tell,
    /// Somebody gives the fee back.
    Refund,
}

impl EscalationTask {
    /// By its name in the database.
    pub(super) fn of(name: &str) -> EscalationTask {
        match name {
            "take-on" => EscalationTask::TakeOn,
            "explain" => EscalationTask::Explain,
            "tell" => EscalationTask::Tell,
            _ => EscalationTask::Refund,
        }
    }
}

impl EscalationLine {
    /// As the officer with this key reads it.
    pub(super) fn of(mine: &str, one: &Escalation) -> EscalationLine {
        let what = EscalationTask::of(&one.what);
        let is_for_leaders = what == EscalationTask::TakeOn;
        EscalationLine {
            id: one.id.clone(),
            promise: one.promise.replace('-', " "),
            what,
            whom: if what == EscalationTask::Tell { one.whom.clone() } else { one.whom.replace('-', " ") },
            at: one.opened_at,
            due: one.due.clone(),
            owner: one.owner_name.clone(),
            may_take: one.closed_at.is_none() && one.taken_at.is_none() && is_for_leaders,
            may_close: one.closed_at.is_none() && (!is_for_leaders || one.owner_id.as_deref() == Some(mine)),
            closed_at: one.closed_at,
            note: one.note.clone(),
        }
    }

    /// One of every kind that is open, one that a leader took on, and one that is closed.
    pub(super) fn samples() -> Vec<EscalationLine> {
        let open = |what| EscalationLine {
            id: "019ee790".to_owned(),
            promise: "decide".to_owned(),
            what,
            whom: "team leader".to_owned(),
            at: 1_783_036_800_000,
            due: Some("2026-07-07".to_owned()),
            owner: None,
            may_take: true,
            may_close: true,
            closed_at: None,
            note: None,
        };
        let taken =
            EscalationLine { owner: Some("Aroha Ngata".to_owned()), may_take: false, ..open(EscalationTask::TakeOn) };
        let closed = EscalationLine {
            due: None,
            may_take: false,
            may_close: false,
            closed_at: Some(1_783_123_200_000),
            note: Some("The meter was out of reach.".to_owned()),
            ..open(EscalationTask::Explain)
        };
        vec![
            open(EscalationTask::TakeOn),
            open(EscalationTask::Explain),
            open(EscalationTask::Tell),
            open(EscalationTask::Refund),
            taken,
            closed,
        ]
    }
}
