//! What the rule language promises to authors and to the people it is applied to.
#![cfg(test)]

mod calendar;
mod choices;
mod feelin;
mod generate;
mod generate_values;
mod last_day;
mod lists;
mod properties;
mod rates;
mod reasons;
mod refusals;
mod support;
mod tables;
mod unknown;
mod values;
mod world;
