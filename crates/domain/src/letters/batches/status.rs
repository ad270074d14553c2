//! The file in which a printer says what became of letters: `batch,letter,status,day,reason`. Pure.

use jiff::civil::Date;

use super::csv;

/// The longest reason, in characters.
const LONGEST: usize = 200;

/// What became of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Became {
    Printed,
    /// To the post.
    HandedOver,
    /// It came back, and why.
    Returned(String),
}

/// A line that makes sense by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub batch: String,
    pub letter: String,
    pub became: Became,
    pub day: Date,
}

/// A line with its number, and what is wrong with it.
pub type Line = (usize, Vec<String>, Result<Said, String>);

/// Reads a file.
///
/// # Errors
/// If it is no such table at all.
pub fn read(text: &str) -> Result<Vec<Line>, String> {
    let rows = csv::read(text);
    let Some((_, head)) = rows.first() else { return Err("the file is empty".to_owned()) };
    let named: Vec<String> = head.iter().map(|cell| cell.trim().to_ascii_lowercase()).collect();
    let mut places = Vec::new();
    for column in ["batch", "letter", "status", "day"] {
        match named.iter().position(|one| one == column) {
            Some(place) => places.push(place),
            None => return Err(format!("the first line names no column `{column}`")),
        }
    }
    let reason = named.iter().position(|one| one == "reason");
    let read = |(number, row): (usize, Vec<String>)| {
        let said = said(&row, &places, reason);
        (number, row, said)
    };
    Ok(rows.into_iter().skip(1).map(read).collect())
}

fn said(row: &[String], places: &[usize], reason: Option<usize>) -> Result<Said, String> {
    let cell = |place: Option<&usize>| place.and_then(|place| row.get(*place)).map_or("", |cell| cell.trim());
    let (batch, letter, status, day) =
        (cell(places.first()), cell(places.get(1)), cell(places.get(2)), cell(places.get(3)));
    if batch.is_empty() || letter.is_empty() {
        return Err("it names no batch or no letter".to_owned());
    }
    let why: String = cell(reason.as_ref()).chars().filter(|sign| !sign.is_control()).take(LONGEST).collect();
    let became = match status.to_ascii_lowercase().replace([' ', '_'], "-").as_str() {
        "printed" => Became::Printed,
        "handed-over" => Became::HandedOver,
        "returned" if why.is_empty() => return Err("a letter that came back needs a reason".to_owned()),
        "returned" => Became::Returned(why),
        _ => return Err(format!("`{status}` is no status: printed, handed-over or returned")),
    };
    let day = day.parse().map_err(|_| format!("`{day}` is no day: write it like 2026-07-06"))?;
    Ok(Said { batch: batch.to_owned(), letter: letter.to_owned(), became, day })
}

/// What was wrong, as it is put beside the file.
pub(super) fn report(wrong: &[(usize, String, Vec<String>)]) -> String {
    let mut text = csv::line(&["line", "problem", "said"]);
    for (number, problem, row) in wrong {
        text.push_str(&csv::line(&[number.to_string(), problem.clone(), row.join(" | ")]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_read_by_itself() {
        let text = "letter;batch;status;day;reason\nl1;b1;Printed;2026-07-06;\nl2;b1;returned;2026-07-06;Gone away\n\
            l3;b1;returned;2026-07-06\nl4;b1;lost;2026-07-06\nl5;b1;handed over;6 July\n;b1;printed;2026-07-06\n";
        let lines = read(text).unwrap();
        let good: Vec<&Said> = lines.iter().filter_map(|(_, _, said)| said.as_ref().ok()).collect();
        assert_eq!(good.len(), 2);
        assert_eq!((good[0].letter.as_str(), &good[0].became), ("l1", &Became::Printed));
        assert_eq!(good[1].became, Became::Returned("Gone away".to_owned()));
        let wrong: Vec<(usize, &String)> =
            lines.iter().filter_map(|(at, _, said)| Some((*at, said.as_ref().err()?))).collect();
        assert_eq!(wrong.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [4, 5, 6, 7]);
        assert!(wrong[0].1.contains("reason") && wrong[1].1.contains("lost") && wrong[2].1.contains("6 July"));
        assert!(read("").is_err() && read("letter,day\n").is_err_and(|why| why.contains("batch")));
    }
}
