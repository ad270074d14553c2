//! All SQL of casework, one file for each kind of thing.

mod addresses;
pub mod links;
pub mod opinions;
pub mod parties;
pub mod submissions;
pub mod tasks;

pub(in crate::cases) use addresses::{Address, beginning, like, near, put};
pub use links::{HandOver, Link};
pub(in crate::cases) use links::{
    answer_proposal, copy_promises, drop_link, give_to, keep_link, leads_to, propose, set_decision_aside,
};
pub use links::{hand_overs, links, proposed_to};
pub use opinions::Opinion;
pub(super) use opinions::{answer_opinion, keep_opinion};
pub use opinions::{opinion, opinions, opinions_of};
pub use parties::Party;
pub(super) use parties::{NewParty, keep_party, set_role, set_told};
pub use parties::{parties, party_of_code};
pub use submissions::Submission;
pub(super) use submissions::{NewSubmission, keep_submission, publish, set_answer, submission_of_nonce};
pub use submissions::{publication, submissions};
pub use tasks::Task;
pub(super) use tasks::{NewTask, end_task, has_application, keep_task, keep_tasks, reopen_task, set_due};
pub use tasks::{asked_step, manifest_of, reference_of, service_of, tasks};
