//! Times at service centres by telephone: heard, booked, moved and cancelled, as on the web.

use catalogue::{Centre, Channel, VisitWay};
use db::Tx;

use super::flow::Flow;
use super::model::CallPlace;
use super::people;
use super::script::Script;
use crate::app::App;
use crate::conversations::store as threads;
use crate::counter::{self, Visit, Wanted};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Action, Actor, Purpose};

const BACK: &str = "9";
const MORE: &str = "8";

/// Times that are read out at once, and centres.
const PAGE: usize = 3;
const CENTRES: usize = 7;

/// Times of one day are too many to hear: the first of each half.
const OF_A_DAY: usize = 2;

pub(super) async fn keys(flow: &mut Flow<'_>, keys: &str) -> Outcome<()> {
    let number = keys.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    match flow.standing.place.clone() {
        CallPlace::Centre => {
            let chosen = number
                .and_then(|n| counter::for_service(flow.app, None, VisitWay::Counter).into_iter().take(CENTRES).nth(n));
            match (keys, chosen) {
                (_, Some(centre)) => {
                    let centre = centre.id.clone();
                    flow.standing.go(CallPlace::Times { centre, conversation: None, from: 0 });
                }
                (BACK, None) => flow.standing.go(CallPlace::Menu),
                _ => flow.standing.slip(),
            }
        }
        CallPlace::Times { centre, conversation, from } => {
            let times = times(flow, &centre, conversation.as_deref()).await?;
            let chosen = number.filter(|n| *n < PAGE).and_then(|n| times.get(from + n).copied());
            match (keys, chosen) {
                (_, Some(at)) => book(flow, &centre, conversation, at).await?,
                (MORE, None) if from + PAGE < times.len() => {
                    flow.standing.go(CallPlace::Times { centre, conversation, from: from + PAGE });
                }
                (BACK, None) => flow.standing.go(CallPlace::Menu),
                _ => flow.standing.slip(),
            }
        }
        CallPlace::Visit { conversation } => visit_keys(flow, conversation, keys).await?,
        _ => flow.standing.slip(),
    }
    Ok(())
}

async fn visit_keys(flow: &mut Flow<'_>, conversation: String, keys: &str) -> Outcome<()> {
    let visit = of(flow.tx, flow.app, &conversation).await?;
    let is_to_come = visit.as_ref().is_some_and(|(visit, _)| visit.is_to_come(flow.app.world.now()));
    match (keys, visit) {
        ("1", Some((visit, _))) if is_to_come => {
            flow.standing.go(CallPlace::Times { centre: visit.centre, conversation: Some(conversation), from: 0 });
        }
        ("2", Some((_, reference))) if is_to_come => {
            let holder = Actor::Holder { of: conversation.clone() };
            counter::cancel(flow.tx, flow.app, (&holder, Purpose::OwnAffairs), &reference).await?;
            flow.standing.go_with(CallPlace::Visit { conversation }, "call-visit-cancelled");
        }
        (BACK, _) => flow.standing.go(CallPlace::Menu),
        _ => flow.standing.slip(),
    }
    Ok(())
}

/// The visit of a conversation, with its reference, for who has its code.
async fn of(tx: &mut Tx, app: &App, conversation: &str) -> Outcome<Option<(Visit, String)>> {
    let Some(known) = threads::whose_by_id(tx, conversation).await? else { return Ok(None) };
    let (holder, reference) = (Actor::Holder { of: conversation.to_owned() }, known.reference.clone());
    let grant = trust::authorise(tx, app, &holder, Action::See, known.into(), Purpose::OwnAffairs).await?;
    Ok(counter::of_conversation(tx, &grant).await?.map(|visit| (visit, reference)))
}

/// The service that a visit is about.
async fn service_of(tx: &mut Tx, conversation: Option<&str>) -> Outcome<Option<String>> {
    let Some(id) = conversation else { return Ok(None) };
    Ok(threads::whose_by_id(tx, id).await?.and_then(|known| known.service))
}

/// The way in which a visit stays when it is moved by keys, and the number of one by phone. A new one is at the counter.
async fn way_of(tx: &mut Tx, app: &App, conversation: Option<&str>) -> Outcome<(VisitWay, Option<String>)> {
    let Some(known) = (match conversation {
        Some(id) => threads::whose_by_id(tx, id).await?,
        None => None,
    }) else {
        return Ok((VisitWay::Counter, None));
    };
    let holder = Actor::Holder { of: known.id.clone() };
    let grant = trust::authorise(tx, app, &holder, Action::See, known.into(), Purpose::OwnAffairs).await?;
    let visit = counter::of_conversation(tx, &grant).await?.filter(|visit| visit.is_to_come(app.world.now()));
    match visit {
        Some(visit) => Ok((visit.way(), counter::number(tx, &grant, &visit.id).await?)),
        None => Ok((VisitWay::Counter, None)),
    }
}

