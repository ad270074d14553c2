//! Affected parties: found by the rules of the manifest, notified, and given time for a submission.

use catalogue::address_key;
use catalogue::service::{Affected, Find, Notify};
use db::Tx;
use jiff::civil::Date;
use serde_json::json;

use super::context::{holds, site};
use super::store::{self, NewParty};
use super::tasks::come_up;
use super::{addresses, days};
use crate::app::App;
use crate::cases::acting::{CaseHandle, written};
use crate::cases::model;
use crate::codes;
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};

/// The length of the code that opens an affected party's page, including the check symbol. It is the only access to
/// that page.
pub const CODE: usize = 12;

/// Somebody to notify.
pub(super) struct AffectedParty<'f> {
    /// Stable for the same party.
    pub key: String,
    pub name: Option<&'f str>,
    pub address: Option<&'f str>,
}

/// Finds and notifies everyone named by a rule of the manifest whose condition is met. What a rule cannot settle or
/// find becomes a task for an officer; nobody is skipped silently. Idempotent.
pub(super) async fn tell_all(tx: &mut Tx, app: &App, held: &mut CaseHandle) -> Outcome<()> {
    for (place, rule) in held.service(app)?.affected.iter().enumerate() {
        match holds(app, &held.case, rule.when.as_ref()) {
            Some(true) => tell_by_rule(tx, app, held, (place, rule)).await?,
            Some(false) => {}
            None => {
                let when = rule.when.as_ref().map(|when| when.text.as_str());
                let data = json!({"rule": place, "who": rule.who, "when": when});
                come_up(tx, app, held, ("settle-who-is-told", &place.to_string()), data).await?;
            }
        }
    }
    Ok(())
}

/// Notifies the parties of one rule.
pub(super) async fn tell_by_rule(
    tx: &mut Tx,
    app: &App,
    held: &mut CaseHandle,
    (place, rule): (usize, &Affected),
) -> Outcome<()> {
    let about = place.to_string();
    let look = |why: &str| json!({"rule": place, "who": rule.who, "find": rule.find.to_string(), "why": why});
    let mut found = Vec::new();
    match rule.find {
        Find::Within(metres) => {
            let site = site(app, &held.case, held.service(app)?);
            let known = match &site {
                Some(text) => addresses::find(tx, text).await?,
                None => None,
            };
            match known {
                Some(here) => found = addresses::neighbours(tx, &here, metres).await?,
                None => {
                    let why = if site.is_some() { "address-not-in-register" } else { "no-address" };
                    come_up(tx, app, held, ("find-affected", &about), look(why)).await?;
                }
            }
        }
        Find::Named => come_up(tx, app, held, ("find-affected", &about), look("everyone-named")).await?,
        Find::ByHand(_) => come_up(tx, app, held, ("find-affected", &about), look("words")).await?,
    }
    let by_letter = rule.notify.contains(&Notify::Letter);
    for address in &found {
        let lines = address.lines();
        let one = AffectedParty { key: format!("{place}:{}", address.id), name: None, address: Some(&lines) };
        add(tx, app, held, Some((place, rule)), &one, by_letter).await?;
    }
    if rule.notify.contains(&Notify::SignOnSite) {
        let sign = AffectedParty { key: format!("{place}:sign"), name: None, address: None };
        put_up_sign(tx, app, held, (place, rule), &sign).await?;
    }
    Ok(())
}

/// The deadline for submissions of a rule's parties, if they are notified today. If the calendar ends before it, an
/// officer gets a task.
async fn heard_until(tx: &mut Tx, app: &App, held: &CaseHandle, rule: Option<&Affected>) -> Outcome<Option<Date>> {
    let Some(within) = rule.and_then(|rule| rule.hear_for) else { return Ok(None) };
    let calendar = app.catalogue.calendar_of(held.service(app)?);
    let until = days::hear_until(calendar, within, app.today());
    if until.is_none() {
        let data = json!({"calendar": calendar.map(|calendar| &calendar.id), "within": within.to_string()});
        come_up(tx, app, held, ("calendar-ends", ""), data).await?;
    }
    Ok(until)
}

