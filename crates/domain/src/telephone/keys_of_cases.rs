//! What one who calls about a case has to know, as a seal of both: the keys that spell its reference, and a day.

use db::{Tx, args};
use jiff::civil::Date;
use rules::{FactId, Value};

use crate::app::App;
use crate::cases::acting;
use crate::events::{CaseEvent, Happened, Hooked, Recorded};
use crate::secret::hex;
use crate::trust::{Action, Actor};

/// The fact that a caller has to know.
pub(super) fn fact(app: &App) -> Option<FactId> {
    app.catalogue.program.vocabulary.fact(app.catalogue.about.caller_knows.as_deref()?)
}

/// A new case can be called about from now on, if that day is among its facts.
pub(super) fn hears<'a>(app: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        let Happened::Case(CaseEvent::Opened { .. }) = &recorded.event else { return Ok(()) };
        let Some(fact) = fact(app) else { return Ok(()) };
        let system = Actor::System("telephone");
        let Ok(held) = acting::by_id(tx, app, &system, &recorded.subject.id, Action::See).await else { return Ok(()) };
        let facts = held.case.facts.for_rules(held.case.law(app));
        if let Some(Value::Date(day)) = facts.get(fact) {
            let seal = sealed(app, (&pressed(&held.case.reference), *day));
            let sql = "INSERT INTO case_keys (seal, case_id) VALUES ($1, $2) ON CONFLICT (seal, case_id) DO NOTHING";
            tx.execute(sql, args![seal, held.case.id]).await?;
        }
        Ok(())
    })
}

/// The cases of a reference as it was keyed in, and of a day. One statement, whether or not there are any.
pub(super) async fn find(tx: &mut Tx, app: &App, known: (&str, Date)) -> db::Result<Vec<String>> {
    let sql = "SELECT case_id FROM case_keys WHERE seal = $1 ORDER BY case_id LIMIT 2";
    tx.fetch_all(sql, args![sealed(app, known)]).await
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