/// The first times of the next days.
async fn times(flow: &mut Flow<'_>, centre: &str, conversation: Option<&str>) -> Outcome<Vec<i64>> {
    let service = service_of(flow.tx, conversation).await?;
    let (way, _) = way_of(flow.tx, flow.app, conversation).await?;
    let Some(centre) = counter::centre(flow.app, centre) else { return Ok(Vec::new()) };
    let days = counter::free_days(flow.tx, flow.app, (centre, service.as_deref(), way)).await?;
    let mut all = Vec::new();
    for (_, free) in days {
        let step = free.len().div_ceil(OF_A_DAY).max(1);
        all.extend(free.iter().step_by(step).map(|slot| slot.from));
    }
    Ok(all)
}

async fn book(flow: &mut Flow<'_>, centre: &str, conversation: Option<String>, at: i64) -> Outcome<()> {
    let app = flow.app;
    let id = match conversation {
        Some(id) => id,
        None => {
            let line = flow.locale().text("call-trail-visit");
            flow.note(line);
            people::open(flow, Channel::Counter).await?
        }
    };
    let Some(known) = threads::whose_by_id(flow.tx, &id).await? else { return Err(Refusal::not_found()) };
    let (way, number) = way_of(flow.tx, app, Some(&id)).await?;
    let (holder, wanted) =
        (Actor::Holder { of: id.clone() }, Wanted { centre, from: at, way, number: number.as_deref() });
    match counter::book(flow.tx, app, (&holder, Purpose::OwnAffairs), &known.reference, wanted).await {
        Ok(_) => flow.standing.go_with(CallPlace::Visit { conversation: id }, "call-visit-booked"),
        Err(refusal) if refusal.kind == "visit-taken" => {
            let centre = centre.to_owned();
            flow.standing.go_with(CallPlace::Times { centre, conversation: Some(id), from: 0 }, "call-visit-taken");
        }
        Err(refusal) => return Err(refusal),
    }
    Ok(())
}

pub(super) async fn say(flow: &mut Flow<'_>, script: &mut Script<'_>) -> Outcome<()> {
    let (app, locale) = (flow.app, script.locale());
    match flow.standing.place.clone() {
        CallPlace::Centre => {
            let centres: Vec<&Centre> = counter::for_service(app, None, VisitWay::Counter);
            script.text(locale.text(if centres.is_empty() { "call-centres-none" } else { "call-centres" }));
            for (n, centre) in centres.iter().take(CENTRES).enumerate() {
                script.choice(n + 1, &centre.name);
            }
            script.text(locale.text("call-back")).one_key(false);
        }
        CallPlace::Times { centre, conversation, from } => {
            let times = times(flow, &centre, conversation.as_deref()).await?;
            script.text(locale.text(if times.is_empty() { "call-times-none" } else { "call-times" }));
            for (n, at) in times.iter().skip(from).take(PAGE).enumerate() {
                script.choice(n + 1, &moment(app, locale, *at));
            }
            if from + PAGE < times.len() {
                script.text(locale.text("call-more"));
            }
            script.text(locale.text("call-back")).one_key(false);
        }
        CallPlace::Visit { conversation } => {
            let visit = of(flow.tx, app, &conversation).await?;
            match visit.filter(|(visit, _)| visit.is_to_come(app.world.now())) {
                Some((visit, _)) => {
                    let centre = counter::centre(app, &visit.centre);
                    let name = centre.map_or_else(|| visit.centre.clone(), |centre| centre.name.clone());
                    let address = match visit.way() {
                        VisitWay::Counter => centre.map(|centre| centre.address.join(", ")).unwrap_or_default(),
                        VisitWay::Phone => locale.text("call-visit-by-phone"),
                        VisitWay::Video => locale.text("call-visit-by-video"),
                    };
                    let at = moment(app, locale, visit.from_at);
                    let args = [("centre", name.into()), ("address", address.into()), ("at", at.into())];
                    script.own(locale.say("call-visit", &args)).text(locale.text("call-visit-keys"));
                }
                None => {
                    script.text(locale.text("call-visit-none"));
                }
            }
            script.text(locale.text("call-back")).one_key(false);
        }
        _ => {}
    }
    Ok(())
}

fn moment(app: &App, locale: &crate::locale::Locale, at: i64) -> String {
    let day = app.day_of(at);
    format!("{}, {}, {}", locale.weekday(day), locale.date(day), locale.time(at, &app.zone))
}
