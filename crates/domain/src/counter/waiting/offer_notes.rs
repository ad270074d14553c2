//! What is told about an earlier time, along the way on which the person is reached.

use db::Tx;

use super::wait::VisitWait;
use crate::app::App;
use crate::conversations::{self, store as threads};
use crate::counter::centres;
use crate::outbox::{Note, OfferNews};
use crate::trust::Grant;

/// Tells who waits, once for each time.
pub(super) async fn tell(
    tx: &mut Tx,
    app: &App,
    (grant, wait): (&Grant, &VisitWait),
    (news, from_at, until_at): (OfferNews, i64, i64),
) -> db::Result<()> {
    let Some(open) = threads::one(tx, grant).await? else { return Ok(()) };
    let centre = centres::centre(app, &wait.centre);
    let note = Note::VisitOffer {
        reference: open.reference,
        news,
        centre: centre.map_or_else(|| wait.centre.replace('-', " "), |centre| centre.name.clone()),
        way: wait.way.clone(),
        from_at,
        until_at,
    };
    let cause = format!("offer:{}:{}:{from_at}:{}", wait.id, news.name(), wait.offers);
    // Of no use once it is over.
    let until = (news == OfferNews::Made).then_some(until_at);
    conversations::tell_along(tx, app, grant, (note, cause), (None, until)).await
}
