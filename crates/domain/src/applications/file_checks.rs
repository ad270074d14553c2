//! Validation of files uploaded as proof: their real type, and the available space.

use crate::locale::Locale;
use crate::uploads::{self, Refused, Sniffed, Upload};

/// The total size of all files of one application, in bytes.
pub(super) const MOST_TOGETHER: usize = 20 * 1024 * 1024;

/// Why a file is rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    File(Refused),
    /// It could not be stored; the key of the message that says why.
    NotKept(&'static str),
    /// Together with the other files it is too large.
    Together,
}

impl Unfit {
    /// What is wrong with this file and what to do about it.
    pub fn words(self, locale: &Locale, upload: &Upload) -> String {
        let key = match self {
            Unfit::File(refused) => return refused.words(locale, upload),
            Unfit::NotKept(key) => key,
            Unfit::Together => "application-file-together",
        };
        locale.say(key, &[("name", uploads::shown_name(&upload.name).into())])
    }
}

/// Checks a file, given the total size of those already stored.
pub(super) fn check(upload: &Upload, kept: i64) -> Result<Sniffed, Unfit> {
    let sniffed = uploads::check(upload).map_err(Unfit::File)?;
    let together = usize::try_from(kept).unwrap_or(0).saturating_add(upload.bytes.len());
    if together > MOST_TOGETHER { Err(Unfit::Together) } else { Ok(sniffed) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytes::Bytes;

    #[test]
    fn a_program_is_refused_and_so_is_too_much() {
        let file = |name: &str, bytes: &'static [u8]| Upload {
            field: String::new(),
            name: name.to_owned(),
            bytes: Bytes::from_static(bytes),
        };
        let png = b"\x89PNG\r\n\x1a\n0000";
        assert!(check(&file("PHOTO.PNG", png), 0).is_ok());
        // It is stored with the extension of its real type.
        assert!(check(&file("invoice.pdf", png), 0).is_ok());
        assert!(matches!(check(&file("photo.png", b"MZ\x90\0"), 0), Err(Unfit::File(Refused::Is(_)))));
        assert_eq!(check(&file("photo.png", png), MOST_TOGETHER as i64), Err(Unfit::Together));
    }
}
