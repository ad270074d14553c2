//! What is told about a place, along the way on which the person is reached.

use db::Tx;

use super::hall_queue::Hall;
use super::place::HallPlace;
use crate::app::App;
use crate::conversations::{self, store as threads};
use crate::counter::centres;
use crate::outbox::{Note, PlaceNews};
use crate::trust::Grant;

/// Tells whose place it is, once for each piece of news; of each call anew.
pub(super) async fn tell(
    tx: &mut Tx,
    app: &App,
    (grant, place): (&Grant, &HallPlace),
    news: PlaceNews,
) -> db::Result<()> {
    let Some(open) = threads::one(tx, grant).await? else { return Ok(()) };
    let centre = centres::centre(app, &place.centre);
    let wait = match (centre, news) {
        (Some(centre), PlaceNews::Taken) => Hall::of(tx, app, centre).await?.standing(place).wait,
        _ => None,
    };
    let note = Note::Place {
        reference: open.reference,
        news,
        visit: place.visit_id.clone(),
        number: place.code(),
        centre: centre.map_or_else(|| place.centre.replace('-', " "), |centre| centre.name.clone()),
        counter: place.counter.clone(),
        wait: wait.map(|wait| (wait.from, wait.to)),
    };
    let at = place.called_at.filter(|_| news == PlaceNews::Called).unwrap_or_default();
    let cause = format!("place:{}:{}:{at}", place.visit_id, news.name());
    // A call of yesterday helps nobody.
    let until = (news == PlaceNews::Called).then(|| app.world.now() + 15 * 60_000);
    conversations::tell_along(tx, app, grant, (note, cause), (None, until)).await
}
