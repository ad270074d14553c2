//! Files kept by the hash of their content, the scanner that looks into them, and pictures turned into JPEG.

mod clamd;
mod pictures;
mod scanner;
mod store;

pub use pictures::Pictures;
pub use scanner::{Scanner, Verdict};
pub use store::Store;

#[cfg(test)]
mod tests;
