//! All SQL of casework, a file for each kind of thing.

mod addresses;
mod links;
mod opinions;
mod parties;
mod submissions;
mod tasks;

pub(in crate::cases) use addresses::{Address, like, near, put};
pub use links::{HandOver, Link};
pub(in crate::cases) use links::{
    answer_proposal, copy_promises, give_to, hand_overs, keep_link, leads_to, links, propose, proposed_to,
    set_decision_aside,
};
pub use opinions::Opinion;
pub(in crate::cases) use opinions::{answer_opinion, keep_opinion, opinion, opinions, opinions_of};
pub use parties::Party;
pub(in crate::cases) use parties::{NewParty, keep_party, parties, party_of_code, set_role, set_told};
pub use submissions::Submission;
pub(in crate::cases) use submissions::{
    NewSubmission, keep_submission, publication, publish, set_answer, submission_of_nonce, submissions,
};
pub use tasks::Task;
pub(in crate::cases) use tasks::{
    NewTask, asked_step, end_task, has_application, keep_task, keep_tasks, manifest_of, reference_of, reopen_task,
    service_of, set_due, tasks,
};
