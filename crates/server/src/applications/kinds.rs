//! What an upload really is, by its content; a name that says something else is refused.

/// The largest file, in bytes.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
/// All files of one application together.
pub const MOST_TOGETHER: usize = 20 * 1024 * 1024;
const LONGEST_NAME: usize = 120;

/// Media types that are taken, and how names of such files end.
const TAKEN: &[(&str, &[&str])] = &[
    ("application/pdf", &["pdf"]),
    ("image/jpeg", &["jpg", "jpeg", "jfif"]),
    ("image/png", &["png"]),
    ("image/heif", &["heic", "heif"]),
    ("image/webp", &["webp"]),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", &["docx"]),
    ("text/plain", &["txt"]),
];

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    Empty,
    TooLarge,
    /// Of a kind that nobody here can open safely.
    Kind,
    /// The name ends in something that the content is not.
    Name,
}

impl Unfit {
    /// The key of its words, which take `name`.
    pub fn key(self) -> &'static str {
        match self {
            Unfit::Empty => "application-file-empty",
            Unfit::TooLarge => "application-file-too-large",
            Unfit::Kind => "application-file-kind",
            Unfit::Name => "application-file-name",
        }
    }
}

/// The media type of a file, out of its content.
pub fn kind_of(name: &str, bytes: &[u8]) -> Result<&'static str, Unfit> {
    if bytes.is_empty() {
        return Err(Unfit::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(Unfit::TooLarge);
    }
    let found = match infer::get(bytes) {
        Some(kind) => kind.mime_type(),
        None if is_text(bytes) => "text/plain",
        None => return Err(Unfit::Kind),
    };
    let (kind, ends) = TAKEN.iter().find(|(kind, _)| *kind == found).ok_or(Unfit::Kind)?;
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    match end {
        Some(end) if !ends.contains(&end.as_str()) => Err(Unfit::Name),
        _ => Ok(kind),
    }
}

fn is_text(bytes: &[u8]) -> bool {
    let is_plain = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
    std::str::from_utf8(bytes).is_ok_and(|text| text.chars().all(is_plain))
}

/// A name that can be shown and saved: the last part of a path, without what is no letter.
pub fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    // Marks that turn the direction of writing would make one ending look like another.
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let kept: String = last.chars().filter(|c| !c.is_control() && !turns(*c)).collect();
    let kept = kept.trim().trim_start_matches('.');
    let spare = kept.chars().count().saturating_sub(LONGEST_NAME);
    // A long name is cut at its start, since its end says what it is.
    let kept: String = kept.chars().skip(spare).collect();
    if kept.is_empty() { "file".to_owned() } else { kept }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

    #[test]
    fn content_decides_and_a_name_that_lies_is_refused() {
        assert_eq!(kind_of("scan.pdf", b"%PDF-1.7 ..."), Ok("application/pdf"));
        assert_eq!(kind_of("PHOTO.PNG", PNG), Ok("image/png"));
        assert_eq!(kind_of("photo", PNG), Ok("image/png"), "telephones give names without an ending");
        assert_eq!(kind_of("letter.txt", "Grüße\n".as_bytes()), Ok("text/plain"));
        assert_eq!(kind_of("invoice.pdf", PNG), Err(Unfit::Name));
        assert_eq!(kind_of("photo.jpg", b"MZ\x90\0\x03\0\0\0"), Err(Unfit::Kind));
        assert_eq!(kind_of("page.html", b"<!DOCTYPE html><html><body>hello</body></html>"), Err(Unfit::Kind));
        assert_eq!(kind_of("noise.txt", &[0, 1, 2, 3, 255]), Err(Unfit::Kind));
        assert_eq!(kind_of("empty.pdf", b""), Err(Unfit::Empty));
        assert_eq!(kind_of("big.txt", &vec![b'a'; MOST_BYTES + 1]), Err(Unfit::TooLarge));
    }

    #[test]
    fn names_are_made_harmless() {
        assert_eq!(clean_name("C:\\Users\\ana\\scan.pdf"), "scan.pdf");
        assert_eq!(clean_name("../../etc/passwd"), "passwd");
        assert_eq!(clean_name("a\r\nb\u{202e}fdp.exe"), "abfdp.exe");
        assert_eq!(clean_name("..."), "file");
        let long = format!("{}.pdf", "a".repeat(300));
        assert!(clean_name(&long).ends_with("a.pdf") && clean_name(&long).len() == LONGEST_NAME);
    }
}
