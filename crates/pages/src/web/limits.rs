//! How many requests one address may make: a bucket each that fills with time.
//!
//! Kept in memory and for each node: it guards the machine, not a promise. Limits that guard an account, such
//! as the number of wrong codes, are counted in the database by the slice that owns them.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

const MINUTE: f64 = 60_000.0;

/// Beyond this many addresses, those that are at rest are forgotten.
const MOST: usize = 50_000;

pub struct Limits {
    per_minute: f64,
    buckets: Mutex<HashMap<IpAddr, Bucket>>,
}

struct Bucket {
    left: f64,
    at: i64,
}

impl Limits {
    pub fn new(per_minute: u32) -> Self {
        Limits { per_minute: f64::from(per_minute), buckets: Mutex::default() }
    }

    /// Takes one request at this moment; otherwise the seconds to wait.
    pub fn take(&self, address: IpAddr, now: i64) -> Result<(), u32> {
        if self.per_minute == 0.0 {
            return Ok(());
        }
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= MOST {
            buckets.retain(|_, bucket| self.level(bucket, now) < self.per_minute);
        }
        let bucket = buckets.entry(network(address)).or_insert(Bucket { left: self.per_minute, at: now });
        bucket.left = self.level(bucket, now);
        bucket.at = now;
        if bucket.left < 1.0 {
            let wait = (1.0 - bucket.left) * 60.0 / self.per_minute;
            return Err(wait.ceil().max(1.0) as u32);
        }
        bucket.left -= 1.0;
        Ok(())
    }

    fn level(&self, bucket: &Bucket, now: i64) -> f64 {
        let passed = (now - bucket.at).max(0) as f64;
        (bucket.left + passed * self.per_minute / MINUTE).min(self.per_minute)
    }
}

/// One household of IPv6 has 2^64 addresses; they count as one.
pub(crate) fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_empties_and_fills_again() {
        let limits = Limits::new(60);
        let address = IpAddr::from([192, 0, 2, 1]);
        for _ in 0..60 {
            assert_eq!(limits.take(address, 0), Ok(()));
        }
        assert_eq!(limits.take(address, 0), Err(1));
        assert_eq!(limits.take(IpAddr::from([192, 0, 2, 2]), 0), Ok(()), "another address has its own");
        assert_eq!(limits.take(address, 1_000), Ok(()));
        assert_eq!(limits.take(address, 1_000), Err(1));
    }

    #[test]
    fn a_network_of_ipv6_counts_as_one() {
        let limits = Limits::new(1);
        let address = |last| IpAddr::from([0x2001, 0xdb8, 0, 0, 0, 0, 0, last]);
        assert_eq!(limits.take(address(1), 0), Ok(()));
        assert_eq!(limits.take(address(2), 0), Err(60));
    }
}
