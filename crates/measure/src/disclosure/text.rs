//! A release as CSV (RFC 4180): one number on each line, with how it is shown.

use super::{Published, ShownNumber};

impl Published {
    /// The lines have `breakdown,row,column,value,shown`; an empty row or column is a total over it, an empty breakdown
    /// a total of all breakdowns. A suppressed number has no value, rather than a zero.
    pub fn csv(&self) -> String {
        let mut lines = String::from("breakdown,row,column,value,shown\r\n");
        let mut line = |breakdown: &str, row: &str, column: &str, shown: ShownNumber| {
            let (value, how) = match shown {
                ShownNumber::Exact(value) => (value.to_string(), "exact".to_string()),
                ShownNumber::Rounded(value) => (value.to_string(), format!("rounded to {}", self.rounding.base())),
                ShownNumber::Suppressed => (String::new(), "suppressed".to_string()),
                ShownNumber::Impossible => (String::new(), "impossible".to_string()),
            };
            let fields = [breakdown, row, column, &value, &how].map(quoted);
            lines.push_str(&fields.join(","));
            lines.push_str("\r\n");
        };
        for table in &self.breakdowns {
            for (row, cells) in self.rows.iter().zip(&table.cells) {
                for (column, shown) in table.columns.iter().zip(cells) {
                    line(&table.name, row, column, *shown);
                }
            }
            for (column, shown) in table.columns.iter().zip(&table.totals) {
                line(&table.name, "", column, *shown);
            }
        }
        for (row, shown) in self.rows.iter().zip(&self.totals) {
            line("", row, "", *shown);
        }
        line("", "", "", self.all);
        lines
    }
}

/// Quoted where a program would read it otherwise. What a spreadsheet would run as a formula begins with an apostrophe.
fn quoted(field: &str) -> String {
    let field = if field.starts_with(['=', '+', '-', '@', '\t']) { format!("'{field}") } else { field.to_string() };
    if field.contains([',', '"', '\n', '\r']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
}
