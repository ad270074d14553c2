//! Tests of the `stoa` command as a person uses it in a terminal, on the real catalogue.
#![cfg(test)]

mod ask;
mod authors;
mod cases;
mod catalogue;
mod check;
mod crisis;
mod front;
mod languages;
mod phrasings;
mod plan;
mod search;
mod several_catalogues;
mod support;
