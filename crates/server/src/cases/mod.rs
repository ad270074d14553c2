//! Delivery after an application was sent: the case, its reference, its promises, and what the person sees of it.
//!
//! Tables owned: `cases` and every `case_…`. Invariants: a case has a service, an agency and a reference that can be
//! read out; its state changes by the table of `model` alone, together with an event; what was promised is kept as
//! days when it begins, and only a stopped clock moves them; the start date never moves; only an officer says no.
//! Deliberately absent: the desk where officers work; it calls `officers`.

mod acting;
mod changed;
pub mod charter;
mod clock;
mod deciding;
pub mod decision;
mod dialogue;
mod export;
mod facts;
mod files;
mod following;
mod for_desk;
mod happening;
mod hears;
pub mod life;
mod list;
pub mod model;
mod next;
mod notices;
pub mod officers;
mod opening;
mod programs;
mod reminders;
mod requests;
mod review;
mod sent;
mod show;
mod slice;
mod store;
mod taking;
mod timeline;
mod told;
mod waiting;
mod withdrawal;
mod words;
pub mod work;

use axum::routing::{get, post};

use crate::slice::Routes;
use crate::web::form::takes_files;

pub use acting::resource;
pub use charter::{PromiseDue, promises, within_words};
pub use deciding::{Deciding, decide, duty_questions};
pub use export::export;
pub use facts::{SealedFacts, SeenFacts};
pub use files::{file_of_case, place_of_file};
pub use following::handlers;
pub use for_desk::for_desk;
pub use hears::hears;
pub use notices::notice;
pub use opening::{NewCase, Opened, open};
pub(crate) use programs::{case, cases, key};
pub use reminders::plan_all as plan_reminders;
pub use requests::give_information;
pub use review::ask_for_review;
pub use slice::SLICE;
pub use store::Case;
pub use taking::takes;
pub use told::{Asked, Decided, Told, Way, leave_to_see, told};
pub use waiting::{OpenStep, OpenWork, Piece, keys_after, open_work, review_of};
pub use withdrawal::withdraw_case;

pub fn routes() -> Routes {
    charter::routes()
        .merge(decision::routes())
        .route("/cases", get(list::list))
        .route("/cases/{reference}", get(show::show))
        .route("/cases/{reference}/answers", get(sent::show))
        .route("/cases/{reference}/messages", takes_files(post(dialogue::write)))
        .route("/cases/{reference}/requests/{id}", takes_files(get(requests::show).post(requests::answer)))
        .route("/cases/{reference}/attachments/{id}", get(files::download))
        .route("/cases/{reference}/withdrawal", get(withdrawal::ask).post(withdrawal::withdraw))
        .route("/cases/{reference}/review", takes_files(get(review::ask).post(review::send)))
        .merge(work::routes())
}
