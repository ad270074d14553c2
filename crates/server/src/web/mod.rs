//! The front door without a domain word: sessions, forms, problems, headers, the frame around every page.
//!
//! Tables owned: `secrets`, `sessions`, `kept_forms`. Invariants: a request that changes something carries the token of its
//! session; a session's own token is never stored, only its hash; a 5xx shows a reference and nothing else;
//! nothing personal stands in an address or a log. Deliberately absent: who may see what, which is `trust`.

mod slice;

pub mod assets;
pub mod form;
mod giving_back;
pub mod headers;
pub mod json;
pub mod kept;
mod kept_pages;
pub mod layout;
pub mod limits;
pub mod page;
pub mod page_token;
pub mod problem;
pub mod ready;
pub mod secret;
pub mod serving;
pub mod session;
mod typed;
pub mod visit;

pub use form::{Incoming, Posted, Upload};
pub use giving_back::Change;
pub use json::PostedJson;
pub use kept_pages::waiting;
pub use page::Page;
pub use problem::{Outcome, Problem};
pub use session::{Assurance, Session};
pub use slice::SLICE;
pub use visit::Visit;
