//! Normalises email addresses and telephone numbers as typed.

pub use catalogue::contact::{email, phone};
