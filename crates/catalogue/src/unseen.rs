//! Signs that nobody sees: they come along when one copies, and turn the direction of what stands behind them.

/// Marks of direction, width and order, which no number, name of a file or address needs.
pub fn is_unseen(c: char) -> bool {
    steers(c) || matches!(c, '\u{061C}' | '\u{200C}'..='\u{200F}')
}

/// Signs that change what stands around them, or stand for nothing. The joiners of Persian and of the scripts of India,
/// and the two marks that keep a number in its place in Arabic, are not among them.
fn steers(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{180E}' | '\u{200B}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}')
        || matches!(c, '\u{2066}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

/// What somebody typed, without what cannot be typed: control characters other than those of a paragraph, and signs
/// that steer.
pub fn as_typed(text: &str) -> String {
    let is_layout = |c: char| matches!(c, '\n' | '\r' | '\t');
    text.chars().filter(|c| !steers(*c) && (!c.is_control() || is_layout(*c))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_keeps_its_letters_and_loses_what_steers() {
        for (typed, kept) in [
            ("A\0B", "AB"),
            ("\u{202e}txt.exe", "txt.exe"),
            ("PN\u{200b}123\u{feff}", "PN123"),
            ("a\u{2066}b\u{2069}", "ab"),
            ("line\r\nline\tend", "line\r\nline\tend"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("Nguyễn Thị Ánh 李 👩\u{200d}👧", "Nguyễn Thị Ánh 李 👩\u{200d}👧"),
        ] {
            assert_eq!(as_typed(typed), kept);
        }
    }
}
