//! The waiting list: who would come earlier is offered a time that falls free, in the order of asking.
//!
//! A time that is offered is kept by its cells, which stand under the id of the row of the list until it is taken, given
//! up, or its deadline is over. So nobody else can book it, and of two who press at once one has it.

mod asking;
mod offer_notes;
mod offered;
mod offering;
mod texted;
mod wait;
mod wait_store;

pub use asking::{NewWait, ask, days, leave};
pub use offered::{decline, take};
pub use texted::{replied, texted};
pub use wait::VisitWait;
pub use wait_store::of_conversation;

pub(super) use asking::came;
pub(super) use offering::{fell_free, handlers, look};
pub(super) use wait_store::{number, of_person};
