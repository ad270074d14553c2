//! The `stoa` command: the list of slices, the program around them, and the demonstration.

pub mod command;
pub mod demo;
pub mod files;
pub mod plan_view;
pub mod slices;
pub mod suite;
pub mod terminal;
