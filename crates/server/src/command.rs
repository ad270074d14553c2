//! The sub-commands of `stoa`.

pub mod apart;
pub mod ask;
pub mod cases;
pub mod check;
pub mod letters;
pub mod plan;
pub mod search;
pub mod serve;
