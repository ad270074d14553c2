//! Applying: from a service to a case. Drafts, answers, proofs, the declaration, the fee, sending, coming back.
//!
//! Tables owned: `applications`, `application_payments`, `resume_grants`, `resume_tries`.
//! Invariants: nothing is stored about pages, since the way follows from the answers (`catalogue::journey`); an
//! answer that is off the way is kept; what changes has to be declared anew; an application is sent once, in one
//! transaction with its case; a fee is taken once.
//!
//! What can be done stands in `acts`, for pages and for programs alike, each with `(&mut Tx, &App, &Grant, …)`:
//! [`open_service`], [`start()`], [`load`], [`answer`], [`confirm()`], [`add_file`], [`remove_file`], [`prove`],
//! [`declare`], [`send`], [`accept_changes`], [`delete`]. Reading a draft gives a [`Draft`], whose `pages` and `now` say what is to be done next.
//!
//! Deliberately absent: deciding anything; what happens after sending, which is `cases`.

mod access;
mod acts;
mod ageing;
mod assisting;
mod attachments;
mod changes;
mod changing;
mod check;
mod come_back;
mod confirm;
mod confirmation;
mod declaration;
mod draft;
mod drafts;
mod evidence;
mod fee;
mod frame;
mod hooks;
mod jobs;
mod kinds;
mod mails;
mod meanwhile;
mod model;
mod payment;
mod payments;
mod pretend_pay;
mod questions;
mod resume;
mod save_and_return;
mod seen;
mod slice;
mod start;
mod steps;
mod store;
mod words;

use axum::routing::get;

pub use access::resource;
pub(crate) use access::{Opened, open};
pub(crate) use acts::agency_of;
pub use acts::{
    Closed, Origin, accept_changes, add_file, answer, confirm, declare, delete, keep_new, load, open_service, prove,
    remove_file, save, send, start, think, watch,
};
pub(crate) use assisting::{
    ByCode, by_code, code_to_tell, has_own_email, hides_something, look_up, mail_code, mail_unseen, opened_for,
    picture_of,
};
pub use attachments::attachments;
pub use changes::{Changes, Left, changes};
pub(crate) use check::{refusal, sections};
pub(crate) use confirm::row as known_row;
pub(crate) use declaration::is_address;
pub use draft::Draft;
pub(crate) use evidence::{Saved, save as save_proofs, shown as proof_shown};
pub use hooks::{KEPT_FOR_SESSIONS, export, hears};
pub use jobs::handlers;
pub use kinds::Unfit;
pub(crate) use meanwhile::mark;
pub use model::{Proof, Stage};
pub use payments::fee_paid;
pub use pretend_pay::routes as pretend_payment_routes;
pub(crate) use questions::{anchor, take};
pub use slice::SLICE;
pub(crate) use steps::Wrong;
pub use store::{Line, drafts_of};
pub(crate) use store::{answering, begun};
pub(crate) use words::{fact_label, group as group_words};

use crate::slice::Routes;
use crate::web::form::takes_files;

pub fn routes() -> Routes {
    Routes::new()
        .route("/applications", get(drafts::list).post(start::start))
        .route("/applications/{id}", get(steps::here))
        .route("/applications/{id}/steps/{number}", takes_files(get(steps::show).post(steps::save)))
        .route("/applications/{id}/answers/{key}", get(confirm::correct).post(confirm::save))
        .route("/applications/{id}/attachments/{file}", get(evidence::download))
        .route("/applications/{id}/changes", get(changes::show).post(changes::accept))
        .route("/applications/{id}/payment", get(payment::back).post(payment::pay))
        .route("/applications/{id}/confirmation", get(confirmation::show))
        .route("/applications/{id}/deletion", get(drafts::ask_to_delete).post(drafts::delete))
        .route("/applications/{id}/resume", get(save_and_return::show).post(save_and_return::mail))
        .route("/applications/{id}/resume.svg", get(save_and_return::picture))
        .route("/resume", get(come_back::ask).post(come_back::enter))
        .route("/resume/{code}", get(come_back::look))
}
