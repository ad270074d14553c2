//! No statement reads a whole table that grows with people: SQLite explains every statement of the sources.

use std::collections::BTreeSet;
use std::path::Path;

use db::testing::{TestDb, Tested};
use db::{Sql, Tx, Value, args};

use super::seam::{constants, sources};

/// Tables that stay small: what staff write, and settings.
const SMALL: &[&str] = &["article_versions", "articles", "officers"];

const NIGHTLY: &str = "clears away, once a night";
const ONCE: &str = "once in a long while";

/// Statements that may read a whole table: how they begin, and why. The list should only get shorter.
const WHOLE: &[(&str, &str)] = &[
    ("UPDATE cases SET catalogue = $1 WHERE catalogue IS NULL", ONCE),
    ("UPDATE work_items SET holder = NULL", ONCE),
    ("DELETE FROM plan_codes WHERE until", NIGHTLY),
    ("DELETE FROM plan_code_holders WHERE until", NIGHTLY),
    ("DELETE FROM kept_forms WHERE ends_at", NIGHTLY),
    ("DELETE FROM early_reports WHERE reported_at", NIGHTLY),
    ("DELETE FROM followers WHERE until", NIGHTLY),
    ("SELECT sha256 FROM file_contents c WHERE touched_at", NIGHTLY),
];

/// The literals of a source file, each on one line.
fn literals(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('"') {
        let end = after.match_indices('"').map(|(at, _)| at).find(|at| !after[..*at].ends_with('\\'));
        let Some(end) = end else { break };
        let plain = after[..end].replace("\\\"", "\"").replace("\\\n", " ");
        found.push(plain.split_whitespace().collect::<Vec<_>>().join(" "));
        rest = &after[end + 1..];
    }
    found
}

/// The statements of a source file that are whole: in one literal, or with their beginning in a constant. One that asks
/// for everything means it.
fn statements(text: &str) -> Vec<String> {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut parts = literals(text);
    for (name, value) in constants(text) {
        let begun = format!("Sql::from({name})");
        let (Some(begin), true) = (literals(value).pop(), text.contains(&begun)) else { continue };
        parts.retain(|part| *part != begin);
        let ends = text.split(&begun).skip(1).filter_map(|rest| rest.trim_start().strip_prefix(".and(\""));
        parts.extend(ends.filter_map(|rest| Some(format!("{begin} {}", literals(&format!("\"{rest}")).first()?))));
    }
    let is_whole = |sql: &String| {
        let words: Vec<&str> = sql.split(' ').collect();
        // What ends with a bare name is ended by the dialect: ` IN (…)`.
        let is_half = words.iter().rev().nth(1).is_some_and(|word| matches!(*word, "WHERE" | "AND"));
        ["SELECT ", "UPDATE ", "DELETE ", "WITH "].iter().any(|verb| sql.starts_with(verb))
            && words.contains(&"WHERE")
            && !is_half
    };
    parts.into_iter().filter(is_whole).collect()
}

/// The plan of a statement; none if it is only half of one.
async fn plan(tx: &mut Tx, sql: &str) -> Option<Vec<String>> {
    let numbers = sql.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
    let most = numbers.filter_map(|number| number?.parse::<usize>().ok()).max().unwrap_or(0);
    let nulls = (0..most).map(|_| Value::Text(None)).collect();
    let explain = Sql::from(&*format!("EXPLAIN QUERY PLAN {sql}").leak());
    let steps: Vec<(i64, i64, i64, String)> = tx.fetch_all(explain, nulls).await.ok()?;
    Some(steps.into_iter().map(|(.., step)| step).collect())
}

/// The tables of which a plan reads every row. Part of an index is not every row.
fn scanned<'s>(
    sql: &'s str,
    plan: &'s [String],
    (tables, partial): (&BTreeSet<String>, &BTreeSet<String>),
) -> Vec<&'s str> {
    let words: Vec<&str> = sql
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty() && *word != "AS")
        .collect();
    let behind = |name: &'s str| {
        let named = words.windows(3).find(|of| matches!(of[0], "FROM" | "JOIN" | "UPDATE") && of[2] == name);
        named.map_or(name, |of| of[1])
    };
    let scan = |step: &'s String| {
        let mut words = step.strip_prefix("SCAN ")?.split(' ');
        let name = words.next()?;
        let is_part = words.skip_while(|word| *word != "INDEX").nth(1).is_some_and(|index| partial.contains(index));
        Some(name).filter(|_| !is_part)
    };
    let found = plan.iter().filter_map(scan).map(behind);
    found.filter(|table| tables.contains(*table) && !SMALL.contains(table)).collect()
}

async fn no_statement_reads_a_whole_table_that_grows(db: TestDb) -> Tested {
    let mut tx = db.read().await?;
    let named = "SELECT name FROM sqlite_master WHERE type = $1 AND (type = 'table' OR sql LIKE '% WHERE %')";
    let tables: Vec<(String,)> = tx.fetch_all(named, args!["table"]).await?;
    let partial: Vec<(String,)> = tx.fetch_all(named, args!["index"]).await?;
    let known = (tables.into_iter().map(|(name,)| name).collect(), partial.into_iter().map(|(name,)| name).collect());
    let mut paths = Vec::new();
    for part in ["../domain/src", "../pages/src", "../db/src", "src"] {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(part), &mut paths);
    }
    let (mut explained, mut found, mut used) = (0, Vec::new(), BTreeSet::new());
    for path in paths {
        for sql in statements(&std::fs::read_to_string(&path)?) {
            let Some(plan) = plan(&mut tx, &sql).await else {
                tx = db.read().await?;
                continue;
            };
            explained += 1;
            let tables = scanned(&sql, &plan, (&known.0, &known.1));
            if tables.is_empty() {
                continue;
            }
            match WHOLE.iter().find(|(begin, _)| sql.starts_with(begin)) {
                Some((begin, _)) => drop(used.insert(*begin)),
                None => found.push(format!("{}: {tables:?}\n    {sql}", path.display())),
            }
        }
    }
    assert!(explained > 500, "only {explained} statements were read");
    assert!(found.is_empty(), "{} to mend: an index, or a line with its reason:\n{}", found.len(), found.join("\n"));
    let unused: Vec<&str> = WHOLE.iter().map(|(begin, _)| *begin).filter(|begin| !used.contains(begin)).collect();
    assert!(unused.is_empty(), "these read no whole table any more, or are gone: {unused:?}");
    Ok(())
}

db::on_one!(no_statement_reads_a_whole_table_that_grows,);
