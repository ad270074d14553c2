//! What an uploaded file really is, told from its bytes: the name and the browser may lie.

mod names;
mod sniffing;

use axum::http::header;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::web::form::Upload;
use crate::web::secret::hex;

pub use names::{kind_name, shown_name, with_its_ending};
pub use sniffing::Other;

/// One file; a whole form may hold a few of them.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

/// For the `accept` of a file field.
pub const ACCEPT: &str = ".pdf,.jpg,.jpeg,.png,.heic,.heif,.avif,.webp,.tif,.tiff,.docx,.odt";

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
    /// Nobody could open it without its password.
    Password,
    /// It is known and not taken.
    Is(Other),
    Kind,
}

impl Refused {
    /// The words for it; they have `$name`, `$megabytes` and `$kind`.
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

    /// The words for it, about this file.
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

/// Looks at the bytes of a file.
///
/// # Errors
/// When it is empty, too large, closed by a password, or of a kind that is not taken.
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
    Ok(Sniffed { media_type, sha256: hex(&Sha256::digest(bytes)) })
}

/// What nothing that was handed in may do, however it is opened.
const NOTHING: &str = "default-src 'none'; sandbox";
/// The same inside a page of ours.
const FRAMED: &str = "default-src 'none'; sandbox; frame-ancestors 'self'";

/// A kept file on its way back, to be saved.
pub fn download(name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    handed_out(("attachment", NOTHING), name, media_type, bytes)
}

/// A kept file as a page of ours shows it, in a frame or as a picture.
pub fn inline(name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    handed_out(("inline", FRAMED), name, media_type, bytes)
}

fn handed_out((how, policy): (&str, &str), name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    let name = crate::web::layout::encoded(&with_its_ending(name, media_type)).replace('/', "%2F");
    let headers = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (header::CONTENT_DISPOSITION, format!("{how}; filename*=UTF-8''{name}")),
        (header::CONTENT_SECURITY_POLICY, policy.to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    (headers, bytes).into_response()
}

#[cfg(test)]
mod tests;
