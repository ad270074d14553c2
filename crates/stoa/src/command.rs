//! The sub-commands of `stoa`.

pub mod ask;
pub mod cases;
pub mod check;
mod guards;
pub mod letter_process;
pub mod letters;
pub mod officer;
pub mod plan;
mod private;
pub mod search;
pub mod serve;
mod stop;
