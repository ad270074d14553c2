//! Codes of digits, for the keys of a telephone: what a person has on a page or a letter, and goes on with by telephone.
//!
//! A code is derived from what it opens and the secret of the installation; only a seal of it is stored, once somebody
//! has seen it. Eleven digits and one that shows slips: with ten thousand codes that work, ten million are wrong for
//! each that is right.

use db::{Tx, args};

use crate::app::App;
use crate::secret::hex;
use crate::slice::{Slice, Table};
use crate::trust::Mark;

/// Codes of digits: ids and seals, of nobody by themselves.
pub const SLICE: Slice =
    Slice { uses: &["trust"], tables: &[Table::nobodys("phone_codes")], ..Slice::named("phone_codes") };

/// The length of a code, including the check digit.
pub const DIGITS: usize = 12;

/// How long a code works after it was last shown, in milliseconds.
pub const LASTS: i64 = 30 * 24 * 60 * 60 * 1_000;

/// What a code opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opens {
    Plan(String),
    Application(String),
    Conversation(String),
}

impl Opens {
    fn parts(&self) -> (&'static str, &str) {
        match self {
            Opens::Plan(id) => ("plan", id),
            Opens::Application(id) => ("application", id),
            Opens::Conversation(id) => ("conversation", id),
        }
    }

    fn of(thing: &str, id: String) -> Option<Opens> {
        Some(match thing {
            "plan" => Opens::Plan(id),
            "application" => Opens::Application(id),
            "conversation" => Opens::Conversation(id),
            _ => return None,
        })
    }
}

/// The code of a thing, without making it work.
fn code(app: &App, opens: &Opens) -> String {
    let (thing, id) = opens.parts();
    let seal = app.secret.seal("phone-code", &format!("{thing}:{id}"));
    let number = seal.iter().fold(0_u64, |sum, byte| (sum * 256 + u64::from(*byte)) % 100_000_000_000);
    let digits = format!("{number:011}");
    format!("{digits}{}", check(&digits))
}

fn sealed(app: &App, code: &str) -> String {
    hex(&app.secret.seal("phone-code-hash", code))
}

/// The code of a thing whose page the caller may show, which works from now on for thirty days.
///
/// # Errors
/// If the database is unavailable.
pub async fn show(tx: &mut Tx, app: &App, opens: &Opens) -> db::Result<String> {
    let code = code(app, opens);
    let (thing, id) = opens.parts();
    let sql = "INSERT INTO phone_codes (code_hash, thing, thing_id, until) VALUES ($1, $2, $3, $4)
        ON CONFLICT (code_hash) DO UPDATE SET until = excluded.until";
    let values = args![sealed(app, &code), thing, id, app.world.now() + LASTS];
    match tx.is_read_only() {
        true => app.gathered.mark(Mark { sql, args: values })?,
        false => drop(tx.execute(sql, values).await?),
    }
    Ok(code)
}

/// What a code opens; `None` for one that nobody has seen, or that ended.
///
/// # Errors
/// If the database is unavailable.
pub async fn find(tx: &mut Tx, app: &App, digits: &str) -> db::Result<Option<Opens>> {
    let sql = "SELECT thing, thing_id FROM phone_codes WHERE code_hash = $1 AND until > $2";
    let found: Option<(String, String)> = tx.fetch_optional(sql, args![sealed(app, digits), app.world.now()]).await?;
    Ok(found.and_then(|(thing, id)| Opens::of(&thing, id)))
}

/// Deletes codes that ended; run nightly.
///
/// # Errors
/// If the database is unavailable.
pub async fn purge(tx: &mut Tx, now: i64) -> db::Result<()> {
    tx.execute("DELETE FROM phone_codes WHERE until < $1", args![now]).await?;
    Ok(())
}

/// A code as displayed: `4823 9105 7716`.
pub fn grouped(code: &str) -> String {
    let digits: Vec<char> = code.chars().collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Whether digits could be a code, by their check digit.
pub fn fits(digits: &str) -> bool {
    let is_whole = digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
    let parts = digits.split_at_checked(DIGITS - 1).filter(|_| is_whole);
    parts.is_some_and(|(rest, last)| last == check(rest).to_string())
}

/// The check digit of ISO 7064, MOD 11,10: it detects every single wrong digit, and nearly every transposition.
fn check(digits: &str) -> u32 {
    let product = digits.chars().filter_map(|digit| digit.to_digit(10)).fold(10, |product, digit| {
        let sum = (product + digit) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wrong_digit_is_found() {
        // The example of the standard: 0794 has the check digit 5.
        assert_eq!(check("0794"), 5);
        let code = format!("48239105771{}", check("48239105771"));
        assert!(fits(&code));
        for place in 0..DIGITS {
            for digit in b'0'..=b'9' {
                let mut slip = code.clone().into_bytes();
                let same = slip[place] == digit;
                slip[place] = digit;
                assert_eq!(fits(&String::from_utf8(slip).unwrap()), same);
            }
        }
        for odd in ["", "1", "48239105771", "4823910577160", "4823910577a6", "٤٨٢٣٩١"] {
            assert!(!fits(odd), "{odd}");
        }
        assert_eq!(grouped("482391057716"), "4823 9105 7716");
    }
}
