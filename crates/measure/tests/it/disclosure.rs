//! Nobody finds a number under six in what is published, of one week or of two; and enough is published.

use measure::disclosure::{
    Before, Breakdown, DaysLink, Key, Published, PublishedBreakdown, Release, Rounding, ShownNumber, publish,
};

use crate::attacker::Attacker;
use crate::support::{Draws, runs};

const KEY: Key = Key([5; 16]);

/// People of a release: for each the row, and the column in each breakdown.
struct Town {
    rows: usize,
    columns: Vec<usize>,
    /// For each breakdown and row the columns that exist.
    exist: Vec<Vec<Vec<usize>>>,
    sizes: Vec<u64>,
}

impl Town {
    fn draw(draws: &mut Draws) -> Town {
        let rows = 2 + draws.below(4) as usize;
        let columns: Vec<usize> = (0..1 + draws.below(3)).map(|_| 2 + draws.below(4) as usize).collect();
        let exist = columns
            .iter()
            .map(|columns| {
                let some = |draws: &mut Draws| -> Vec<usize> {
                    let mut some: Vec<usize> = (0..*columns).filter(|_| draws.chance(0.92)).collect();
                    if some.is_empty() {
                        some.push(0);
                    }
                    some
                };
                (0..rows).map(|_| some(draws)).collect()
            })
            .collect();
        // Most rows are small enough to have cells under six, some are large.
        let sizes = (0..rows).map(|_| [8, 20, 40, 100, 300][draws.below(5) as usize]).collect();
        Town { rows, columns, exist, sizes }
    }

    fn nobody(&self) -> Release {
        let table = |(t, columns): (usize, &usize)| Breakdown {
            name: format!("b{t}"),
            columns: (0..*columns).map(|column| format!("c{column}")).collect(),
            cells: (0..self.rows)
                .map(|row| (0..*columns).map(|column| self.exist[t][row].contains(&column).then_some(0)).collect())
                .collect(),
        };
        Release {
            about: "answers".to_string(),
            rows: (0..self.rows).map(|row| format!("r{row}")).collect(),
            breakdowns: self.columns.iter().enumerate().map(table).collect(),
        }
    }

    /// Adds the people of some days.
    fn add(&self, release: &mut Release, much: f64, draws: &mut Draws) {
        for row in 0..self.rows {
            for _ in 0..(self.sizes[row] as f64 * much * (0.5 + draws.share())) as u64 {
                for (t, table) in release.breakdowns.iter_mut().enumerate() {
                    let some = &self.exist[t][row];
                    // The first column of a breakdown is the most usual.
                    let drawn = (draws.share() * draws.share() * some.len() as f64) as usize;
                    *table.cells[row][some[drawn]].as_mut().unwrap() += 1;
                }
            }
        }
    }
}

/// The true numbers in the order of the lines.
fn truth(release: &Release) -> Vec<i64> {
    let cell = |cell: &Option<u64>| cell.unwrap_or(0) as i64;
    let mut truth = Vec::new();
    for table in &release.breakdowns {
        table.cells.iter().flatten().for_each(|number| truth.push(cell(number)));
        (0..table.columns.len()).for_each(|c| truth.push(table.cells.iter().map(|row| cell(&row[c])).sum()));
    }
    let rows: Vec<i64> = release.breakdowns[0].cells.iter().map(|row| row.iter().map(cell).sum()).collect();
    let all = rows.iter().sum();
    truth.into_iter().chain(rows).chain([all]).collect()
}

/// What a careless page would show: only what is under six is suppressed.
fn careless(release: &Release) -> Published {
    let mut numbers = truth(release).into_iter();
    let mut next = |exists: bool| match (exists, numbers.next().unwrap()) {
        (false, _) => ShownNumber::Impossible,
        (true, 0..6) => ShownNumber::Suppressed,
        (true, value) => ShownNumber::Exact(value as u64),
    };
    let mut breakdowns = Vec::new();
    for table in &release.breakdowns {
        let exists = |column: usize| table.cells.iter().any(|row| row[column].is_some());
        breakdowns.push(PublishedBreakdown {
            name: table.name.clone(),
            columns: table.columns.clone(),
            cells: table.cells.iter().map(|row| row.iter().map(|cell| next(cell.is_some())).collect()).collect(),
            totals: (0..table.columns.len()).map(|column| next(exists(column))).collect(),
        });
    }
    let totals = release.rows.iter().map(|_| next(true)).collect();
    let (about, rows) = (release.about.clone(), release.rows.clone());
    Published { about, rows, breakdowns, totals, all: next(true), rounding: Rounding::Exact }
}

