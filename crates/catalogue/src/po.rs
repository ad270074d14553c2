//! PO files (gettext), in which translators work: written, and read with the line of each mistake.
//!
//! An own reader, since a translator must learn in which line something is wrong, which readers of the field do not say.

/// One text for a translator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PoEntry {
    /// The line of its first keyword, counted from 1; 0 when it is written.
    pub(crate) line: usize,
    /// What a translator should know.
    pub(crate) comment: String,
    /// Where it stands.
    pub(crate) place: String,
    pub(crate) is_fuzzy: bool,
    pub(crate) context: String,
    pub(crate) source: String,
    pub(crate) said: String,
}

/// A mistake, and its line.
pub(crate) type PoProblem = (usize, String);

/// The name of the field of the header that says the language.
const LANGUAGE: &str = "Language: ";

pub(crate) fn write_po(language: &str, entries: &[PoEntry]) -> String {
    let header = format!(
        "{LANGUAGE}{language}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\
         Content-Transfer-Encoding: 8bit\n"
    );
    let mut text = String::from("msgid \"\"\n");
    field(&mut text, "msgstr", &header);
    for entry in entries {
        text.push('\n');
        if !entry.comment.is_empty() {
            text.push_str(&format!("#. {}\n", entry.comment));
        }
        text.push_str(&format!("#: {}\n", entry.place));
        if entry.is_fuzzy {
            text.push_str("#, fuzzy\n");
        }
        field(&mut text, "msgctxt", &entry.context);
        field(&mut text, "msgid", &entry.source);
        field(&mut text, "msgstr", &entry.said);
    }
    text
}

/// A keyword and its text; one with several lines begins with an empty one.
fn field(text: &mut String, keyword: &str, value: &str) {
    let lines: Vec<&str> = value.split_inclusive('\n').collect();
    text.push_str(keyword);
    if lines.len() != 1 {
        text.push_str(" \"\"\n");
    } else {
        text.push(' ');
    }
    for line in lines {
        let escaped = line.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t");
        text.push_str(&format!("\"{escaped}\"\n"));
    }
}

/// The language of the header, and the entries in order.
///
/// # Errors
/// Each line that is not as PO files write it.
pub(crate) fn read_po(text: &str) -> Result<(Option<String>, Vec<PoEntry>), Vec<PoProblem>> {
    let (mut entries, mut problems) = (Vec::new(), Vec::new());
    let mut reading = PoReader::default();
    for (line, written) in text.trim_start_matches('\u{feff}').lines().enumerate().map(|(n, line)| (n + 1, line.trim()))
    {
        if let Err(message) = reading.line(line, written, &mut entries) {
            problems.push((line, message));
        }
    }
    entries.extend(reading.done());
    let header = entries.iter().position(|entry: &PoEntry| entry.source.is_empty() && entry.context.is_empty());
    let header = header.map(|place| entries.remove(place));
    let language = header.and_then(|header| {
        let found = header.said.lines().find_map(|line| line.strip_prefix(LANGUAGE))?;
        Some(found.trim().to_owned())
    });
    if problems.is_empty() { Ok((language, entries)) } else { Err(problems) }
}

/// The text that the next line in quotes goes on with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum At {
    #[default]
    Comments,
    Context,
    Source,
    Said,
}

#[derive(Default)]
struct PoReader {
    at: At,
    entry: PoEntry,
}

impl PoReader {
    fn line(&mut self, line: usize, written: &str, entries: &mut Vec<PoEntry>) -> Result<(), String> {
        // `#~` is what another program kept of texts that are no more.
        if written.is_empty() || written.starts_with("#~") {
            return Ok(());
        }
        if let Some(comment) = written.strip_prefix('#') {
            self.begin(At::Comments, line, entries);
            self.entry.is_fuzzy |= comment.strip_prefix(',').is_some_and(|flags| flags.contains("fuzzy"));
            return Ok(());
        }
        let keywords = [("msgctxt", At::Context), ("msgid", At::Source), ("msgstr", At::Said)];
        let found = keywords.into_iter().find_map(|(word, at)| Some((at, written.strip_prefix(word)?)));
        let quoted = match found {
            Some((at, rest)) if rest.starts_with([' ', '\t', '"']) => {
                self.begin(at, line, entries);
                rest.trim()
            }
            Some(_) => return Err("texts here have one form: write `msgid` and `msgstr` without a number".to_owned()),
            None => written,
        };
        let text = unquoted(quoted)?;
        match self.at {
            At::Comments => return Err("a text without `msgid` or `msgstr` before it".to_owned()),
            At::Context => self.entry.context.push_str(&text),
            At::Source => self.entry.source.push_str(&text),
            At::Said => self.entry.said.push_str(&text),
        }
        Ok(())
    }

    /// What comes after the translation begins another entry.
    fn begin(&mut self, at: At, line: usize, entries: &mut Vec<PoEntry>) {
        if self.at == At::Said {
            entries.extend(self.done());
        }
        if self.entry.line == 0 && at != At::Comments {
            self.entry.line = line;
        }
        self.at = at;
    }

    fn done(&mut self) -> Option<PoEntry> {
        self.at = At::Comments;
        let entry = std::mem::take(&mut self.entry);
        (entry.line > 0).then_some(entry)
    }
}

fn unquoted(quoted: &str) -> Result<String, String> {
    let inside = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let Some(inside) = inside else { return Err("a text stands between two `\"` in one line".to_owned()) };
    let (mut text, mut letters) = (String::new(), inside.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '"' => return Err("write `\\\"` for a `\"` inside of a text".to_owned()),
            '\\' => text.push(match letters.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some(same @ ('"' | '\\')) => same,
                _ => return Err("after `\\` comes `n`, `t`, `\"` or another `\\`".to_owned()),
            }),
            letter => text.push(letter),
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(context: &str, source: &str, said: &str) -> PoEntry {
        let (context, source, said) = (context.to_owned(), source.to_owned(), said.to_owned());
        PoEntry { place: "a.yaml".to_owned(), context, source, said, ..PoEntry::default() }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let written = [entry("a", "one \"two\" \\", "eins\nzwei\tdrei"), entry("b", "three", "")];
        let text = write_po("de", &written);
        let (language, read) = read_po(&text).unwrap();
        assert_eq!(language.as_deref(), Some("de"));
        let texts = |entries: &[PoEntry]| -> Vec<(String, String, String)> {
            entries.iter().map(|e| (e.context.clone(), e.source.clone(), e.said.clone())).collect()
        };
        assert_eq!(texts(&read), texts(&written));
        let context = text.lines().position(|line| line == "msgctxt \"a\"").unwrap() + 1;
        assert_eq!(read.first().map(|entry| entry.line), Some(context));
    }

    #[test]
    fn each_mistake_has_its_line() {
        let text = "msgid \"a\"\nmsgstr \"b\n\nmsgid_plural \"c\"\n\"\\x\"\n";
        let lines: Vec<usize> = read_po(text).unwrap_err().into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [2, 4, 5]);
    }
}
