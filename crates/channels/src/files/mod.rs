//! File storage by content hash, the malware scanner, and conversion of pictures to JPEG.

mod clamd;
mod pictures;
mod scanner;
mod store;

pub use pictures::Pictures;
pub use scanner::{Scanner, Verdict};
pub use store::Store;

#[cfg(test)]
mod tests;
