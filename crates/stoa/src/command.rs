//! The sub-commands of `stoa`.

pub mod ask;
pub mod cases;
pub mod check;
pub mod diff;
mod exchange;
pub mod explain;
pub mod graph;
mod guards;
pub mod letter_process;
pub mod letters;
pub mod mail_in;
mod mailbox;
pub mod new;
pub mod officer;
pub mod plan;
mod post;
pub mod preview;
mod private;
pub mod reindex;
pub mod schema;
pub mod search;
pub mod serve;
mod sms_line;
mod stop;
pub mod words;
