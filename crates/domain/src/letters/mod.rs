//! Letters: what agencies write to people, as accessible PDF and as text, kept as it was sent.
//!
//! Tables owned: `letters`, `letter_templates`. Invariants: a letter is asked for in the transaction of the event
//! that it tells of, once for each event and recipient; what was sent is never changed, which the database itself
//! refuses; each letter can be made again from its data and the version of its templates, with the same bytes;
//! what cannot be made or has no address is kept and shown to officers. Whoever is not the recipient does not see a
//! letter, except officers of the case.
//! Deliberately absent: how a PDF is laid out, which is the crate `letters`; when something must be written, which
//! the events of other slices say.

pub mod access;
pub mod acts;
mod content;
pub mod delivery_address;
mod hooks;
pub mod kinds;
pub mod making;
pub mod recipient;
pub mod renderer;
pub mod samples;
pub mod sending;
pub mod slice;
pub mod store;
mod templates;

use db::jobs::Handlers;

use crate::app::App;

pub use access::decision_reached;
pub use acts::{address, make_again, posted};
pub use delivery_address::known_address;
pub use hooks::{export, hears};
pub use kinds::{Kind, State};
pub use making::{Finished, Remade, remake};
pub use recipient::Recipient;
pub use renderer::{LetterRenderer, emblem};
pub use sending::{NewLetter, send};
pub use slice::SLICE;
pub use store::{Undone, undone_of};

/// The kinds of the jobs of letters, which take more of a machine than all others.
pub const JOBS: &[&str] = &[sending::MAKE];

/// Adds the jobs of letters.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(sending::MAKE, move |_, job| sending::run(app.clone(), job))
}
