//! How well promises are kept: counts for everybody to see, in which nobody can be recognised.

use db::{Tx, args};
use jiff::civil::Date;
use serde::Serialize;

/// Numbers below it are not shown, since a single person could be recognised behind them.
const FEWEST: i64 = 5;

/// A number that may be too small to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count(i64);

impl Count {
    /// Nothing where one could recognise somebody. That there is none tells of nobody.
    pub fn shown(self) -> Option<i64> {
        (self.0 == 0 || self.0 >= FEWEST).then_some(self.0)
    }
}

impl Serialize for Count {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.shown().serialize(to)
    }
}

/// One promise of one service, of what fell due in some time.
#[derive(Clone, Debug, Serialize)]
pub struct Rate {
    pub service: String,
    pub promise: String,
    /// In time, by what happened.
    pub kept: Count,
    /// In time, by what an officer recorded of an act outside Stoa.
    pub recorded: Count,
    pub late: Count,
    /// Not done, and not late, because the clock stands still or the last day is not over.
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

/// What fell due from one day to another, both included. What was taken back before it fell due, what does not apply
/// and what never began counts nowhere. Needs no grant: nothing of anybody is read but how many there are.
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