/// Adds a party and notifies them by letter, or leaves that to an officer if no letter can reach them.
pub(super) async fn add(
    tx: &mut Tx,
    app: &App,
    held: &mut CaseHandle,
    rule: Option<(usize, &Affected)>,
    one: &AffectedParty<'_>,
    by_letter: bool,
) -> Outcome<()> {
    held.must_allow(model::Action::TellAffected)?;
    let Some(new) = keep(tx, app, held, rule, one).await? else { return Ok(()) };
    match one.address {
        Some(address) if by_letter => told(tx, app, held, &new, (one.name, Some(address), "letter")).await,
        _ => {
            let data = json!({"party": new.id, "name": one.name, "address": one.address, "code": new.code});
            come_up(tx, app, held, ("cannot-be-told", &new.id), data).await?;
            Ok(())
        }
    }
}

async fn put_up_sign(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    rule: (usize, &Affected),
    sign: &AffectedParty<'_>,
) -> Outcome<()> {
    let Some(new) = keep(tx, app, held, Some(rule), sign).await? else { return Ok(()) };
    let data = json!({"party": new.id, "code": new.code, "until": new.until.map(|day| day.to_string())});
    come_up(tx, app, held, ("put-up-sign", &new.id), data).await?;
    Ok(())
}

/// A party that was stored just now.
pub(super) struct StoredParty {
    pub id: String,
    pub code: String,
    pub until: Option<Date>,
}

/// `None` if the party existed already.
async fn keep(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    rule: Option<(usize, &Affected)>,
    one: &AffectedParty<'_>,
) -> Outcome<Option<StoredParty>> {
    let until = heard_until(tx, app, held, rule.map(|(_, rule)| rule)).await?;
    let kept = StoredParty { id: app.world.new_id(), code: codes::checked(app.world.chance(), CODE), until };
    let new = NewParty {
        id: &kept.id,
        key: &one.key,
        rule: rule.and_then(|(place, _)| i64::try_from(place).ok()),
        name: one.name,
        address: one.address,
        code: &kept.code,
        hear_until: until,
        at: app.world.now(),
    };
    Ok(store::keep_party(tx, &held.grant, &new).await?.then_some(kept))
}

/// Records that a party was notified; letters react to this event.
pub(super) async fn told(
    tx: &mut Tx,
    app: &App,
    held: &mut CaseHandle,
    kept: &StoredParty,
    (name, address, how): (Option<&str>, Option<&str>, &str),
) -> Outcome<()> {
    held.must_allow(model::Action::TellAffected)?;
    if !store::set_told(tx, &held.grant, &kept.id, (how, app.world.now())).await? {
        return Ok(());
    }
    let event = CaseEvent::PartyNotified {
        party: kept.id.clone(),
        name: name.map(str::to_owned),
        address: address.map(str::to_owned),
        hear_until: kept.until.map(|day| day.to_string()),
        code: kept.code.clone(),
        how: how.to_owned(),
    };
    held.act(tx, app, event).await
}

/// Adds a party found by an officer: a neighbour who is not in the register, or anyone given by name.
///
/// # Errors
/// If neither a name nor an address is given, or the case is no longer being worked on.
pub(super) async fn add_by_hand(
    tx: &mut Tx,
    app: &App,
    held: &mut CaseHandle,
    rule: Option<usize>,
    (name, address): (&str, &str),
) -> Outcome<()> {
    let (name, address) = (written(name), written(address));
    let Some(said) = address.as_deref().or(name.as_deref()) else {
        return Err(Refusal::unprocessable("party-without-words"));
    };
    let rules = &held.service(app)?.affected;
    let rule = rule.and_then(|place| Some((place, rules.get(place)?)));
    let key = format!("hand:{}:{}", name.as_deref().map(address_key).unwrap_or_default(), address_key(said));
    let one = AffectedParty { key, name: name.as_deref(), address: address.as_deref() };
    add(tx, app, held, rule, &one, address.is_some()).await
}

/// Records that a party was notified by other means than a letter: in person, or by a sign on the site.
pub(super) async fn told_by_hand(tx: &mut Tx, app: &App, held: &mut CaseHandle, party: &str, how: &str) -> Outcome<()> {
    let parties = store::parties(tx, &held.grant).await?;
    let party = parties.into_iter().find(|one| one.id == party).ok_or_else(Refusal::not_found)?;
    let kept = StoredParty { until: party.hear_until(), id: party.id, code: party.code };
    told(tx, app, held, &kept, (party.name.as_deref(), party.address.as_deref(), how)).await
}
