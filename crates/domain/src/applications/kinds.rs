//! Whether a file is taken as a proof: what it really is, and whether there is room.

use crate::locale::Locale;
use crate::uploads::{self, Refused, Sniffed, Upload};

/// All files of one application together, in bytes.
pub(super) const MOST_TOGETHER: usize = 20 * 1024 * 1024;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    File(Refused),
    /// It is not in the store, with the words for why.
    NotKept(&'static str),
    /// With the other files it is too much.
    Together,
}

impl Unfit {
    /// What is wrong with this file and what to do.
    pub fn words(self, locale: &Locale, upload: &Upload) -> String {
        let key = match self {
            Unfit::File(refused) => return refused.words(locale, upload),
            Unfit::NotKept(key) => key,
            Unfit::Together => "application-file-together",
        };
        locale.say(key, &[("name", uploads::shown_name(&upload.name).into())])
    }
}

/// Looks at a file, beside those that are kept already and have this many bytes.
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
        // It is kept under the ending of what it is.
        assert!(check(&file("invoice.pdf", png), 0).is_ok());
        assert!(matches!(check(&file("photo.png", b"MZ\x90\0"), 0), Err(Unfit::File(Refused::Is(_)))));
        assert_eq!(check(&file("photo.png", png), MOST_TOGETHER as i64), Err(Unfit::Together));
    }
}
