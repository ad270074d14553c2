//! Letters out in daily batches, for a printer or a mail house, and what it says became of them.
//!
//! Tables owned: `letter_batches`, `letter_batch_items`, `returned_addresses`, `letter_status_files`. Invariants: a
//! letter stands in one batch until it came back; a batch is stored before anything of it is written, and lies in the
//! folder whole or not at all; after a kill it lies there once, with the same bytes; what a printer says changes nothing
//! the second time. Deliberately absent: how letters are made, and which go by post.

mod csv;
mod folder;
mod jobs;
mod making;
pub mod manifest;
mod printer_files;
pub mod returned;
pub mod status;
pub mod store;

pub use folder::{place, prepare, publish, write_all};
pub use jobs::{first_tick, handlers};
pub use making::{Handed, hand_over, make, make_own};
pub use printer_files::{Seen, look};

use crate::trust::Actor;

/// Who acts on letters that a printer posts.
const POST: Actor = Actor::System("post");
