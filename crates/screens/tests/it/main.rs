//! One binary for all tests that need more than one file.
#![cfg(test)]

mod calls;
mod dom;
mod fixtures;
mod frame;
mod overrides;
mod pages;
mod policy;
mod styles;
mod support;
