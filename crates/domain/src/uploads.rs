//! Detects what an uploaded file really is from its bytes, because its name and the browser may lie.

pub mod names;
mod sniffing;

use bytes::Bytes;
use sha2::{Digest, Sha256};

use crate::secret::hex;

pub use names::{kind_name, shown_name, with_its_ending};
pub use sniffing::Other;

/// The limit for one file; a form may contain several.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

/// For the `accept` of a file field.
pub const ACCEPT: &str = ".pdf,.jpg,.jpeg,.png,.heic,.heif,.avif,.webp,.tif,.tiff,.docx,.odt";

/// A file as uploaded.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The form field.
    pub field: String,
    /// The name on the person's own device; never used as a path.
    pub name: String,
    pub bytes: Bytes,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sniffed {
    pub media_type: &'static str,
    /// Of the bytes, in hexadecimal.
    pub sha256: String,
}

/// Why a file is rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    Empty,
    TooLarge,
    /// It cannot be opened without its password.
    Password,
    /// A known type that is not accepted.
    Is(Other),
    Kind,
}

impl Refused {
    /// The message key; the message has `$name`, `$megabytes` and `$kind`.
    pub fn key(self) -> &'static str {
        match self {
            Refused::Empty => "upload-empty",
            Refused::TooLarge => "upload-too-large",
            Refused::Password => "upload-password",
            Refused::Is(Other::Document(_)) => "upload-is-document",
            Refused::Is(Other::Archive(_)) => "upload-is-archive",
            Refused::Is(Other::Text) => "upload-is-text",
            Refused::Is(Other::Something(_)) => "upload-is",
            Refused::Kind => "upload-kind",
        }
    }

    /// The message about this file.
    pub fn words(self, locale: &crate::locale::Locale, upload: &Upload) -> String {
        let megabytes = (MOST_BYTES / 1024 / 1024) as i64;
        let kind = match self {
            Refused::Is(Other::Document(kind) | Other::Archive(kind) | Other::Something(kind)) => kind,
            _ => "",
        };
        let name = shown_name(&upload.name);
        locale.say(self.key(), &[("name", name.into()), ("megabytes", megabytes.into()), ("kind", kind.into())])
    }
}

/// Checks the bytes of a file.
///
/// # Errors
/// If it is empty, too large, password-protected, or of a type that is not accepted.
pub fn check(upload: &Upload) -> Result<Sniffed, Refused> {
    let bytes = &upload.bytes;
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    let media_type = sniffing::taken(bytes).ok_or_else(|| sniffing::other(bytes).map_or(Refused::Kind, Refused::Is))?;
    if media_type == sniffing::PDF && sniffing::needs_password(bytes) {
        return Err(Refused::Password);
    }
    Ok(Sniffed { media_type, sha256: hash(bytes) })
}

/// The type of a scan; `None` for what no scanner writes, and what cannot be opened.
pub fn paper(bytes: &[u8]) -> Option<&'static str> {
    let kind = sniffing::taken(bytes)?;
    let is_open = kind != sniffing::PDF || !sniffing::needs_password(bytes);
    let is_paper = matches!(kind, sniffing::PDF | "image/tiff" | "image/png" | "image/jpeg");
    (is_paper && is_open).then_some(kind)
}

/// The name of bytes in the store.
pub fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

#[cfg(test)]
mod tests;
