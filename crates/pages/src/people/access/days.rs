//! Groups ledger entries by day: a person's own accesses are one line a day, and repeated accesses by somebody else are
//! one line with a count.

use domain::trust::LedgerEntry;
use jiff::civil::Date;

pub(super) struct Day<'e> {
    pub(super) day: Date,
    pub(super) lines: Vec<AccessLine<'e>>,
}

pub(super) struct AccessLine<'e> {
    /// The newest of the entries in this line.
    pub(super) entry: &'e LedgerEntry,
    pub(super) is_own: bool,
    pub(super) count: usize,
}

/// Groups entries, newest first. What `me` did, for themself or for an organisation of theirs, is their own.
pub(super) fn days<'e>(entries: &'e [LedgerEntry], me: &str, day_of: impl Fn(i64) -> Date) -> Vec<Day<'e>> {
    let mut days: Vec<Day<'e>> = Vec::new();
    for entry in entries {
        let day = day_of(entry.at);
        if days.last().is_none_or(|last| last.day != day) {
            days.push(Day { day, lines: Vec::new() });
        }
        let is_mine = matches!(entry.actor_kind.as_str(), "person" | "representative") && entry.actor_id == me;
        let is_own = is_mine && !entry.refused;
        let Some(last) = days.last_mut() else { continue };
        let same = match is_own {
            true => last.lines.iter_mut().find(|line| line.is_own),
            false => last.lines.last_mut().filter(|line| is_repeated(line.entry, entry)),
        };
        match same {
            Some(line) => line.count += 1,
            None => last.lines.push(AccessLine { entry, is_own, count: 1 }),
        }
    }
    days
}

fn is_repeated(a: &LedgerEntry, b: &LedgerEntry) -> bool {
    let key = |e: &LedgerEntry| {
        let who = (e.actor_kind.clone(), e.actor_id.clone(), e.agency.clone());
        let what = (e.action.clone(), e.resource_kind.clone(), e.resource_id.clone(), e.service.clone());
        (who, what, e.purpose.clone(), e.refused)
    };
    key(a) == key(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400_000;

    fn entry(seq: i64, at: i64, who: (&str, &str), action: &str, refused: bool) -> LedgerEntry {
        LedgerEntry {
            person_id: "ana".to_owned(),
            seq,
            at,
            actor_kind: who.0.to_owned(),
            actor_id: who.1.to_owned(),
            actor_name: None,
            agency: None,
            action: action.to_owned(),
            resource_kind: "case".to_owned(),
            resource_id: "1".to_owned(),
            service: None,
            purpose: "casework".to_owned(),
            refused,
            hash: String::new(),
        }
    }

    #[test]
    fn own_looks_are_one_line_a_day_and_others_are_never_hidden() {
        let (me, officer) = (("person", "ana"), ("officer", "kim"));
        let entries = [
            entry(8, DAY + 8, me, "see", false),
            entry(7, DAY + 7, officer, "see", false),
            entry(6, DAY + 6, me, "change", false),
            entry(5, DAY + 5, officer, "see", false),
            entry(4, DAY + 4, officer, "see", false),
            entry(3, DAY + 3, officer, "see", true),
            entry(2, 2, me, "see", false),
            entry(1, 1, ("person", "bo"), "see", true),
        ];
        let epoch = Date::constant(1970, 1, 1);
        let day_of = |at: i64| if at >= DAY { Date::constant(1970, 1, 2) } else { epoch };
        let shown = days(&entries, "ana", day_of);
        let shown: Vec<String> = shown
            .iter()
            .flat_map(|day| day.lines.iter().map(|line| (day.day, line)))
            .map(|(day, line)| format!("{day} {} {} x{}", line.entry.actor_id, line.entry.refused, line.count))
            .collect();
        insta::assert_snapshot!(shown.join("\n"), @r"
        1970-01-02 ana false x2
        1970-01-02 kim false x3
        1970-01-02 kim true x1
        1970-01-01 ana false x1
        1970-01-01 bo true x1
        ");
    }
}
