//! One binary for all tests that need more than one file.

mod dom;
mod fixtures;
mod support;
