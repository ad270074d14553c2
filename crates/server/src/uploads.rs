//! What an uploaded file really is, told from its bytes: the name and the browser may lie.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::web::form::Upload;
use crate::web::secret::hex;

/// One file; a whole form may hold a few of them.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
/// Names are shown and sent back, so they are kept short.
const LONGEST_NAME: usize = 100;

/// What agencies can open, and what a phone or an office program makes. Nothing that runs in a browser.
const TAKEN: &[&str] = &[
    "application/pdf",
    "image/jpeg",
    "image/png",
    "image/heif",
    "image/webp",
    "image/tiff",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
];

/// For the `accept` of a file field.
pub const ACCEPT: &str = ".pdf,.jpg,.jpeg,.png,.heic,.webp,.tif,.tiff,.docx,.odt";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sniffed {
    pub media_type: &'static str,
    /// Of the bytes, in hexadecimal.
    pub sha256: String,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    Empty,
    TooLarge,
    Kind,
}

impl Refused {
    /// The words for it; they have `$name` and `$megabytes`.
    pub fn key(self) -> &'static str {
        match self {
            Refused::Empty => "upload-empty",
            Refused::TooLarge => "upload-too-large",
            Refused::Kind => "upload-kind",
        }
    }

    /// The words for it, about this file.
    pub fn words(self, locale: &crate::locale::Locale, upload: &Upload) -> String {
        let megabytes = (MOST_BYTES / 1024 / 1024) as i64;
        locale.say(self.key(), &[("name", shown_name(&upload.name).into()), ("megabytes", megabytes.into())])
    }
}

/// Looks at the bytes of a file.
///
/// # Errors
/// When it is empty, too large, or of a kind that is not taken.
pub fn check(upload: &Upload) -> Result<Sniffed, Refused> {
    let bytes = &upload.bytes;
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    let kind = infer::get(bytes).map(|kind| kind.mime_type()).ok_or(Refused::Kind)?;
    let media_type = TAKEN.iter().find(|taken| **taken == kind).ok_or(Refused::Kind)?;
    Ok(Sniffed { media_type, sha256: hex(&Sha256::digest(bytes)) })
}

/// What people call such a file, in every language.
pub fn kind_name(media_type: &str) -> &'static str {
    match media_type {
        "application/pdf" => "PDF",
        "image/jpeg" => "JPEG",
        "image/png" => "PNG",
        "image/heif" => "HEIC",
        "image/webp" => "WebP",
        "image/tiff" => "TIFF",
        "application/vnd.oasis.opendocument.text" => "OpenDocument",
        _ => "Word",
    }
}

/// A name as it may be shown and sent back: without folders and without signs that steer a terminal or a header.
pub fn shown_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String =
        last.chars().filter(|c| !c.is_control() && !matches!(c, '"' | '\u{202A}'..='\u{202E}')).collect();
    let plain: String = plain.trim().chars().take(LONGEST_NAME).collect();
    if plain.is_empty() { "file".to_owned() } else { plain }
}

/// A kept file on its way back: always to be saved, never shown inside our pages.
pub fn download(name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    let name = crate::web::layout::encoded(&shown_name(name)).replace('/', "%2F");
    let headers = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{name}")),
    ];
    (headers, bytes).into_response()
}

#[cfg(test)]
mod tests {
    use axum::body::Bytes;

    use super::*;

    fn file(name: &str, bytes: &[u8]) -> Upload {
        Upload { field: "file".to_owned(), name: name.to_owned(), bytes: Bytes::copy_from_slice(bytes) }
    }

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let png = b"\x89PNG\r\n\x1a\n0000";
        assert_eq!(check(&file("letter.pdf", png)).unwrap().media_type, "image/png");
        assert_eq!(check(&file("photo.png", b"%PDF-1.7 ...")).unwrap().media_type, "application/pdf");
        for (bytes, why) in [
            (&b"<html><script>alert(1)</script>"[..], Refused::Kind),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Refused::Kind),
            (b"MZ\x90\x00 a program", Refused::Kind),
            (b"plain words", Refused::Kind),
            (b"", Refused::Empty),
        ] {
            assert_eq!(check(&file("photo.png", bytes)), Err(why));
        }
        let mut large = b"%PDF-1.7".to_vec();
        large.resize(MOST_BYTES + 1, 0);
        assert_eq!(check(&file("large.pdf", &large)), Err(Refused::TooLarge));
    }

    #[test]
    fn a_name_is_only_a_name() {
        assert_eq!(shown_name("../../etc/passwd"), "passwd");
        assert_eq!(shown_name("C:\\Documents\\my \"letter\"\r\n.pdf"), "my letter.pdf");
        assert_eq!(shown_name(""), "file");
        assert_eq!(shown_name(&"n".repeat(500)).len(), LONGEST_NAME);
    }
}
