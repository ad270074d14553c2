//! What `measure` promises, on inputs that were drawn: figures of others, coverage, detection, bias, an attacker.
#![cfg(test)]

mod attacker;
mod bias;
mod change;
mod coverage;
mod disclosure;
mod lines;
mod reference;
mod series;
mod shapes;
mod simplex;
mod support;
