//! Cases that change hands, are opened again, or belong together: hand-over, reopening, links, merging, splitting, and
//! parts of the work that another agency has. What another body is asked waits for its yes.

pub mod hand_over;
pub mod linking;
pub mod parts;
mod receivers;
pub mod reopening;

pub use hand_over::{accept_hand_over, propose_hand_over, refuse_hand_over};
pub use hand_over::{asked_to_take, asking};
pub use linking::{link_cases, merge_cases, split_case};
pub use parts::{end_part, open_part};
pub use reopening::reopen;
