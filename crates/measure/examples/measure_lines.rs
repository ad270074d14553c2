//! Reads a question on each line and writes the answer, for `tests/measure/reference.py`, which asks others the same.

use std::io::{BufRead, Write};

#[path = "../tests/it/lines.rs"]
mod lines;

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        match lines::answer(&line?) {
            Ok(numbers) => {
                let numbers: Vec<String> = numbers.iter().map(|number| format!("{number:.17e}")).collect();
                writeln!(out, "{}", numbers.join(" "))?;
            }
            Err(fault) => writeln!(out, "fault {}", fault.code)?,
        }
    }
    Ok(())
}
