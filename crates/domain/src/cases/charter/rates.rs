//! How well promises are kept: public counts in which no individual can be recognised.

use db::{Tx, args};
use jiff::civil::Date;
use serde::Serialize;

/// Smaller numbers are not shown, since they might identify a single person.
const FEWEST: i64 = 5;

/// A number that may be too small to publish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count(i64);

impl Count {
    /// `None` if an individual might be recognised. Zero identifies nobody.
    pub fn shown(self) -> Option<i64> {
        (self.0 == 0 || self.0 >= FEWEST).then_some(self.0)
    }
}

impl Serialize for Count {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.shown().serialize(to)
    }
}

/// One promise of one service, for those that fell due in a period.
#[derive(Clone, Debug, Serialize)]
pub struct Rate {
    pub service: String,
    pub promise: String,
    /// In time, shown by an event.
    pub kept: Count,
    /// In time, by an officer's record of an act outside the system.
    pub recorded: Count,
    pub late: Count,
    /// Not done but not late, because the clock is stopped or the last day is not over.
    pub open: Count,
}

struct Counted {
    service: String,
    promise: String,
    kept: i64,
    recorded: i64,
    late: i64,
    open: i64,
}

db::from_row!(Counted { service, promise, kept, recorded, late, open });

/// What fell due from one day to another, both inclusive. Promises withdrawn before they fell due, waived, or never
/// started are not counted. Needs no grant: only counts are read.
pub async fn rates(tx: &mut Tx, from: Date, to: Date) -> db::Result<Vec<Rate>> {
    let sql = "SELECT c.service, p.promise,
            count(*) FILTER (WHERE p.missed_at IS NULL AND p.kept_at IS NOT NULL AND p.kept_record IS NULL) AS kept,
            count(*) FILTER (WHERE p.missed_at IS NULL AND p.kept_record IS NOT NULL) AS recorded,
            count(*) FILTER (WHERE p.missed_at IS NOT NULL) AS late,
            count(*) FILTER (WHERE p.missed_at IS NULL AND p.kept_at IS NULL) AS open
        FROM case_promises p JOIN cases c ON c.id = p.case_id
        WHERE p.due >= $1 AND p.due <= $2 AND p.started_at IS NOT NULL AND p.waived_at IS NULL
            AND (p.missed_at IS NOT NULL OR p.kept_at IS NOT NULL OR c.ended_at IS NULL)
        GROUP BY c.service, p.promise ORDER BY c.service, min(p.place)";
    let counted: Vec<Counted> = tx.fetch_all(sql, args![from.to_string(), to.to_string()]).await?;
    let rate = |one: Counted| Rate {
        service: one.service,
        promise: one.promise,
        kept: Count(one.kept),
        recorded: Count(one.recorded),
        late: Count(one.late),
        open: Count(one.open),
    };
    Ok(counted.into_iter().map(rate).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_are_not_shown_and_none_is() {
        let shown: Vec<Option<i64>> = [0, 1, 4, 5, 6_000].map(|n| Count(n).shown()).to_vec();
        assert_eq!(shown, [Some(0), None, None, Some(5), Some(6_000)]);
        assert_eq!(serde_json::json!([Count(3), Count(7)]).to_string(), "[null,7]");
    }
}
