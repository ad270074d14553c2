//! A proof, and the verdict on a typed code. No I/O.

use subtle::ConstantTimeEq;

use super::ProofRequest;
use crate::questions::plain_digits;

const MINUTE: i64 = 60_000;

const LASTS: i64 = 10 * MINUTE;

pub(super) const MOST_TRIES: i64 = 5;

/// The maximum number of codes to one address in an hour.
pub const MOST_AN_HOUR: i64 = 5;

const DIGITS: usize = 6;

/// How long a code is valid, in minutes.
pub fn minutes() -> i64 {
    LASTS / MINUTE
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    SignIn,
    ContactPoint,
    /// The address of an organisation.
    Organisation,
}

impl Purpose {
    pub fn name(self) -> &'static str {
        match self {
            Purpose::SignIn => "sign-in",
            Purpose::ContactPoint => "contact-point",
            Purpose::Organisation => "organisation",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Proof {
    pub id: String,
    pub session_id: String,
    pub purpose: String,
    pub address: String,
    pub language: String,
    pub next: String,
    pub tries: i64,
    pub created_at: i64,
    pub ends_at: i64,
    pub used_at: Option<i64>,
}

db::from_row!(Proof { id, session_id, purpose, address, language, next, tries, created_at, ends_at, used_at });

/// The verdict on a typed code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Right,
    /// Not six digits; no attempt was counted.
    Unreadable,
    Wrong {
        left: i64,
    },
    TooMany,
    Expired,
    Used,
}

impl Proof {
    pub fn new(id: String, session: &str, wish: &ProofRequest<'_>, now: i64) -> Self {
        Proof {
            id,
            session_id: session.to_owned(),
            purpose: wish.purpose.name().to_owned(),
            address: wish.address.to_owned(),
            language: wish.language.to_owned(),
            next: wish.next.to_owned(),
            tries: 0,
            created_at: now,
            ends_at: now + LASTS,
            used_at: None,
        }
    }

    /// Why the proof accepts no code any more, if so.
    pub fn is_over(&self, now: i64) -> Option<Verdict> {
        match self.used_at {
            Some(_) => Some(Verdict::Used),
            None if now >= self.ends_at => Some(Verdict::Expired),
            None if self.tries >= MOST_TRIES => Some(Verdict::TooMany),
            None => None,
        }
    }
}

/// The digits of a code, in any grouping and any script.
pub(super) fn digits(typed: &str) -> Option<String> {
    let code: String = plain_digits(typed).chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    (code.len() == DIGITS && code.bytes().all(|byte| byte.is_ascii_digit())).then_some(code)
}

/// Compares in constant time. `tries` includes this attempt.
pub(super) fn compare(typed: &str, code: &str, tries: i64) -> Verdict {
    match (bool::from(typed.as_bytes().ct_eq(code.as_bytes())), MOST_TRIES - tries) {
        (true, _) => Verdict::Right,
        (false, left) if left > 0 => Verdict::Wrong { left },
        (false, _) => Verdict::TooMany,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proof() -> Proof {
        let wish = ProofRequest { purpose: Purpose::SignIn, address: "ana@example.org", language: "en", next: "/" };
        Proof::new("1".to_owned(), "s", &wish, 1_000)
    }

    #[test]
    fn a_proof_is_over_when_it_is_used_or_old_or_was_tried_too_often() {
        let fresh = proof();
        assert_eq!(fresh.is_over(1_000 + LASTS - 1), None);
        assert_eq!(fresh.is_over(1_000 + LASTS), Some(Verdict::Expired));
        assert_eq!(Proof { tries: MOST_TRIES, ..proof() }.is_over(1_000), Some(Verdict::TooMany));
        assert_eq!(Proof { used_at: Some(2_000), ..proof() }.is_over(1_000 + LASTS), Some(Verdict::Used));
    }

    #[test]
    fn a_code_is_read_however_it_is_written() {
        assert_eq!(digits(" 012 345 ").as_deref(), Some("012345"));
        assert_eq!(digits("012-345").as_deref(), Some("012345"));
        assert_eq!(digits("٠١٢٣٤٥").as_deref(), Some("012345"));
        for odd in ["", "12345", "1234567", "12345a", "१२३४५६"] {
            assert_eq!(digits(odd), None, "{odd}");
        }
    }

    #[test]
    fn the_last_wrong_try_ends_it() {
        assert_eq!(compare("000000", "000001", 1), Verdict::Wrong { left: 4 });
        assert_eq!(compare("000000", "000001", 5), Verdict::TooMany);
        assert_eq!(compare("000001", "000001", 5), Verdict::Right);
    }
}
