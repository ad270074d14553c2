//! Ids, and the two parameters that stand for time and randomness.

use std::sync::Arc;

use uuid::Builder;

/// Milliseconds since 1970 in UTC. Only `main` makes one from the machine's clock.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// Unguessable numbers. Only `main` makes a source of them from the machine's randomness.
pub type Chance = Arc<dyn Fn() -> u128 + Send + Sync>;

/// A `UUIDv7` as text: later ids sort later, so an index grows at its end.
///
/// `now` is in milliseconds since 1970; a moment before that counts as 1970.
pub fn new_id(now: i64, chance: u128) -> String {
    let [_, _, _, _, _, _, bytes @ ..] = chance.to_be_bytes();
    Builder::from_unix_timestamp_millis(now.try_into().unwrap_or_default(), &bytes).into_uuid().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_sort_by_time_and_differ_by_chance() {
        let first = new_id(1_000, u128::MAX);
        let second = new_id(1_001, 0);
        assert!(first < second);
        assert_ne!(new_id(1_000, 1), new_id(1_000, 2));
        assert_eq!(new_id(1_782_000_000_000, 0), "019ee77a-1c00-7000-8000-000000000000");
    }
}
