//! `docs/erasure.md` agrees with the slices' declarations of their tables.

use std::fmt::Write;

use db::testing::Tested;
use domain::slice::erasure::tables;
use domain::slice::{Law, Owner, Table};
use stoa::slices::ALL;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/erasure.md");

/// The law that keeps rows of a table: its own, or that of its parent table.
pub(super) fn law(table: &Table) -> Option<Law> {
    match (table.law, table.owner) {
        (Some(law), _) => Some(law),
        (None, Owner::Of(_, parent)) => tables(ALL).find(|one| one.name == parent).and_then(law),
        (None, _) => None,
    }
}

/// The table of `docs/erasure.md`.
fn page() -> String {
    let mut page = String::from(
        "| table | slice | rows of a person | what a deletion does | law |\n| --- | --- | --- | --- | --- |\n",
    );
    for slice in ALL {
        for table in slice.tables {
            let owner = match table.owner {
                Owner::Nobody => "none".to_owned(),
                Owner::Person(column) => format!("`{column}`"),
                Owner::Of(column, parent) => format!("`{column}` of `{parent}`"),
                Owner::Where(_) => "found through others".to_owned(),
            };
            let law = match law(table) {
                Some(Law::Records) => "records of public administration, as long as `case.retention` says",
                Some(Law::Looks) => "data protection: who looked can be shown",
                None => "none",
            };
            let does = match (table.owner, law, table.law, table.kept) {
                (Owner::Nobody, ..) => "nothing".to_owned(),
                (_, "none", ..) => "removed".to_owned(),
                (_, _, Some(_), "") => "kept".to_owned(),
                (_, _, Some(_), kept) => format!("removed, but kept where `{kept}`"),
                (_, _, None, _) => "as the table it hangs on".to_owned(),
            };
            let clears = table.clears.iter().map(|column| format!("; `{column}` emptied")).collect::<String>();
            let _ = writeln!(page, "| `{}` | {} | {owner} | {does}{clears} | {law} |", table.name, slice.name);
        }
    }
    page
}

/// `STOA_WRITE=1` rewrites it.
#[test]
fn the_page_about_erasure_is_true() -> Tested {
    let text = std::fs::read_to_string(PAGE)?;
    let (head, _) = text.split_once("| table |").ok_or("no table in docs/erasure.md")?;
    let new = format!("{head}{}", page());
    if std::env::var_os("STOA_WRITE").is_some() {
        std::fs::write(PAGE, &new)?;
    }
    assert_eq!(std::fs::read_to_string(PAGE)?, new, "docs/erasure.md is old: run this test with STOA_WRITE=1");
    Ok(())
}
