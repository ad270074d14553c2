//! How the channels of an agency stand at this moment, who is free, and moves from one to another by those who lead.

mod channels;
mod move_store;
mod moving;
mod places;

pub use channels::{ChannelNow, ChannelsNow, NowChannel};
pub use move_store::{MoveNotice, seen, unseen, was_moved};
pub use moving::{OfficerPlace, move_officer, move_person};
pub use places::{CounterNow, OfficerNow, OfficerState, Presence, TakesNow};
