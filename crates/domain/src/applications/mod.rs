//! Applications: from a service to a case. Drafts, answers, proofs, the declaration, the fee, sending, resuming.
//!
//! Tables owned: `applications`, `application_payments`, `resume_grants`, `resume_tries`. Invariants: pages are not
//! stored, since they follow from the answers (`catalogue::journey`); an answer to a question that is no longer asked
//! is kept; any change requires a new declaration; an application is sent once, in one transaction with its case; a fee
//! is taken once.
//!
//! The acts are in `acts`, for pages and programs alike, each with `(&mut Tx, &App, &Grant, …)`: [`open_service`],
//! [`start()`], [`load`], [`answer`], [`confirm()`], [`add_file`], [`remove_file`], [`prove`], [`declare`], [`send`],
//! [`accept_changes`], [`delete`]. Reading a draft gives a [`Draft`], whose `pages` and `now` say what to do next.
//!
//! Deliberately absent: any decision; what happens after sending, which is `cases`.

pub mod access;
pub mod acts;
pub mod ageing;
mod applicant;
pub mod assisting;
mod attachments;
mod awaiting;
pub mod changes;
mod changing;
pub mod draft;
mod file_checks;
mod hooks;
pub mod jobs;
pub mod mails;
pub mod model;
pub mod payment;
pub mod payments;
pub mod resume;
pub mod seen_codes;
mod separate;
pub mod slice;
pub mod store;

pub use access::resource;
pub use acts::agency_of;
pub use acts::{
    Closed, Origin, accept_changes, add_file, answer, confirm, declare, delete, keep_new, load, open_service, prove,
    remove_file, save, send, start, think, watch,
};
pub use applicant::told as told_by_applicant;
pub use assisting::{ByCode, by_code, code_to_tell, has_own_email, hides_something, look_up, mail_code, mail_unseen};
pub use attachments::attachments;
pub use awaiting::awaits;
pub use changes::{Changes, DroppedAnswer, changes};
pub use draft::Draft;
pub use file_checks::Unfit;
pub use hooks::{KEPT_FOR_SESSIONS, export, hears};
pub use jobs::handlers;
pub use model::{Proof, Stage};
pub use slice::SLICE;
pub use store::{DraftSummary, drafts_of};
pub use store::{answering, begun};
