//! Which numbers are suppressed: those under six, then one after the other what gives one of them away, at last without
//! those that are not needed any more.

use super::bounds::{At, Layout, ReleaseBefore, bounds};
use super::rounding::{Key, Rounding, rounded};
use super::worlds::{Knowledge, Target};
use super::{Before, Published, Release, ShownNumber};
use crate::figure::LEAST;

pub(super) fn protect(release: &Release, before: Option<Before<'_>>, rounding: Rounding, key: Key) -> Published {
    let layout = Layout::of(release);
    let (values, possible) = layout.counted(release);
    let known = before.map(|before| ReleaseBefore {
        link: before.link,
        values: layout.counted(before.counted).0,
        bounds: layout.shown(before.published).iter().map(|shown| bounds(*shown, before.published.rounding)).collect(),
    });
    let show = |place: usize| -> ShownNumber {
        let value = values[place] as u64;
        match (possible[place], value < LEAST, rounding) {
            (false, ..) => ShownNumber::Impossible,
            (true, true, _) => ShownNumber::Suppressed,
            (true, false, Rounding::Exact) => ShownNumber::Exact(value),
            (true, false, Rounding::Base(base)) => {
                ShownNumber::Rounded(rounded(value, base, key, &name(release, layout.all[place])))
            }
        }
    };
    let mut pattern = Pattern {
        shown: (0..values.len()).map(show).collect(),
        layout: &layout,
        values: &values,
        possible: &possible,
        before: known.as_ref(),
        rounding,
    };
    let targets = pattern.targets();
    let mut hidden = Vec::new();
    // What is safe stays so when more is suppressed, as a rule; another look makes sure of it.
    loop {
        let before = hidden.len();
        for target in &targets {
            while pattern.short(*target) > 0
                && let Some(place) = pattern.choose(*target)
            {
                pattern.shown[place] = ShownNumber::Suppressed;
                hidden.push(place);
            }
        }
        if hidden.len() == before {
            break;
        }
    }
    // The largest first: it is missed the most.
    hidden.sort_by_key(|place| std::cmp::Reverse(values[*place]));
    for place in hidden {
        pattern.shown[place] = show(place);
        // Those near it are the first that it would give away.
        let (near, far): (Vec<Target>, Vec<Target>) =
            targets.iter().partition(|target| pattern.touches(place, **target));
        if near.into_iter().chain(far).any(|target| pattern.short(target) > 0) {
            pattern.shown[place] = ShownNumber::Suppressed;
        }
    }
    layout.published(release, &pattern.shown, rounding)
}

/// What a number is called, whatever table it stands in.
fn name(release: &Release, at: At) -> String {
    let row = |row: usize| release.rows.get(row).map_or("", String::as_str);
    let column = |table: usize, column: usize| {
        let table = release.breakdowns.get(table);
        let column = table.and_then(|table| table.columns.get(column)).map_or("", String::as_str);
        format!("{}\u{1f}{column}", table.map_or("", |table| table.name.as_str()))
    };
    let about = &release.about;
    match at {
        At::Cell(table, r, c) => format!("{about}\u{1e}{}\u{1e}{}", row(r), column(table, c)),
        At::Row(r) => format!("{about}\u{1e}{}\u{1e}", row(r)),
        At::Column(table, c) => format!("{about}\u{1e}\u{1e}{}", column(table, c)),
        At::All => format!("{about}\u{1e}\u{1e}"),
    }
}

struct Pattern<'p> {
    shown: Vec<ShownNumber>,
    layout: &'p Layout,
    values: &'p [i64],
    possible: &'p [bool],
    before: Option<&'p ReleaseBefore>,
    rounding: Rounding,
}

impl Pattern<'_> {
    fn targets(&self) -> Vec<Target> {
        self.knowledge(&[]).targets(self.possible)
    }

    /// By how many people a target falls short of being safe.
    fn short(&self, target: Target) -> i64 {
        self.knowledge(&self.bounds()).short(target)
    }

    fn bounds(&self) -> Vec<(i64, i64)> {
        self.shown.iter().map(|shown| bounds(*shown, self.rounding)).collect()
    }

    fn knowledge<'k>(&'k self, bounds: &'k [(i64, i64)]) -> Knowledge<'k> {
        Knowledge { layout: self.layout, values: self.values, bounds, before: self.before }
    }

    /// The number to suppress next: the smallest that makes the target safe by itself; where none does, the one that
    /// brings it closest; where none brings it closer, the smallest in its row or column, or of all. `None` if nothing is
    /// left to suppress.
    fn choose(&self, target: Target) -> Option<usize> {
        let mut bounds = self.bounds();
        let short = self.short(target);
        let is_shown = |place: &usize| matches!(self.shown[*place], ShownNumber::Exact(_) | ShownNumber::Rounded(_));
        let mut left: Vec<usize> = (0..self.shown.len()).filter(is_shown).collect();
        left.sort_by_key(|place| self.values[*place]);
        let mut best: Option<(i64, usize)> = None;
        for place in &left {
            let known = std::mem::replace(&mut bounds[*place], (0, super::bounds::ENDLESS));
            let still = self.knowledge(&bounds).short(target);
            bounds[*place] = known;
            if still == 0 {
                return Some(*place);
            }
            if still < short && best.is_none_or(|(least, _)| still < least) {
                best = Some((still, *place));
            }
        }
        let near = || left.iter().copied().find(|place| self.touches(*place, target));
        best.map(|(_, place)| place).or_else(near).or_else(|| left.first().copied())
    }

    /// Whether a number is the target or in its row or column.
    fn touches(&self, place: usize, target: Target) -> bool {
        let (Target::Now(of) | Target::Before(of) | Target::Growth(of)) = target;
        let parts = |at: At| match at {
            At::Cell(table, row, column) => (Some(row), Some((table, column))),
            At::Row(row) => (Some(row), None),
            At::Column(table, column) => (None, Some((table, column))),
            At::All => (None, None),
        };
        let (a, b) = (parts(self.layout.all[place]), parts(self.layout.all[of]));
        place == of || (a.0.is_some() && a.0 == b.0) || (a.1.is_some() && a.1 == b.1)
    }
}
