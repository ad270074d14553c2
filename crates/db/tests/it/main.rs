//! The database as a slice uses it; each test runs on both.

mod acknowledged;
mod dropped;
mod jobs;
mod migrations;
mod portable;
mod queue;
mod support;
mod together;
mod trouble;
mod wakes;
