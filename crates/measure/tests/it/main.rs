//! What `measure` promises, on inputs that were drawn: figures of others, coverage, detection, bias, an attacker.
#![cfg(test)]

mod attacker;
mod bias;
mod change;
mod coverage;
mod disclosure;
mod series;
mod simplex;
mod support;
