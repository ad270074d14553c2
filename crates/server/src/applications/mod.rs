//! Applying: from a service to a case. Drafts, answers, proofs, the declaration, the fee, sending, coming back.
//!
//! Tables owned: `applications`, `attachments`, `application_payments`, `resume_grants`, `resume_tries`.
//! Invariants: nothing is stored about pages, since the way follows from the answers (`catalogue::journey`); an
//! answer that is off the way is kept; what changes has to be declared anew; an application is sent once, in one
//! transaction with its case; a fee is taken once.
//!
//! What can be done stands in `acts`, for pages and for programs alike, each with `(&mut Tx, &App, &Grant, …)`:
//! [`open_service`], [`start`], [`load`], [`answer`], [`confirm`], [`add_file`], [`remove_file`], [`prove`],
//! [`declare`], [`send`]. Reading a draft gives a [`Draft`], whose `pages` and `now` say what is to be done next.
//!
//! Deliberately absent: deciding anything; what happens after sending, which is `cases`.

mod access;
mod acts;
mod attachments;
mod check;
mod confirm;
mod confirmation;
mod declaration;
mod draft;
mod evidence;
mod fee;
mod frame;
mod kinds;
mod model;
mod payments;
mod questions;
mod start;
mod steps;
mod store;
mod words;

use axum::Router;
use axum::routing::{get, post};

pub(crate) use access::{Opened, open};
pub use acts::{Closed, add_file, answer, confirm, declare, load, open_service, prove, remove_file, send, start};
pub use attachments::{Attachment, attachments, content};
pub use draft::Draft;
pub use kinds::Unfit;
pub use model::{Proof, Stage};

use crate::app::App;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/applications", post(start::start))
        .route("/applications/{id}", get(steps::here))
        .route("/applications/{id}/steps/{number}", get(steps::show).post(steps::save))
        .route("/applications/{id}/answers/{key}", get(confirm::correct).post(confirm::save))
        .route("/applications/{id}/attachments/{file}", get(evidence::download))
        .route("/applications/{id}/confirmation", get(confirmation::show))
}
