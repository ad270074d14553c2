//! Reproducible randomness: a number generator with a seed.

use rand_core::{Rng, SeedableRng};
use rand_pcg::Pcg64Mcg;

/// Numbers from 0 up to, but not including, 1; identical for the same seed on every machine.
pub fn seeded(seed: u64) -> impl FnMut() -> f64 {
    let mut source = Pcg64Mcg::seed_from_u64(seed);
    // 53 bits fill the fraction of a double exactly.
    move || (source.next_u64() >> 11) as f64 / (1u64 << 53) as f64
}