/// How many lines are shown, and how many could be.
fn shown(published: &Published, release: &Release) -> (usize, usize) {
    let lines = published.csv();
    let shown = lines.lines().filter(|line| line.contains(",exact") || line.contains(",rounded")).count();
    (shown, truth(release).iter().filter(|value| **value >= 6).count())
}

#[test]
fn an_attacker_with_two_weeks_of_tables_finds_no_cell_under_six() {
    let (tables, mut draws) = (runs(100, 1_000), Draws::new(6));
    for (link, rounding) in [
        (DaysLink::Apart, Rounding::Exact),
        (DaysLink::Grows, Rounding::Exact),
        (DaysLink::Grows, Rounding::Base(5)),
        (DaysLink::Apart, Rounding::Base(5)),
    ] {
        let (mut kept, mut could, mut numbers) = (0, 0, 0);
        for n in 0..tables {
            let town = Town::draw(&mut draws);
            let mut first = town.nobody();
            town.add(&mut first, 1.0, &mut draws);
            let mut second = if link == DaysLink::Grows { first.clone() } else { town.nobody() };
            town.add(&mut second, if link == DaysLink::Grows { 0.25 } else { 1.0 }, &mut draws);
            let older = publish(&first, None, rounding, KEY).unwrap();
            let before = Before { counted: &first, published: &older, link };
            let newer = publish(&second, Some(before), rounding, KEY).unwrap();
            let attacker = Attacker::new(&[&older.csv(), &newer.csv()], link == DaysLink::Grows);
            let (then, now) = (truth(&first), truth(&second));
            let growth: Vec<i64> = now.iter().zip(&then).map(|(now, then)| now - then).collect();
            let growth = if link == DaysLink::Grows { growth } else { Vec::new() };
            let all: Vec<i64> = then.iter().chain(&now).chain(&growth).copied().collect();
            assert!(attacker.fits(&all), "{n}");
            let found = attacker.attack(&mut draws);
            assert!(found.under_six.is_empty(), "{n}: {found:?}\n{}\n{}", older.csv(), newer.csv());
            assert!(found.undecided.is_empty(), "{n}: {found:?}\n{}\n{}", older.csv(), newer.csv());
            let (shown, may) = shown(&newer, &second);
            kept += shown;
            could += may;
            numbers += all.len();
        }
        let share = kept as f64 / could as f64;
        println!(
            "{tables} pairs of releases, {link:?}, {rounding:?}: {numbers} numbers tried, none found; {share:.2} of numbers from six on are shown in the second"
        );
    }
}

/// The attacker is no straw man: without the second step it finds cells in most releases.
#[test]
fn an_attacker_finds_what_is_suppressed_carelessly() {
    let mut draws = Draws::new(66);
    let (mut alone, mut two_weeks, times) = (0, 0, 40);
    for _ in 0..times {
        let town = Town::draw(&mut draws);
        let mut first = town.nobody();
        town.add(&mut first, 1.0, &mut draws);
        let mut second = first.clone();
        town.add(&mut second, 0.25, &mut draws);
        let attacker = Attacker::new(&[&careless(&first).csv()], false);
        assert!(attacker.fits(&truth(&first)));
        alone += usize::from(!attacker.attack(&mut draws).under_six.is_empty());
        // Each week is safe by itself, and the two together are not.
        let texts = [&first, &second].map(|release| publish(release, None, Rounding::Exact, KEY).unwrap().csv());
        let attacker = Attacker::new(&[&texts[0], &texts[1]], true);
        two_weeks += usize::from(!attacker.attack(&mut draws).under_six.is_empty());
    }
    println!(
        "without secondary suppression {alone} of {times} releases give cells away, without the week before {two_weeks}"
    );
    assert!(alone > times / 2 && two_weeks > times / 2, "{alone} {two_weeks}");
}
