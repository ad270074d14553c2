//! Tests of the `stoa` command as a person at a terminal meets it, on the real catalogue.
#![cfg(test)]

mod ask;
mod cases;
mod catalogue;
mod check;
mod front;
mod languages;
mod phrasings;
mod plan;
mod search;
mod support;
