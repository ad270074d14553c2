//! Letters from agencies to people, as accessible PDF and as text, preserved as they were sent.
//!
//! Tables owned: `letters`, `letter_templates`, and those of `batches`. Invariants: a letter is requested in the transaction of the event it is
//! about, once for each event and recipient; a sent letter is immutable, which the database itself enforces; each
//! letter can be made again from its data and the version of its templates, with the same bytes; a letter that cannot
//! be made or has no address is stored and shown to officers. Only the recipient and officers of the case see a letter.
//! Deliberately absent: PDF layout, which is the crate `letters`; when to write, which the events of other slices
//! decide.

pub mod access;
pub mod acts;
pub mod batches;
pub mod blocks;
pub mod bulk;
mod content;
pub mod delivery_address;
mod hooks;
pub mod kinds;
pub mod making;
pub mod posting_store;
mod previewing;
pub mod printing;
pub mod recipient;
pub mod renderer;
pub mod report;
pub mod samples;
pub mod sending;
pub mod slice;
pub mod store;
mod templates;
pub mod unprintable;

use db::jobs::Handlers;

use crate::app::App;

pub use access::decision_reached;
pub use acts::{address, make_again, posted};
pub use delivery_address::known_address;
pub use hooks::{export, hears};
pub use kinds::{Kind, State};
pub use making::{Finished, Remade, remake};
pub use previewing::{PreviewedLetter, preview};
pub use recipient::Recipient;
pub use renderer::{LetterRenderer, emblem};
pub use sending::{NewLetter, send};
pub use slice::SLICE;
pub use store::{PendingState, undone_of};

/// The kinds of letter jobs, which need more of the machine than all others.
pub const JOBS: &[&str] = &[sending::MAKE];

/// Registers the jobs of letters.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let handlers = batches::handlers(app, handlers);
    let app = app.clone();
    handlers.on(sending::MAKE, move |_, job| sending::run(app.clone(), job))
}
