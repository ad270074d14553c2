//! What one who calls about a case has to know, as a seal of both: the keys that spell its reference, and a day that the
//! catalogue names.
//!
//! One statement finds the case, whether there is one or not, so that an unknown reference and a wrong day take as long.

use db::Tx;
use jiff::civil::Date;
use rules::{FactId, Facts, Value};

use super::store;
use crate::app::App;
use crate::secret::hex;

/// The fact that a caller has to know.
pub fn fact(app: &App) -> Option<FactId> {
    app.catalogue.program.vocabulary.fact(app.catalogue.about.caller_knows.as_deref()?)
}

/// The seal of a new case, if that day is among its facts.
pub(super) fn of_case(app: &App, reference: &str, facts: &Facts) -> Option<String> {
    match facts.get(fact(app)?)? {
        Value::Date(day) => Some(sealed(app, (&pressed(reference), *day))),
        _ => None,
    }
}

/// The cases of a reference as it was keyed in, and of a day; two at most, which a person tells apart. Without a grant:
/// ids alone.
///
/// # Errors
/// If the database is unavailable.
pub async fn find(tx: &mut Tx, app: &App, known: (&str, Date)) -> db::Result<Vec<String>> {
    store::caller_keys::find(tx, &sealed(app, known)).await
}

fn sealed(app: &App, (keys, day): (&str, Date)) -> String {
    hex(&app.secret.seal("case-keys", &format!("{keys} {day}")))
}

/// The keys that spell a reference (ITU-T E.161): each letter is on one.
fn pressed(reference: &str) -> String {
    let key = |sign: char| match sign {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        other => other,
    };
    reference.chars().map(key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_letter_is_on_the_key_that_bears_it() {
        assert_eq!(pressed("K7M4PX9T"), "57647998");
        assert_eq!(pressed("ABCDEFGHJKMNPQRSTVWXYZ"), "2223334455667777889999");
    }
}
