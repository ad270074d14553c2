//! How a case stands, for who knows its reference and a day that the catalogue names, such as that of birth.
//!
//! Both are looked up as one seal: an unknown reference and a wrong day take the same statements and get the same words.
//! Nothing is said before; after three tries, or too many on a day, a person helps.

use catalogue::Said;
use db::Tx;
use jiff::civil::Date;

use super::flow::Flow;
use super::model::{CallPlace, PATIENCE};
use super::script::Script;
use super::tries;
use crate::app::App;
use crate::cases::opening::REFERENCE;
use crate::cases::{acting, caller_keys};
use crate::codes;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Action, Actor};

const BACK: &str = "9";

pub(super) async fn keys(flow: &mut Flow<'_>, keys: &str) -> Outcome<()> {
    match flow.standing.place.clone() {
        // Whether there is one of that reference is not said.
        CallPlace::Reference if keys.len() == REFERENCE && keys.bytes().all(|key| (b'1'..=b'9').contains(&key)) => {
            flow.standing.go(CallPlace::Birth { keys: keys.to_owned() });
        }
        CallPlace::Birth { keys: reference } => match day(keys) {
            Some(day) => check(flow, &reference, day).await?,
            None => flow.standing.slip(),
        },
        CallPlace::Case { .. } if keys == BACK => flow.standing.go(CallPlace::Menu),
        _ => flow.standing.slip(),
    }
    Ok(())
}

/// A day as it is keyed in: day, month, year.
fn day(keys: &str) -> Option<Date> {
    let (day, rest) = keys.split_at_checked(2)?;
    let (month, year) = rest.split_at_checked(2)?;
    format!("{year}-{month}-{day}").parse().ok().filter(|_| year.len() == 4)
}

async fn check(flow: &mut Flow<'_>, reference: &str, day: Date) -> Outcome<()> {
    // The same statements in every case, so that the time tells nothing.
    let over = tries::over(flow, reference).await?;
    let found = caller_keys::find(flow.tx, flow.app, (reference, day)).await?;
    let is_right = found.len() == 1;
    // After three tries nothing more is tried in this call.
    let is_over = over.about || flow.standing.tries >= PATIENCE;
    let about = match (is_over, is_right) {
        // What is not let in any more is no try; what was right is none about this reference.
        (true, _) => format!("over {reference}"),
        (false, true) => format!("right {reference}"),
        (false, false) => reference.to_owned(),
    };
    tries::count(flow, &about).await?;
    if over.caller {
        flow.standing.go_with(CallPlace::Person, "call-tries-over");
        return Ok(());
    }
    // Two people with one day and references that sound alike are told apart by a person.
    match found.as_slice() {
        [case] if !is_over => {
            let case = case.clone();
            let holder = Actor::Holder { of: case.clone() };
            let reference = acting::by_id(flow.tx, flow.app, &holder, &case, Action::See).await?.case.reference;
            flow.standing.about = format!("/cases/{reference}");
            let line = flow.locale().say("call-trail-case", &[("reference", codes::grouped(&reference).into())]);
            flow.note(line);
            flow.standing.go(CallPlace::Case { case });
        }
        // What is unknown, a wrong day, no day in the case and too many tries about it sound alike.
        _ => {
            flow.standing.tries += 1;
            match flow.standing.tries >= PATIENCE {
                true => flow.standing.go_with(CallPlace::Person, "call-tries-over"),
                false => flow.standing.go_with(CallPlace::Reference, "call-no-match"),
            }
        }
    }
    Ok(())
}

pub(super) async fn say(flow: &mut Flow<'_>, script: &mut Script<'_>) -> Outcome<()> {
    let locale = script.locale();
    match flow.standing.place.clone() {
        CallPlace::Reference => {
            script.text(locale.text("call-reference")).keys(REFERENCE);
        }
        CallPlace::Birth { .. } => {
            let spoken = flow.app.catalogue.in_language(locale.tag());
            let fact = caller_keys::fact(flow.app);
            let label = fact.and_then(|fact| spoken.fact_label(fact)).map(|said: Said<'_>| said.text.into_owned());
            script.text(label.unwrap_or_default()).text(locale.text("call-question-date")).keys(8);
        }
        CallPlace::Case { case } => {
            stand(flow.tx, flow.app, &case, script).await?;
            script.text(locale.text("call-case-keys")).one_key(false);
        }
        _ => {}
    }
    Ok(())
}

/// Where a case stands, and by when something of the person is waited for.
async fn stand(tx: &mut Tx, app: &App, id: &str, script: &mut Script<'_>) -> Outcome<()> {
    let locale = script.locale();
    let holder = Actor::Holder { of: id.to_owned() };
    let case = match acting::by_id(tx, app, &holder, id, Action::See).await {
        Ok(held) => held.case,
        Err(refusal) if refusal.is_for_good() => {
            script.text(locale.text("call-case-gone"));
            return Ok(());
        }
        Err(refusal) => return Err::<(), Refusal>(refusal),
    };
    let spoken = app.catalogue.in_language(locale.tag());
    let service = case.manifest(app).map(|service| spoken.service_name(service).text.into_owned());
    let state = locale.text(&format!("case-state-{}", case.state().name()));
    let changed = locale.date(app.day_of(case.changed_at));
    let args = [("service", service.unwrap_or_default().into()), ("state", state.into()), ("day", changed.into())];
    script.own(locale.say("call-case", &args));
    let asked = crate::cases::store::asked_in(tx, &[id]).await?;
    if let Some(day) = asked.get(id) {
        script.own(locale.say("call-case-asked", &[("day", locale.date(*day).into())]));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_keyed_in_as_it_is_said() {
        assert_eq!(day("31051987"), Some(jiff::civil::date(1987, 5, 31)));
        for odd in ["", "3105198", "310519870", "31021987", "3105198*", "########"] {
            assert_eq!(day(odd), None, "{odd}");
        }
    }
}
