//! Cases that are transferred, reopened or related: hand-over, reopening, linking, merging, splitting, and shares of
//! the work done by another agency. A request to another body takes effect only when it accepts.

pub mod hand_over;
pub mod linking;
pub mod parts;
mod receivers;
pub mod reopening;
pub mod unmerging;

pub use hand_over::{accept_hand_over, propose_hand_over, refuse_hand_over};
pub use hand_over::{asked_to_take, asking};
pub use linking::{link_cases, merge_cases, split_case};
pub use parts::{end_part, open_part};
pub use reopening::reopen;
pub use unmerging::{Duplicate, duplicates, unmerge_case};
