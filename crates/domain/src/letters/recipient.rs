//! The recipient of a letter.

use serde_json::{Value, json};

/// The maximum number of lines below the name. More than the window of an envelope shows, so that nothing of what
/// somebody typed is lost on paper.
const MOST_LINES: usize = 20;

/// The number of lines below the name that the window of an envelope shows.
pub const WINDOW: usize = 7;

const LONGEST_LINE: usize = 200;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// The person of the case, with their name, address and language.
    Person,
    /// Somebody who only receives letters, such as a neighbour.
    Party { name: String, lines: Vec<String> },
}

/// Name and address as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printed {
    pub name: String,
    pub lines: Vec<String>,
}

impl Printed {
    pub(super) fn to_json(&self) -> Value {
        json!({"name": self.name, "lines": self.lines})
    }

    pub(super) fn from_json(json: &Value) -> Printed {
        let lines = json["lines"].as_array().into_iter().flatten().filter_map(Value::as_str);
        Printed {
            name: json["name"].as_str().unwrap_or_default().to_owned(),
            lines: lines.map(str::to_owned).collect(),
        }
    }
}

/// Splits a typed address into lines; if there is only one line, commas separate them.
pub fn lines(text: &str) -> Vec<String> {
    let text: String = text.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect();
    let has_lines = text.trim().contains('\n');
    let parts = text.split(|c| c == '\n' || (c == ',' && !has_lines));
    let parts = parts.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let parts = parts.filter(|line| !line.is_empty()).take(MOST_LINES);
    parts.map(|line| line.chars().take(LONGEST_LINE).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_lines() {
        let two = ["12 Banksia Street", "Dubbo NSW 2830"];
        assert_eq!(lines("12  Banksia Street, Dubbo NSW 2830"), two);
        assert_eq!(lines(" 12 Banksia Street \r\n\n Dubbo NSW\t2830"), two);
        assert_eq!(lines("Flat 2, 12 Banksia Street\nDubbo"), ["Flat 2, 12 Banksia Street", "Dubbo"]);
        assert!(lines(" ,\n ").is_empty());
        assert_eq!(lines(&"x\n".repeat(40)).len(), MOST_LINES);
    }
}
