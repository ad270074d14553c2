//! Every number of a release in one list, and between which whole numbers everybody knows it to be.

use super::{Breakdown, DaysLink, Published, PublishedBreakdown, Release, Rounding, ShownNumber};
use crate::figure::LEAST;

/// Which number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// Of a breakdown, row and column.
    Cell(usize, usize, usize),
    Row(usize),
    /// Of a breakdown and column.
    Column(usize, usize),
    All,
}

/// The shape of a release.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) rows: usize,
    /// How many columns each breakdown has.
    pub(super) columns: Vec<usize>,
    pub(super) all: Vec<At>,
}

/// Without a limit; far from where sums overflow.
pub(super) const ENDLESS: i64 = 1 << 50;

impl Layout {
    pub(super) fn of(release: &Release) -> Layout {
        let (rows, columns) = (release.rows.len(), release.breakdowns.iter().map(|table| table.columns.len()));
        let columns: Vec<usize> = columns.collect();
        let mut all = Vec::new();
        for (table, width) in columns.iter().enumerate() {
            for row in 0..rows {
                all.extend((0..*width).map(|column| At::Cell(table, row, column)));
            }
            all.extend((0..*width).map(|column| At::Column(table, column)));
        }
        all.extend((0..rows).map(At::Row));
        all.push(At::All);
        Layout { rows, columns, all }
    }

    /// The numbers of one table in the order of the edges of its circulation: cells, columns, rows, all.
    pub(super) fn table(&self, table: usize) -> Vec<At> {
        let columns = self.columns.get(table).copied().unwrap_or(0);
        let cells = (0..self.rows).flat_map(|row| (0..columns).map(move |column| At::Cell(table, row, column)));
        let totals = (0..columns).map(|column| At::Column(table, column)).chain((0..self.rows).map(At::Row));
        cells.chain(totals).chain([At::All]).collect()
    }

    /// The place of a number in the list.
    pub(super) fn place(&self, at: At) -> usize {
        let start = |table: usize| self.columns.iter().take(table).map(|width| width * (self.rows + 1)).sum::<usize>();
        match at {
            At::Cell(table, row, column) => start(table) + row * self.columns.get(table).copied().unwrap_or(0) + column,
            At::Column(table, column) => {
                start(table) + self.rows * self.columns.get(table).copied().unwrap_or(0) + column
            }
            At::Row(row) => start(self.columns.len()) + row,
            At::All => start(self.columns.len()) + self.rows,
        }
    }

    /// The true numbers, in the order of the list, and whether anybody can be there.
    pub(super) fn counted(&self, release: &Release) -> (Vec<i64>, Vec<bool>) {
        let cell = |table: &Breakdown, row: usize, column: usize| {
            table.cells.get(row).and_then(|cells| cells.get(column)).copied().flatten()
        };
        let sum = |table: Option<&Breakdown>, rows: &[usize], columns: &[usize]| -> Option<u64> {
            let pairs = rows.iter().flat_map(|row| columns.iter().map(move |column| (*row, *column)));
            let cells: Vec<u64> = pairs.filter_map(|(row, column)| cell(table?, row, column)).collect();
            (!cells.is_empty()).then(|| cells.iter().sum())
        };
        let rows: Vec<usize> = (0..self.rows).collect();
        let columns: Vec<usize> = (0..self.columns.first().copied().unwrap_or(0)).collect();
        let numbers = self.all.iter().map(|at| match at {
            At::Cell(table, row, column) => sum(release.breakdowns.get(*table), &[*row], &[*column]),
            At::Column(table, column) => sum(release.breakdowns.get(*table), &rows, &[*column]),
            At::Row(row) => sum(release.breakdowns.first(), &[*row], &columns),
            At::All => sum(release.breakdowns.first(), &rows, &columns),
        });
        numbers.map(|number| (number.map_or(0, |number| number as i64), number.is_some())).unzip()
    }

    /// What was published of each number.
    pub(super) fn shown(&self, published: &Published) -> Vec<ShownNumber> {
        let table = |table: &usize| published.breakdowns.get(*table);
        let one = |at: &At| match at {
            At::Cell(t, row, column) => table(t)?.cells.get(*row)?.get(*column).copied(),
            At::Column(t, column) => table(t)?.totals.get(*column).copied(),
            At::Row(row) => published.totals.get(*row).copied(),
            At::All => Some(published.all),
        };
        self.all.iter().map(|at| one(at).unwrap_or(ShownNumber::Suppressed)).collect()
    }

    /// The other way round.
    pub(super) fn published(&self, release: &Release, shown: &[ShownNumber], rounding: Rounding) -> Published {
        let at = |at: At| shown.get(self.place(at)).copied().unwrap_or(ShownNumber::Suppressed);
        let table = |(t, table): (usize, &Breakdown)| {
            let columns = 0..table.columns.len();
            let row = |row: usize| columns.clone().map(|column| at(At::Cell(t, row, column))).collect();
            PublishedBreakdown {
                name: table.name.clone(),
                columns: table.columns.clone(),
                cells: (0..self.rows).map(row).collect(),
                totals: columns.clone().map(|column| at(At::Column(t, column))).collect(),
            }
        };
        Published {
            about: release.about.clone(),
            rows: release.rows.clone(),
            breakdowns: release.breakdowns.iter().enumerate().map(table).collect(),
            totals: (0..self.rows).map(|row| at(At::Row(row))).collect(),
            all: at(At::All),
            rounding,
        }
    }
}

/// Between which numbers, both included, everybody knows the true one to be. What is shown is never under six.
pub(super) fn bounds(shown: ShownNumber, rounding: Rounding) -> (i64, i64) {
    match shown {
        ShownNumber::Exact(value) => (value as i64, value as i64),
        ShownNumber::Rounded(value) => {
            let off = rounding.base() as i64 - 1;
            ((value as i64 - off).max(LEAST as i64), value as i64 + off)
        }
        ShownNumber::Suppressed => (0, ENDLESS),
        ShownNumber::Impossible => (0, 0),
    }
}

/// What everybody knows of a release before, with the true numbers.
#[derive(Clone, Debug)]
pub(super) struct ReleaseBefore {
    pub(super) link: DaysLink,
    pub(super) values: Vec<i64>,
    pub(super) bounds: Vec<(i64, i64)>,
}
