//! Passkeys of people and of officers alike: what the site asks of a device, and the check of what the device answers.

mod adding;
mod entering;

pub(crate) use adding::{Owner, begin as begin_adding, end as end_adding};
pub(crate) use entering::{begin as begin_entering, claimed, proven};
