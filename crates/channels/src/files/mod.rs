//! Files kept by the hash of their content, and the scanner that looks into them.

mod clamd;
mod scanner;
mod store;

pub use scanner::{Scanner, Verdict};
pub use store::Store;

#[cfg(test)]
mod tests;
