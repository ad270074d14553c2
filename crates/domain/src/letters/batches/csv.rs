//! Tables as text, by RFC 4180; read with commas or semicolons, as spreadsheets of different countries write them.

/// One line, with quotes where they are needed. A spreadsheet would run what begins like a formula, so that is quoted by
/// an apostrophe.
pub(super) fn line<S: AsRef<str>>(cells: &[S]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell.as_ref())).collect();
    format!("{}\r\n", cells.join(","))
}

fn quoted(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let safe = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    match safe.contains([',', ';', '"', '\n', '\r']) {
        true => format!("\"{}\"", safe.replace('"', "\"\"")),
        false => safe,
    }
}

/// The lines with the number at which each begins; empty ones are left out.
pub(super) fn read(text: &str) -> Vec<(usize, Vec<String>)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let comma = if first.contains(';') && !first.contains(',') { ';' } else { ',' };
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut is_quoted, mut number, mut began) = (false, 1, 1);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if is_quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' if is_quoted || cell.is_empty() => is_quoted = !is_quoted,
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push((began, std::mem::take(&mut row)));
                number += 1;
                began = number;
            }
            '\r' if !is_quoted => {}
            sign if sign == comma && !is_quoted => row.push(std::mem::take(&mut cell)),
            sign => {
                number += usize::from(sign == '\n');
                cell.push(sign);
            }
        }
    }
    row.push(cell);
    rows.push((began, row));
    let is_empty = |row: &[String]| row.iter().all(|cell| cell.trim().is_empty());
    rows.into_iter().filter(|(_, row)| !is_empty(row)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back_and_runs_in_no_spreadsheet() {
        let cells = ["Flat 2, \"Wattle\"", "12 Banksia Street\nDubbo", "ж", ""];
        let rows = read(&format!("{}{}", line(&["a", "b", "c", "d"]), line(&cells)));
        assert_eq!(rows[1], (2, cells.map(str::to_owned).to_vec()));
        assert_eq!(line(&["=1+1"]), "'=1+1\r\n");
        assert_eq!(read("\u{feff}a;b\r\n\r\n1;\"2;3\"\n")[1], (3, vec!["1".to_owned(), "2;3".to_owned()]));
        assert!(read("\n ,\n").is_empty());
    }
}
