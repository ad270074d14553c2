//! The application: the `stoa` command now, the web front door next.

pub mod chance;
pub mod command;
pub mod concierge;
pub mod files;
pub mod locale;
pub mod plan_view;
pub mod suite;
pub mod terminal;
