//! Holdings that expire one day, such as a licence: reminded of in time, renewed in under two minutes.
//!
//! Tables owned: `holdings`, `renewal_reminders`. Invariants: a renewal is prefilled with known facts, so that only
//! what may have changed must be confirmed; each reminder is sent once for each term, in the person's language and on
//! their preferred channel; a renewal that was sent is shown where it was started. Deliberately absent: the agencies'
//! registers, from which holdings will come, and the new term after a decision, which the register supplies.

mod awaiting;
mod hooks;
pub mod model;
mod reminding;
pub mod slice;
pub mod store;
mod tick;

use db::jobs::Handlers;

use crate::app::App;

pub use awaiting::awaits;
pub use hooks::{export, hears};
pub use model::{Reminder, renewable};
pub use slice::SLICE;
pub use store::{Holding, NewHolding, facts_of, hold};
pub use tick::first_tick;

/// Registers the jobs of renewals.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let (ticking, reminding) = (app.clone(), app.clone());
    handlers
        .on(tick::TICK, move |_, job| tick::tick(ticking.clone(), job))
        .on(reminding::REMIND, move |_, job| reminding::run(reminding.clone(), job))
}
