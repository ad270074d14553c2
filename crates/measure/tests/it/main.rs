//! What `measure` promises, on inputs that were drawn: figures of others, coverage, detection, bias, an attacker.
#![cfg(test)]

mod attacker;
mod change;
mod coverage;
mod disclosure;
mod simplex;
mod support;
