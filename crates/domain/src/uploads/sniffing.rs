//! Detects file types from their bytes: types that agencies can open, made by a phone or an office program. Nothing
//! that can run in a browser.

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

pub(super) const PDF: &str = "application/pdf";

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const HEIF: &str = "image/heif";

const AVIF: &str = "image/avif";

/// Types that `infer` detects from the first bytes.
const BY_HEAD: &[&str] =
    &["image/jpeg", "image/png", "image/webp", "image/tiff", "application/vnd.oasis.opendocument.text", WORD];

/// How far into a file the PDF header is searched for: some programs put an empty line, a byte order mark or HTTP
/// headers before it.
const HEAD_WITHIN: usize = 1024;

/// A known type that is not accepted, for a helpful message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Other {
    /// Another or an older document format, which its program can save as a PDF.
    Document(&'static str),
    /// An archive of files.
    Archive(&'static str),
    /// Plain text, which can be typed into the form.
    Text,
    Something(&'static str),
}

/// The media type, if files of this type are accepted.
pub(super) fn taken(bytes: &[u8]) -> Option<&'static str> {
    if let Some(picture) = picture_of_a_phone(bytes) {
        return Some(picture);
    }
    let head = bytes.get(..HEAD_WITHIN).unwrap_or(bytes);
    let known = infer::get(bytes).map(|kind| kind.mime_type());
    if let Some(taken) = known.and_then(|kind| BY_HEAD.iter().find(|taken| **taken == kind)) {
        return Some(taken);
    }
    if is_zip(bytes) {
        return has_word_document(bytes).then_some(WORD);
    }
    let is_other = known.is_some_and(|kind| kind != PDF && !kind.starts_with("text/"));
    // A web page that merely contains such a header is a web page.
    let is_page = head.trim_ascii_start().starts_with(b"<");
    (!is_other && !is_page && holds(head, b"%PDF-")).then_some(PDF)
}

/// The type of a file that is not accepted, as far as it can be detected.
pub(super) fn other(bytes: &[u8]) -> Option<Other> {
    let start = bytes.get(..512).unwrap_or(bytes);
    let starts = |with: &[u8]| bytes.starts_with(with);
    let text = std::str::from_utf8(start).ok().map(|text| text.trim_start_matches('\u{feff}').trim_start());
    let lower = text.map(str::to_ascii_lowercase).unwrap_or_default();
    if starts(b"{\\rtf") {
        return Some(Other::Document("RTF"));
    }
    if starts(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return Some(Other::Document("DOC / XLS / PPT"));
    }
    if lower.starts_with("<svg") || (lower.starts_with("<?xml") && lower.contains("<svg")) {
        return Some(Other::Something("SVG"));
    }
    if lower.starts_with("<!doctype html") || lower.starts_with("<html") {
        return Some(Other::Something("HTML"));
    }
    if let Some(kind) = infer::get(bytes) {
        return Some(match kind.extension() {
            "xlsx" => Other::Document("XLSX"),
            "pptx" => Other::Document("PPTX"),
            "ods" => Other::Document("ODS"),
            "odp" => Other::Document("ODP"),
            "zip" => Other::Archive("ZIP"),
            "rar" => Other::Archive("RAR"),
            "7z" => Other::Archive("7Z"),
            "gz" => Other::Archive("GZ"),
            "gif" => Other::Something("GIF"),
            "bmp" => Other::Something("BMP"),
            "exe" => Other::Something("EXE"),
            "mp4" | "mov" | "avi" | "mkv" | "webm" => Other::Something("MP4"),
            _ => return None,
        });
    }
    let is_text =
        text.is_some_and(|text| !text.is_empty() && !text.chars().any(|c| c.is_control() && !c.is_whitespace()));
    is_text.then_some(Other::Text)
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// HEIC and AVIF: their first box lists the compatible brands, in any order.
fn picture_of_a_phone(bytes: &[u8]) -> Option<&'static str> {
    if bytes.get(4..8)? != b"ftyp" {
        return None;
    }
    let length = u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?);
    let end = usize::try_from(length).ok()?.min(bytes.len()).min(HEAD_WITHIN);
    let major = bytes.get(8..12)?;
    let compatible = bytes.get(16..end).unwrap_or_default();
    let mut brands = std::iter::once(major).chain(compatible.chunks_exact(4));
    let kind = |brand: &[u8]| match brand {
        b"avif" | b"avis" => Some(AVIF),
        b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" => Some(HEIF),
        _ => None,
    };
    let is_general = matches!(major, b"mif1" | b"msf1");
    match kind(major) {
        Some(kind) => Some(kind),
        None if is_general => brands.find_map(kind).or(Some(HEIF)),
        None => None,
    }
}

fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Whether the central directory of a zip has the parts of a Word document, in any order.
fn has_word_document(bytes: &[u8]) -> bool {
    let names = names_in_zip(bytes).unwrap_or_default();
    let has = |wanted: &str| names.contains(&wanted.as_bytes());
    has("[Content_Types].xml") && has("word/document.xml")
}

/// The names in the central directory of a zip.
fn names_in_zip(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    const MOST: usize = 10_000;
    let number = |at: usize, bytes_long: usize| -> Option<usize> {
        let part = bytes.get(at..at.checked_add(bytes_long)?)?;
        Some(part.iter().rev().fold(0, |sum, byte| (sum << 8) | usize::from(*byte)))
    };
    // The end record is followed by a comment of up to 64 KB.
    let from = bytes.len().saturating_sub(22 + 65_535);
    let end = bytes.get(from..)?.windows(4).rposition(|window| window == b"PK\x05\x06")? + from;
    let (entries, mut at) = (number(end + 10, 2)?, number(end + 16, 4)?);
    let mut names = Vec::new();
    for _ in 0..entries.min(MOST) {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let (name, extra, comment) = (number(at + 28, 2)?, number(at + 30, 2)?, number(at + 32, 2)?);
        names.push(bytes.get(at + 46..(at + 46).checked_add(name)?)?);
        at = (at + 46).checked_add(name + extra + comment)?;
    }
    Some(names)
}

/// Whether a PDF needs a password to open. One that merely forbids printing does not.
pub(super) fn needs_password(bytes: &[u8]) -> bool {
    holds(bytes, b"/Encrypt")
        && matches!(Pdf::new(bytes.to_vec()), Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected)))
}
