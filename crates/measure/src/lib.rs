//! Denominators and honest figures: what a number of answers says, and what it must not give away. Pure: no files, no
//! clock, no chance, no dependencies.
//!
//! In reading order: [`counts`] says of how many contacts how many were asked, reached and answered; [`interval`] what a
//! share of them says of all; [`shrink`] what a small group says beside its service; [`rake`] weighs answers to the known
//! mix; [`change`] notices that a share has changed; [`series`] says what an improvement did; [`disclosure`] turns counts
//! into a table that may be published; [`figure`] is the one shape of what comes out, and [`method`] names the papers.
//!
//! Whatever is given, nothing panics: input without an answer is a [`Fault`]. Numbers that depend on random draws are in
//! tests, whose figures are in docs/benchmarks.md; `tests/measure/check.sh` compares with scipy and statsmodels.

mod beta;
pub mod change;
pub mod counts;
mod day;
pub mod disclosure;
mod fault;
pub mod figure;
pub mod interval;
pub mod method;
mod normal;
pub mod rake;
pub mod series;
pub mod shrink;

pub use day::Day;
pub use fault::Fault;
pub use figure::{Figure, KnownValue, Missing, Value};
pub use method::Method;
