//! Casework after an application was sent: the case, its reference, its promises, and what the person sees of it.
//!
//! Tables owned: `cases` and every `case_…`. Invariants: a case has a service, an agency and a reference that can be
//! read out; its state changes only by the table in `model`, together with an event; promises are stored as days when
//! the case begins, and only a stopped clock moves them; the start date never moves; only an officer refuses.
//! Deliberately absent: the desk where officers work, which calls `officers`.

pub mod acting;
mod awaiting;
pub mod caller_keys;
pub mod charter;
mod closing;
pub mod deciding;
pub mod decision;
mod dialogue;
pub mod drafts;
pub mod evidence;
pub mod export;
pub mod facts;
pub mod figures;
pub mod files;
mod incoming;
pub mod life;
pub mod list;
pub mod model;
pub mod money;
pub mod notes;
mod notices;
pub mod notified;
pub mod officers;
mod open_work;
pub mod opening;
pub mod reaching;
mod reactions;
mod reminders;
pub mod requests;
pub mod review;
pub mod review_period;
pub mod review_words;
pub mod slice;
pub mod store;
mod summary;
pub mod waiting_replies;
pub mod withdrawal;
pub mod work;

pub use acting::resource;
pub use awaiting::awaits;
pub use charter::{PromiseDue, promises, within_words};
pub use closing::handlers;
pub use deciding::{Deciding, decide, duty_questions};
pub use export::export;
pub use facts::{SealedFacts, SeenFacts};
pub use files::file_of_case;
pub use incoming::takes;
pub use notices::notice;
pub use notified::decision_reached;
pub use open_work::{OpenStep, OpenWork, RelatedWork, keys_after, open_work, review_of};
pub use opening::{NewCase, OpenedCase, open};
pub use reactions::hears;
pub use reminders::plan_all as plan_reminders;
pub use requests::give_information;
pub use review::ask_for_review;
pub use slice::SLICE;
pub use store::Case;
pub use summary::{
    CaseSummary, Decided, InformationRequest, Remaining, ReplacedDecision, ReviewRoute, remaining, summarise,
    summarise_draft,
};
pub use withdrawal::withdraw_case;
