//! Casework: steps and tasks, affected parties and their submissions, opinions of other agencies, hand-overs, and
//! related cases.
//!
//! Tables owned: `address_register`, `case_tasks`, `case_parties`, `case_submissions`, `case_opinions`,
//! `case_handovers`, `case_links`, `case_decisions_before`. Invariants: while a case is being worked on, the next task
//! is known; nobody named in the manifest is skipped silently; an affected party's submission is stored whenever it
//! arrives, and others read only what an officer published; another agency sees the facts that the manifest lists and
//! nothing else; a case proposed for hand-over stays with its agency until somebody accepts. Deliberately absent: the
//! decision itself, letters, and the queue of the desk.

pub mod acts;
pub mod address_file;
pub mod addresses;
pub mod affected;
pub mod blockers;
pub mod context;
mod days;
pub mod desk;
mod distance;
pub mod elsewhere;
mod hooks;
pub mod opinions;
mod outcome;
pub mod private_words;
mod redaction;
pub mod responsible;
pub mod store;
pub mod submissions;
pub mod tasks;
pub mod together;
pub mod views;

pub use acts::{add_party, answer_submission, end_task, parties, publish_submission, settle, tasks};
pub use addresses::{WrongLine, load as load_addresses, wrong_lines as wrong_addresses};
pub use blockers::Blocker;
pub(in crate::cases) use blockers::{left_before_deciding, must_be_ready, not_done_before_deciding};
pub use hooks::handlers;
pub(super) use hooks::{begun, ended};
pub use opinions::give_opinion;
pub(super) use outcome::{DecidedCase, inform};
pub use responsible::{Assigned, Undecided, agency_for, ask_whose_it_is, is_unsettled};
pub use store::{HandOver, Link, Opinion, Party, Submission, Task};
pub use store::{manifest_of, opinions as all_opinions, publication, tasks as all_tasks};
pub(in crate::cases) use submissions::answer as answer_held;
pub use submissions::{Summary, open_submissions, submissions, summary};
pub use tasks::{Ending, next};
pub use together::{
    accept_hand_over, end_part, link_cases, merge_cases, open_part, propose_hand_over, refuse_hand_over, reopen,
    split_case,
};
