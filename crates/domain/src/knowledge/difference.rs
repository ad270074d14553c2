//! The line-by-line difference of two texts. Pure.

use serde::Serialize;

/// A line of one text, of the other, or of both.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DiffLine {
    pub kind: DiffKind,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DiffKind {
    Same,
    Gone,
    New,
}

/// Texts with more lines are not compared: everything old is gone, everything new is new.
const MOST_LINES: usize = 2_000;

pub fn between(before: &str, after: &str) -> Vec<DiffLine> {
    let before: Vec<&str> = before.lines().map(str::trim_end).collect();
    let after: Vec<&str> = after.lines().map(str::trim_end).collect();
    let line = |kind, text: &&str| DiffLine { kind, text: (*text).to_owned() };
    if before.len() > MOST_LINES || after.len() > MOST_LINES {
        let gone = before.iter().map(|text| line(DiffKind::Gone, text));
        return gone.chain(after.iter().map(|text| line(DiffKind::New, text))).collect();
    }
    let common = common(&before, &after);
    let length = |i: usize, j: usize| common.get(i).and_then(|row| row.get(j)).copied().unwrap_or_default();
    let (mut i, mut j, mut lines) = (0, 0, Vec::new());
    loop {
        match (before.get(i), after.get(j)) {
            (Some(old), Some(new)) if old == new => {
                lines.push(line(DiffKind::Same, new));
                (i, j) = (i + 1, j + 1);
            }
            (Some(old), new) if new.is_none() || length(i + 1, j) >= length(i, j + 1) => {
                lines.push(line(DiffKind::Gone, old));
                i += 1;
            }
            (_, Some(new)) => {
                lines.push(line(DiffKind::New, new));
                j += 1;
            }
            _ => return lines,
        }
    }
}

/// The length of the longest common subsequence of lines starting at each pair of positions.
fn common(before: &[&str], after: &[&str]) -> Vec<Vec<u16>> {
    let mut below = vec![0_u16; after.len() + 1];
    let mut rows = vec![below.clone()];
    for old in before.iter().rev() {
        let mut row = vec![0_u16];
        // From the last column to the first; the row is reversed at the end.
        for (new, (under, beside)) in after.iter().zip(below.iter().zip(below.iter().skip(1))).rev() {
            let right = row.last().copied().unwrap_or_default();
            row.push(if old == new { beside.saturating_add(1) } else { right.max(*under) });
        }
        row.reverse();
        below.clone_from(&row);
        rows.push(row);
    }
    rows.reverse();
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(before: &str, after: &str) -> String {
        let sign = |kind| match kind {
            DiffKind::Gone => '-',
            DiffKind::New => '+',
            DiffKind::Same => ' ',
        };
        between(before, after).iter().map(|line| format!("{}{}\n", sign(line.kind), line.text)).collect()
    }

    #[test]
    fn what_stays_what_goes_and_what_comes() {
        assert_eq!(said("a\nb\nc", "a\nx\nc\nd"), " a\n-b\n+x\n c\n+d\n");
        assert_eq!(said("", "a"), "+a\n");
        assert_eq!(said("a\nb", ""), "-a\n-b\n");
        assert_eq!(said("same", "same"), " same\n");
        assert_eq!(said("", ""), "");
    }

    #[test]
    fn both_texts_come_out_of_their_difference() {
        let (before, after) = ("one\ntwo\nthree\nfour\ntwo", "two\nthree\none\nfive\ntwo");
        let lines = between(before, after);
        let of = |not: DiffKind| {
            lines.iter().filter(|line| line.kind != not).map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
        };
        assert_eq!((of(DiffKind::New).as_str(), of(DiffKind::Gone).as_str()), (before, after));
    }
}
