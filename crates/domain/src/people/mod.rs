//! Who we serve: people, how to reach them, the facts they gave once for every service, how they sign in.
//!
//! Tables owned: `people`, `held_facts`, and those of the modules below. Invariants: everyone about whom something is
//! stored has a row here, whether known or guest; a fact is stored once for all services, with its source and its day;
//! a guest who signs in becomes the person with that address, and nothing of theirs is lost; what a guest sent belongs
//! to the person who proves the address given with it (`claims.rs`), not to a browser. Deliberately absent: who
//! may look, which is `trust`; passwords.

pub mod account;
pub mod address;
pub mod appointing;
pub mod claims;
pub mod contact_points;
pub mod devices;
mod joining;
pub mod newcomer;
pub mod news;
pub mod organisations;
pub mod passkeys;
pub mod represented;
pub mod slice;
pub mod store;

pub use account::ending;
pub use account::{Digest, Hearing, Preferences, Quiet, Topic, chosen, export, hear, hearing, preferences};
pub use contact_points::{ContactPoint, contact_points, whose};
pub use devices::{Device, devices};
pub use joining::join;
pub use newcomer::{Newcomer, introduce};
pub use news::{news_address, proven};
pub use represented::{Represented, own_and_represented, represented};
pub use slice::SLICE;
pub use store::{Person, held_facts, hold, is_anybody, is_guest, language, name_once, new_guest, person};
