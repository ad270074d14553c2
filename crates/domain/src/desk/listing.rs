//! The queue as a table for other programs. It names nobody: no reference, no person and no language, so that what
//! leaves the desk discloses nothing about anybody ([ADR 35](docs/adr/0035-bulk-acts-and-undo.md)).

use db::Tx;

use crate::work_items::{self, Cursor, Filter, Item, Pick, Scope};

/// The most rows of one table.
const MOST: usize = 100_000;

/// The rows read at once.
const AT_ONCE: i64 = 1_000;

/// Everything that a filter finds, in its order, beginning with its first page.
///
/// # Errors
/// If the database is unavailable.
pub async fn everything(tx: &mut Tx, scope: &Scope, pick: Pick<'_>, filter: &Filter) -> db::Result<Vec<Item>> {
    let mut filter = Filter { after: None, before: None, ..filter.clone() };
    let mut all = Vec::new();
    loop {
        let some = work_items::queue(tx, scope, pick, &filter, AT_ONCE).await?;
        let is_last = some.len() < usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
        filter.after = some.last().map(|last| Cursor::of(last, filter.sort.key));
        all.extend(some);
        if is_last || all.len() >= MOST {
            return Ok(all);
        }
    }
}

/// One line of a table. A cell that a spreadsheet would take for a formula begins with an apostrophe.
pub fn line<'c>(cells: impl IntoIterator<Item = &'c str>) -> String {
    let cells: Vec<String> = cells.into_iter().map(cell).collect();
    format!("{}\r\n", cells.join(","))
}

fn cell(text: &str) -> String {
    let text: String = text.chars().filter(|sign| !matches!(sign, '\r' | '\n')).collect();
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠']);
    let text = if is_formula { format!("'{text}") } else { text };
    if text.contains([',', '"', ';', '\'']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_table_is_a_formula() {
        let said = line(["Gas rebate", "=HYPERLINK(\"x\")", " +1", "@SUM", "a, b", "two\nlines", "-2"]);
        assert_eq!(said, "Gas rebate,\"'=HYPERLINK(\"\"x\"\")\",\"' +1\",\"'@SUM\",\"a, b\",twolines,\"'-2\"\r\n");
    }
}
