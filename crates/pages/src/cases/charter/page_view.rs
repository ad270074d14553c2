//! The page of the promises of a case at the desk, as its template reads it.

use domain::trust::{Act, Acts};
use jiff::civil::{Date, date};
use serde::Serialize;

use super::escalation_line::EscalationLine;
use super::lines::{ExtensionLine, StopLine};
use super::promise_at_desk::PromiseAtDesk;
use super::record_line::RecordLine;
use crate::web::{Posted, View};

/// `desk/promises.html`.
#[derive(Serialize)]
pub(in crate::cases) struct PromisesPage {
    pub(super) service: String,
    pub(super) reference: String,
    /// Whether the clock is stopped now.
    pub(super) is_stopped: bool,
    pub(super) is_over: bool,
    pub(super) may: Acts,
    pub(super) promises: Vec<PromiseAtDesk>,
    /// Why somebody outside may be asked, while the clock stops.
    pub(super) outside: Vec<RecordOption>,
    pub(super) never_stops: bool,
    pub(super) means: Vec<RecordOption>,
    pub(super) may_record: bool,
    pub(super) records: Vec<RecordLine>,
    pub(super) today: Date,
    pub(super) stops: Vec<StopLine>,
    pub(super) extensions: Vec<ExtensionLine>,
    pub(super) escalations: Vec<EscalationLine>,
    /// Calendars of the catalogue that end soon.
    pub(super) warnings: Vec<String>,
    pub(super) typed: TypedAct,
}

/// A reason or a means that an officer chooses for a record.
#[derive(Clone, Serialize)]
pub(super) struct RecordOption {
    pub id: String,
    pub words: String,
}

/// The form of an act as it was typed; empty when the page is opened.
#[derive(Clone, Default, Serialize)]
pub(super) struct TypedAct {
    /// The button that was pressed.
    act: String,
    promise: String,
    escalation: String,
    reason: String,
    to: String,
    why: String,
    agreed: String,
    day: String,
    means: String,
    proof: String,
    until: String,
    stop: String,
    record: String,
}

impl TypedAct {
    pub(super) fn of(posted: &Posted) -> TypedAct {
        let typed = |name: &str| posted.get(name).to_owned();
        TypedAct {
            act: typed("act"),
            promise: typed("promise"),
            escalation: typed("escalation"),
            reason: typed("reason"),
            to: typed("to"),
            why: typed("why"),
            agreed: typed("agreed"),
            day: typed("day"),
            means: typed("means"),
            proof: typed("proof"),
            until: typed("until"),
            stop: typed("stop"),
            record: typed("record"),
        }
    }
}

impl View for PromisesPage {
    const TEMPLATE: &'static str = "desk/promises.html";

    fn samples() -> Vec<Self> {
        let acts = ["", "record", "waive", "close", "correct", "answered", "asked", "extend", "reset"];
        let mut all: Vec<Self> = acts.into_iter().map(PromisesPage::typed).collect();
        all.push(PromisesPage { is_over: true, may_record: false, ..PromisesPage::typed("") });
        all.push(PromisesPage { may: Acts::default(), never_stops: true, ..PromisesPage::typed("") });
        all.push(PromisesPage {
            promises: Vec::new(),
            outside: Vec::new(),
            records: Vec::new(),
            stops: Vec::new(),
            extensions: Vec::new(),
            escalations: Vec::new(),
            warnings: Vec::new(),
            ..PromisesPage::typed("")
        });
        all
    }
}

impl PromisesPage {
    /// With everything, and the form of an act that was typed.
    fn typed(act: &str) -> PromisesPage {
        let typed = TypedAct {
            act: act.to_owned(),
            promise: "decide".to_owned(),
            escalation: "019ee790".to_owned(),
            reason: "operator-asked".to_owned(),
            to: "2026-08-14".to_owned(),
            why: "The operator needs to read the meter.".to_owned(),
            agreed: "yes".to_owned(),
            day: "2026-07-08".to_owned(),
            means: "call".to_owned(),
            proof: "Call 4711".to_owned(),
            until: "2026-07-20".to_owned(),
            stop: "operator-asked".to_owned(),
            record: "019ee781".to_owned(),
        };
        let option = |id: &str, words: &str| RecordOption { id: id.to_owned(), words: words.to_owned() };
        PromisesPage {
            service: "Gas rebate".to_owned(),
            reference: "GR7K 4M2P".to_owned(),
            is_stopped: true,
            is_over: false,
            may: Act::ALL.iter().copied().collect(),
            promises: PromiseAtDesk::samples(),
            outside: vec![option("operator-asked", "the network operator is asked")],
            never_stops: false,
            means: vec![option("call", "by phone"), option("letter", "by letter")],
            may_record: true,
            records: RecordLine::samples(),
            today: date(2026, 7, 9),
            stops: StopLine::samples(),
            extensions: ExtensionLine::samples(),
            escalations: EscalationLine::samples(),
            warnings: vec!["The working calendar of New South Wales ends on 31 December 2026.".to_owned()],
            typed: if act.is_empty() { TypedAct::default() } else { typed },
        }
    }
}
