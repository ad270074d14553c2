//! Tests that keep the repository consistent: `cargo test -p tidy`.
//!
//! One rule per file. Each rule is a function from the files of a repository to its breaches, each of which says what
//! to do. Its tests run it on this repository, and on a few made-up files that breach it, so that a rule that finds
//! nothing is known to be able to. Only the standard library is used.

pub mod arrows;
pub mod circles;
pub mod dependencies;
pub mod dialect;
pub mod headers;
pub mod licences;
pub mod links;
pub mod map;
pub mod names;
pub mod packages;
pub mod places;
pub mod purity;
pub mod scripts;
pub mod sealed;
pub mod services;
pub mod sizes;
pub mod slices;
pub mod words;

mod cargo_toml;
mod repository;
mod source;

pub use repository::{File, Repository};
