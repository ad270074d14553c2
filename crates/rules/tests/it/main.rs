//! What the rule language promises to authors and to the people it is asked about.
#![cfg(test)]

mod choices;
mod feelin;
mod generate;
mod properties;
mod support;
mod world;
