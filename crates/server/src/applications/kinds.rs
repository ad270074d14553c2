//! Whether a file is taken as a proof: what it really is, whether its name says the same, whether there is room.

use crate::locale::Locale;
use crate::uploads::{self, Refused, Sniffed};
use crate::web::Upload;

/// All files of one application together, in bytes.
pub(super) const MOST_TOGETHER: usize = 20 * 1024 * 1024;

/// How names of such files end.
const ENDS: &[(&str, &[&str])] = &[
    ("application/pdf", &["pdf"]),
    ("image/jpeg", &["jpg", "jpeg", "jfif"]),
    ("image/png", &["png"]),
    ("image/heif", &["heic", "heif"]),
    ("image/webp", &["webp"]),
    ("image/tiff", &["tif", "tiff"]),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", &["docx"]),
    ("application/vnd.oasis.opendocument.text", &["odt"]),
];

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    File(Refused),
    /// The name ends in something that the content is not.
    Name(&'static str),
    /// The store of files does not answer; the same may work soon.
    NotKept,
    /// With the other files it is too much.
    Together,
}

impl Unfit {
    /// What is wrong with this file and what to do.
    pub fn words(self, locale: &Locale, upload: &Upload) -> String {
        let key = match self {
            Unfit::File(refused) => return refused.words(locale, upload),
            Unfit::Name(kind) => {
                let args = [("name", uploads::shown_name(&upload.name).into()), ("kind", kind.into())];
                return locale.say("application-file-name", &args);
            }
            Unfit::NotKept => "upload-not-kept",
            Unfit::Together => "application-file-together",
        };
        locale.say(key, &[("name", uploads::shown_name(&upload.name).into())])
    }
}

/// Looks at a file, beside those that are kept already and have this many bytes.
pub(super) fn check(upload: &Upload, kept: i64) -> Result<Sniffed, Unfit> {
    let sniffed = uploads::check(upload).map_err(Unfit::File)?;
    let end = upload.name.rsplit_once('.').map(|(_, end)| end.trim().to_ascii_lowercase());
    let fitting = ENDS.iter().find(|(kind, _)| *kind == sniffed.media_type).map_or(&[][..], |(_, ends)| ends);
    // Telephones give names without an ending.
    if end.is_some_and(|end| !fitting.contains(&end.as_str())) {
        return Err(Unfit::Name(uploads::kind_name(sniffed.media_type)));
    }
    let together = usize::try_from(kept).unwrap_or(0).saturating_add(upload.bytes.len());
    if together > MOST_TOGETHER { Err(Unfit::Together) } else { Ok(sniffed) }
}

#[cfg(test)]
mod tests {
    use axum::body::Bytes;

    use super::*;

    #[test]
    fn a_name_that_lies_is_refused_and_so_is_too_much() {
        let file = |name: &str, bytes: &'static [u8]| Upload {
            field: String::new(),
            name: name.to_owned(),
            bytes: Bytes::from_static(bytes),
        };
        let png = b"\x89PNG\r\n\x1a\n0000";
        assert!(check(&file("PHOTO.PNG", png), 0).is_ok());
        assert!(check(&file("photo", png), 0).is_ok());
        assert_eq!(check(&file("invoice.pdf", png), 0), Err(Unfit::Name("PNG")));
        assert_eq!(check(&file("photo.jpg.exe", png), 0), Err(Unfit::Name("PNG")));
        assert_eq!(check(&file("photo.png", b"MZ\x90\0"), 0), Err(Unfit::File(Refused::Kind)));
        assert_eq!(check(&file("photo.png", png), MOST_TOGETHER as i64), Err(Unfit::Together));
    }
}
