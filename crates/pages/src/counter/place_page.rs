//! One's place in the queue, on one's own telephone: number, who is before, how long, and giving it up. By a link that
//! shows nothing of a person.

use axum::extract::Path;
use catalogue::hall::WaitRange;
use domain::counter;
use domain::counter::hall::{self, PlaceState};
use domain::trust::{Actor, Purpose};
use serde::Serialize;

use crate::web::{Outcome, Posted, Problem, View, Visit};

/// `place.html`.
#[derive(Serialize)]
pub(super) struct PlacePage {
    number: String,
    centre: String,
    /// A name of [`PlaceState`], and what it says.
    state: &'static str,
    state_said: String,
    before: i64,
    wait: String,
    counter: Option<String>,
    /// What the page listens to.
    live: String,
    leave: Option<String>,
}

impl View for PlacePage {
    const TEMPLATE: &'static str = "place.html";

    fn samples() -> Vec<Self> {
        let of = |state: PlaceState| PlacePage {
            number: "B 27".to_owned(),
            centre: "Gumtree Bend".to_owned(),
            state: state.name(),
            state_said: "Waiting".to_owned(),
            before: 2,
            wait: "about 5 to 20 minutes".to_owned(),
            counter: (state == PlaceState::Called).then(|| "2".to_owned()),
            live: "/hall/gumtree-bend/events".to_owned(),
            leave: state.is_live().then(|| "/places/0190/leave".to_owned()),
        };
        [PlaceState::Called].into_iter().chain(PlaceState::ALL).map(of).collect()
    }
}

/// How long somebody waits, in words.
pub(super) fn waits(visit: &Visit, wait: Option<WaitRange>) -> String {
    match wait {
        Some(range) => {
            let args = [("from", range.from.into()), ("to", range.to.into())];
            visit.locale().say("place-wait", &args)
        }
        None => visit.text("place-wait-unknown"),
    }
}

/// `GET /places/{secret}`
pub(super) async fn show(visit: Visit, Path(secret): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let place = hall::by_token(&mut tx, &secret).await?.ok_or_else(Problem::not_found)?;
    let centre = counter::centre(&visit.app, &place.centre).ok_or_else(Problem::not_found)?;
    let standing = hall::Hall::of(&mut tx, &visit.app, centre).await?.standing(&place);
    tx.commit().await?;
    let state = place.state().ok_or_else(Problem::not_found)?;
    let is_over = !state.is_live() || state == PlaceState::Helped;
    let page = PlacePage {
        number: place.code(),
        centre: centre.name.clone(),
        state: state.name(),
        state_said: visit.text(state.key()),
        before: standing.before,
        wait: waits(&visit, standing.wait),
        counter: place.counter.clone().filter(|_| place.is_at_counter()),
        live: format!("/hall/{}/events", centre.id),
        leave: (!is_over).then(|| format!("/places/{secret}/leave")),
    };
    Ok(visit.page().title("place-title").show(page))
}

/// `POST /places/{secret}/leave`: the holder of the link may give the place up.
pub(super) async fn leave(visit: Visit, Path(secret): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let place = hall::by_token(&mut tx, &secret).await?.ok_or_else(Problem::not_found)?;
    let holder = Actor::System("place");
    hall::give_up(&mut tx, &visit.app, (&holder, Purpose::OwnAffairs), &place).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/places/{secret}")))
}
