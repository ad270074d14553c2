//! The database as a slice meets it; each test runs on both.

mod portable;
