//! The page of what is to be done in a case, with its samples.

use jiff::civil::{Date, date};
use serde::Serialize;

use super::CaseFrame;
use crate::web::View;

/// `desk/tasks.html`.
#[derive(Debug, Serialize)]
pub(super) struct TasksPage {
    #[serde(flatten)]
    pub case: CaseFrame,
    pub tasks: Vec<TaskRow>,
    /// What must happen before the case can be decided.
    pub left: Vec<String>,
    pub typed: TypedTask,
}

/// A step of the service, or something that came up on the way.
#[derive(Debug, Serialize)]
pub(super) struct TaskRow {
    pub id: String,
    pub name: String,
    pub owner: String,
    /// Whether officers do it by hand because no system does it here.
    pub by_hand: bool,
    pub due: Option<Date>,
    pub is_late: bool,
    pub state: TaskState,
    /// Why it was not needed.
    pub reason: Option<String>,
    /// Who ended it, and when in milliseconds.
    pub by: Option<String>,
    pub ended_at: Option<i64>,
    /// Whether it is the step whose turn it is.
    pub is_next: bool,
    /// Whether the officer may say if the rule behind it applies.
    pub may_settle: bool,
    pub may_end: bool,
    /// The address that a sign on the site shows.
    pub code: Option<String>,
    /// The rule that has to be settled.
    pub when: Option<String>,
    /// What the case does not say of the facts of that rule, as questions.
    pub unknown: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum TaskState {
    Open,
    Done,
    Skipped,
}

impl TaskState {
    pub(super) fn of(name: &str) -> TaskState {
        match name {
            "done" => TaskState::Done,
            "skipped" => TaskState::Skipped,
            _ => TaskState::Open,
        }
    }
}

/// The reason that was typed, and the task for which it was.
#[derive(Debug, Default, Serialize)]
pub(super) struct TypedTask {
    pub task: Option<String>,
    pub reason: Option<String>,
}

impl View for TasksPage {
    const TEMPLATE: &'static str = "desk/tasks.html";

    fn samples() -> Vec<Self> {
        let typed = TypedTask { task: Some("019ee781".to_owned()), reason: Some("Hm.".to_owned()) };
        let full = TasksPage {
            case: CaseFrame::wrong_sample("reason"),
            tasks: rows(),
            left: vec!["Steps of the service are still to come.".to_owned()],
            typed,
        };
        let unread = |tasks, case| TasksPage { case, tasks, left: Vec::new(), typed: TypedTask::default() };
        vec![full, unread(rows(), CaseFrame::closed_sample()), unread(Vec::new(), CaseFrame::open_sample())]
    }
}

fn rows() -> Vec<TaskRow> {
    let open = |id: &str, name: &str| TaskRow {
        id: id.to_owned(),
        name: name.to_owned(),
        owner: "Officer".to_owned(),
        by_hand: false,
        due: None,
        is_late: false,
        state: TaskState::Open,
        reason: None,
        by: None,
        ended_at: None,
        is_next: false,
        may_settle: false,
        may_end: false,
        code: None,
        when: None,
        unknown: Vec::new(),
    };
    let ended = |id: &str, name: &str, state| TaskRow {
        state,
        by: Some("Noor Haddad".to_owned()),
        ended_at: Some(1_783_036_800_000),
        ..open(id, name)
    };
    let unsettled = |id: &str, unknown: &[&str]| TaskRow {
        may_settle: true,
        when: Some("tree.height > 5".to_owned()),
        unknown: unknown.iter().map(|ask| (*ask).to_owned()).collect(),
        ..open(id, "Settle whether the neighbours are told")
    };
    vec![
        ended("019ee77f", "Check the documents", TaskState::Done),
        TaskRow {
            reason: Some("The file has all of them.".to_owned()),
            ..ended("019ee780", "Ask for documents", TaskState::Skipped)
        },
        TaskRow {
            by_hand: true,
            due: Some(date(2026, 7, 1)),
            is_late: true,
            is_next: true,
            may_end: true,
            ..open("019ee781", "Visit the site")
        },
        TaskRow {
            code: Some("https://stoa.example/submissions/K4M2PGR7".to_owned()),
            may_end: true,
            ..open("019ee782", "Put up the sign")
        },
        unsettled("019ee783", &["How high is the tree?"]),
        unsettled("019ee784", &[]),
        open("019ee785", "Decide"),
    ]
}
