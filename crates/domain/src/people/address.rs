//! Normalises email addresses and telephone numbers as typed, and says what is wrong with one.

use catalogue::contact::EmailSlip;

pub use catalogue::contact::{email, phone};

use crate::locale::Locale;

/// An email address in its one form, or what is wrong with it in the person's language.
///
/// # Errors
/// If it is none.
pub fn read_email(locale: &Locale, typed: &str) -> Result<String, String> {
    catalogue::contact::read_email(typed).map_err(|slip| {
        locale.text(match slip {
            _ if typed.is_empty() => "email-missing",
            EmailSlip::NoAt => "email-no-at",
            EmailSlip::Several => "email-several",
            EmailSlip::Space => "email-space",
            EmailSlip::Host => "email-host",
            EmailSlip::Odd => "email-odd",
        })
    })
}
