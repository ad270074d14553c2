//! A share out of a published table: made of what everybody sees, so it tells nothing more.

use super::{Published, ShownNumber};
use crate::counts::Counts;
use crate::day::Day;
use crate::fault::Fault;
use crate::figure::{Figure, KnownValue, Missing, Value};
use crate::interval::wilson;
use crate::method::Method;

impl Published {
    /// The share of a column in a row of a breakdown, or in all rows; suppressed if the cell or its total is.
    ///
    /// `counts` says of how many contacts those are answers; its numbers are shown, so publish them as a release as well.
    ///
    /// # Errors
    /// `place` if there is no such breakdown, row or column, `confidence`.
    pub fn share(
        &self,
        (breakdown, row, column): (usize, Option<usize>, usize),
        counts: Counts,
        confidence: f64,
        since: Day,
    ) -> Result<Figure, Fault> {
        let place = || Fault::new("place", "the release has no such number", "name a breakdown, row and column of it");
        let table = self.breakdowns.get(breakdown).ok_or_else(place)?;
        let (part, total) = match row {
            Some(row) => (table.cells.get(row).and_then(|cells| cells.get(column)), self.totals.get(row)),
            None => (table.totals.get(column), Some(&self.all)),
        };
        let (Some(part), Some(total)) = (part.copied(), total.copied()) else { return Err(place()) };
        let number = |shown: ShownNumber| match shown {
            ShownNumber::Exact(value) | ShownNumber::Rounded(value) => Some(value),
            ShownNumber::Suppressed | ShownNumber::Impossible => None,
        };
        let (Some(part), Some(total)) = (number(part), number(total)) else {
            return Ok(Figure { value: Value::Suppressed, method: Method::Wilson, since, missing: Vec::new() });
        };
        // A cell and its total are rounded apart, so the part may come out larger.
        let part = part.min(total);
        let interval = wilson(part as f64, total as f64, confidence)?;
        let known =
            KnownValue { value: part as f64 / total as f64, interval, n: total, of: counts.volume(), effective: None };
        let rounded = (self.rounding.base() > 1).then(|| Missing::Rounded(self.rounding.base()));
        let missing = counts.missing().into_iter().chain([Missing::Unweighted]).chain(rounded).collect();
        Ok(Figure { value: Value::Known(known), method: Method::Wilson, since, missing })
    }
}
