//! Writes files for calendars (RFC 5545).

/// A line has at most this many octets before it is folded.
const MOST_OCTETS: usize = 75;

/// A file that is being written, a property after the other.
pub struct CalendarFile(String);

impl CalendarFile {
    /// Begins a file with a method of RFC 5546, such as `PUBLISH`.
    pub fn begin(method: &str) -> CalendarFile {
        let mut file = CalendarFile(String::new());
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//Stoa//Stoa//EN");
        file.line("CALSCALE", "GREGORIAN");
        file.line("METHOD", method);
        file
    }

    /// The whole file.
    pub fn end(mut self) -> String {
        self.line("END", "VCALENDAR");
        self.0
    }

    /// A property whose value is text that people wrote.
    pub fn words(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for letter in value.chars() {
            match letter {
                '\\' | ';' | ',' => escaped.extend(['\\', letter]),
                '\n' => escaped.push_str("\\n"),
                // Other control characters may not stand in a calendar at all.
                letter if letter.is_control() => {}
                letter => escaped.push(letter),
            }
        }
        self.line(name, &escaped);
    }

    /// A property as it is, folded between letters so that no line has too many octets.
    pub fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for letter in format!("{name}:{value}").chars() {
            if octets + letter.len_utf8() > MOST_OCTETS {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_ends_as_it_must_and_folds_back_to_what_it_was() {
        let long = "سجّل ولادة طفلك خلال ستين يومًا ".repeat(8) + &"x".repeat(200) + "🙂🙂";
        let mut file = CalendarFile::begin("PUBLISH");
        file.words("SUMMARY", &long);
        let file = file.end();
        assert!(file.split("\r\n").all(|line| line.len() <= MOST_OCTETS && !line.contains(['\r', '\n'])), "{file}");
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        let unfolded = file.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("SUMMARY:{long}\r\n")), "{unfolded}");
    }
}
