//! Passkeys for whoever has an account here, people and officers alike: what a site asks and a device answers: what
//! pages show and take of it.

mod adding;
mod entering;

pub(crate) use adding::{Owner, begin as begin_adding, end as end_adding};
pub(crate) use entering::{begin as begin_entering, claimed, proven};
