//! Giving work out: the form of a leader under ticked items, and what became of it.

use db::Tx;
use domain::desk::assignment::{self, Disposal, Disposed};
use domain::staff::{self, Officer};
use domain::work_items;

use super::bulk::ticked;
use crate::web::form::value_in;
use crate::web::{Choice, Outcome, Posted, Problem, Visit};

/// Gives the work to nobody in particular.
const FREE: &str = "free";

/// Gives the work to everybody who is here, in turns.
pub(super) const SHARE: &str = "share";

/// What a leader can choose from; none for others. `but` has the work already.
pub(super) fn offered(visit: &Visit, officer: &Officer, team: &[Officer], but: Option<&str>) -> Option<Vec<Choice>> {
    if !officer.is_team_leader() {
        return None;
    }
    let here = team.iter().filter(|one| one.active && Some(one.id.as_str()) != but);
    let named = here.map(|one| {
        let name = if one.id == officer.id { visit.text("desk-give-to-me") } else { one.name.clone() };
        Choice::open(&one.id, name)
    });
    let ways = [("", "desk-give-choose"), (SHARE, "desk-give-share"), (FREE, "desk-give-free")];
    let ways = ways.into_iter().map(|(value, key)| Choice::open(value, visit.text(key)));
    Some(ways.chain(named).collect())
}

/// A sample of what a leader can choose from.
pub(super) fn sample() -> Vec<Choice> {
    vec![Choice::open("", "Choose"), Choice::open(SHARE, "Share among all"), Choice::open("tom", "Tom Nguyen")]
}

/// What became of the last giving, out of the address of the page.
pub(super) fn said(visit: &Visit, query: &str) -> Option<String> {
    let number = |name: &str| value_in(query, name).and_then(|text| text.parse::<usize>().ok()).unwrap_or(0);
    match value_in(query, "said").as_deref() {
        Some("given") => {
            let args = [("moved", number("moved").into()), ("stayed", number("stayed").into())];
            Some(visit.locale().say("desk-given", &args))
        }
        Some("nothing") => Some(visit.text("desk-next-none")),
        _ => None,
    }
}

/// `POST /desk/items/given`: ticked items, or everything that an officer has.
pub(super) async fn give(visit: Visit, posted: Posted) -> Outcome {
    let leader = visit.officer()?.clone();
    let back = domain::paths::own_path(posted.get("back")).unwrap_or("/desk").to_owned();
    let mut tx = visit.app.db.begin().await?;
    let ids = ids(&mut tx, &posted).await?;
    let to = posted.get("to");
    if ids.is_empty() || to.is_empty() {
        return Err(Problem::unprocessable("desk-nothing-ticked").field("to", ""));
    }
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let among = among(&mut tx, &leader, (to, posted.get("of"))).await?;
    let how = if to == FREE { Disposal::Free } else { Disposal::Share(&among) };
    let Disposed { moved, stayed } =
        assignment::dispose(&mut tx, &visit.app, &leader, &ids, (how, posted.get("why"))).await?;
    tx.commit().await?;
    let sign = if back.contains('?') { '&' } else { '?' };
    Ok(visit.see(&format!("{back}{sign}said=given&moved={moved}&stayed={stayed}")))
}

async fn ids(tx: &mut Tx, posted: &Posted) -> db::Result<Vec<String>> {
    match posted.get("of") {
        officer if posted.get("all") == "yes" => {
            let held = work_items::open_of_holder(tx, officer).await?;
            Ok(held.into_iter().map(|item| item.id).collect())
        }
        _ => Ok(ticked(posted).into_iter().map(|one| one.id).collect()),
    }
}

/// The colleagues who get it: one of them, or all others who are here.
async fn among(tx: &mut Tx, leader: &Officer, (to, of): (&str, &str)) -> Outcome<Vec<Officer>> {
    let team = staff::of_agency(tx, &leader.agency).await?.into_iter().filter(|one| one.active);
    let chosen: Vec<Officer> = match to {
        FREE => Vec::new(),
        SHARE => team.filter(|one| one.id != of).collect(),
        to => team.filter(|one| one.id == to).collect(),
    };
    match chosen.is_empty() && to != FREE {
        true => Err(Problem::unprocessable("desk-nobody-chosen").field("to", "")),
        false => Ok(chosen),
    }
}
