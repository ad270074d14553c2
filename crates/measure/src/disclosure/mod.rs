//! From counted cells to tables that may be published: no cell, total or growth under six can be found, not even by who
//! has every table, every total and those of the week before.
//!
//! A release is some tables of the same people with the same rows: services by channel, by language, by answer. What is
//! under six is suppressed; what would give it away is suppressed too, which is solved: for each number under six there
//! must be another world, in whole people, that fits everything published and in which it is six or more
//! (`worlds`, `circulation`). What is suppressed without need is shown again (`protect`). The pattern is one that cannot
//! be made smaller by showing one more number; that it is the smallest of all is not claimed, because finding that takes
//! too long (Kelly, Golden and Assad 1992. Networks 22, 397-417).
//!
//! Zero is under six. A cell that cannot exist is `None` and is published as such: everybody knows it, so it hides nobody.
//!
//! What is not covered: who knows some of the people in a table besides; more than two successive releases; who runs this
//! very program on every possible input to see which one gives this pattern. A release whose days are part of another's,
//! such as a week of a month, has to be linked to it by [`DaysLink::Grows`].

mod bounds;
mod circulation;
mod protect;
mod rounding;
mod shares;
mod sip;
mod text;
mod worlds;

use crate::fault::Fault;

pub use crate::figure::LEAST;
pub use rounding::{Key, Rounding};

/// What was counted over some days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Whom it counts, such as `answers`; numbers of the same name, row, column and count are rounded alike.
    pub about: String,
    pub rows: Vec<String>,
    /// All count the same people, so a row has one total.
    pub breakdowns: Vec<Breakdown>,
}

/// One table of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakdown {
    pub name: String,
    pub columns: Vec<String>,
    /// For each row the cell of each column; `None` where nobody can be, such as a channel that a service does not have.
    pub cells: Vec<Vec<Option<u64>>>,
}

/// One number as everybody sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownNumber {
    Exact(u64),
    /// Rounded up or down to a multiple of the base.
    Rounded(u64),
    /// Under six, or near one that is; which of the two is not said.
    Suppressed,
    /// Nobody can be there.
    Impossible,
}

/// A release as everybody sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub about: String,
    pub rows: Vec<String>,
    /// In the order of the release.
    pub breakdowns: Vec<PublishedBreakdown>,
    /// The total of each row, the same in every breakdown.
    pub totals: Vec<ShownNumber>,
    pub all: ShownNumber,
    pub rounding: Rounding,
}

/// One table as everybody sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedBreakdown {
    pub name: String,
    pub columns: Vec<String>,
    pub cells: Vec<Vec<ShownNumber>>,
    /// The total of each column.
    pub totals: Vec<ShownNumber>,
}

/// How the days of a release lie to those of the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DaysLink {
    /// Other days, or a window that moved on and whose days in common are published nowhere: then every number of the
    /// days in common may be 0, and one release says nothing about the other.
    Apart,
    /// The same days and more, as in a count since July: the difference of two published numbers is a week.
    Grows,
}

/// The release before, which is public already.
#[derive(Clone, Copy, Debug)]
pub struct Before<'b> {
    pub counted: &'b Release,
    pub published: &'b Published,
    pub link: DaysLink,
}

/// Publishes what can be.
///
/// # Errors
/// `shape` if a table does not have a cell for each row and column, `totals` if breakdowns do not count the same people
/// in a row, `before` if the release before has other rows, columns or breakdowns or counted more, `base` for a base of
/// rounding under 2.
pub fn publish(
    release: &Release,
    before: Option<Before<'_>>,
    rounding: Rounding,
    key: Key,
) -> Result<Published, Fault> {
    check(release)?;
    if let Some(before) = before {
        check(before.counted)?;
        check_before(release, before)?;
    }
    if matches!(rounding, Rounding::Base(base) if base < 2) {
        return Err(Fault::new("base", "nothing can be rounded to a multiple of less than 2", "take 5"));
    }
    Ok(protect::protect(release, before, rounding, key))
}

fn check(release: &Release) -> Result<(), Fault> {
    let wrong = |name: &str| {
        let message = format!("`{name}` does not have a cell for each row and column");
        Fault::new("shape", message, "give a cell for each, `None` where nobody can be")
    };
    if release.breakdowns.is_empty() {
        return Err(wrong(&release.about));
    }
    for breakdown in &release.breakdowns {
        let short = breakdown.cells.iter().any(|row| row.len() != breakdown.columns.len());
        if short || breakdown.cells.len() != release.rows.len() {
            return Err(wrong(&breakdown.name));
        }
        let total = |breakdown: &Breakdown, row: usize| -> u64 {
            breakdown.cells.get(row).into_iter().flatten().flatten().fold(0, |sum, cell| sum.saturating_add(*cell))
        };
        for (row, name) in release.rows.iter().enumerate() {
            let (first, here) =
                (release.breakdowns.first().map_or(0, |first| total(first, row)), total(breakdown, row));
            if first != here || here > 1 << 40 {
                let message =
                    format!("`{name}` has {first} people in one breakdown and {here} in `{}`", breakdown.name);
                return Err(Fault::new("totals", message, "count the same people in each, with a column `not known`"));
            }
        }
    }
    Ok(())
}

fn check_before(release: &Release, before: Before<'_>) -> Result<(), Fault> {
    let fault = |message: String| {
        Err(Fault::new("before", message, "give the release before with the same rows, columns and breakdowns"))
    };
    let same_names = |a: &Breakdown, b: &Breakdown| a.name == b.name && a.columns == b.columns;
    let (then, now) = (&before.counted.breakdowns, &release.breakdowns);
    let names = then.len() == now.len() && then.iter().zip(now).all(|(then, now)| same_names(then, now));
    if !names || before.counted.rows != release.rows || before.published.rows != release.rows {
        return fault("the release before has another shape".to_string());
    }
    let cells = |release: &Release| -> Vec<Option<u64>> {
        release.breakdowns.iter().flat_map(|breakdown| breakdown.cells.iter().flatten().copied()).collect()
    };
    let shrinks = |(then, now): (Option<u64>, Option<u64>)| then.unwrap_or(0) > now.unwrap_or(0);
    if before.link == DaysLink::Grows && cells(before.counted).into_iter().zip(cells(release)).any(shrinks) {
        return fault("a count that grows was larger before".to_string());
    }
    Ok(())
}
