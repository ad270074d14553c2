//! Asking to be told of an earlier time, and leaving the list.

use catalogue::{Centre, VisitWay};
use db::Tx;
use jiff::civil::Date;

use super::wait::VisitWait;
use super::{offering, wait_store};
use crate::app::App;
use crate::counter::booking::{Wanted, granted, last_day, number_of, recorded};
use crate::counter::{centres, store};
use crate::events::ConversationEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Actor, Grant, Purpose};

/// What somebody waits for.
#[derive(Clone, Copy, Debug)]
pub struct NewWait<'n> {
    pub centre: &'n str,
    pub way: VisitWay,
    /// On which they are called, as typed; for a visit by phone alone.
    pub number: Option<&'n str>,
    /// The first and last day on which they could come.
    pub days: (Date, Date),
    /// Whether an officer should look after them where they do not answer.
    pub has_need: bool,
}

/// The days on which a centre is open and can be booked, from today on.
pub fn days(app: &App, centre: &Centre) -> Vec<Date> {
    let calendar = centres::calendar(app, centre);
    let days = app.today().series(jiff::Span::new().days(1)).take_while(|day| *day <= last_day(app, centre));
    days.filter(|day| centre.closed_on(calendar, *day).is_none()).collect()
}

/// Puts the conversation of a reference on the list of a centre. The same wish again keeps its turn; another one counts
/// from now.
///
/// # Errors
/// With the kind `call-number` if the number may not be called, and `wait-days` if no day is left.
pub async fn ask(
    tx: &mut Tx,
    app: &App,
    (actor, purpose): (&Actor, Purpose),
    reference: &str,
    new: NewWait<'_>,
) -> Outcome<()> {
    let (grant, service) = granted(tx, app, (actor, purpose), reference).await?;
    let centre = centres::centre(app, new.centre).filter(|centre| centre.books(service.as_deref(), new.way));
    let centre = centre.ok_or_else(Refusal::not_found)?;
    let number = number_of(app, Wanted { centre: new.centre, from: 0, way: new.way, number: new.number })?;
    let (first, last) = new.days;
    if last < first || last < app.today() {
        return Err(Refusal::unprocessable("wait-days"));
    }
    tx.lock(&format!("visit:{}", grant.id())).await?;
    let now = app.world.now();
    let before = wait_store::of_conversation(tx, &grant).await?;
    let is_same =
        |wait: &&VisitWait| wait.centre == centre.id && wait.way() == new.way && wait.first_day == first.to_string();
    let asked_at = before.as_ref().filter(is_same).map_or(now, |wait| wait.asked_at);
    if let Some(before) = &before {
        off(tx, app, before).await?;
    }
    let wait = VisitWait {
        id: app.world.new_id(),
        conversation_id: grant.id().to_owned(),
        centre: centre.id.clone(),
        service,
        way: new.way.name().to_owned(),
        first_day: first.to_string(),
        last_day: last.to_string(),
        has_need: new.has_need,
        asked_at,
        offers: 0,
        offer_from: None,
        offer_until: None,
        passed_from: None,
        is_urgent: false,
    };
    wait_store::keep(tx, &grant, (&wait, number.as_deref()), asked_at).await?;
    recorded(tx, app, (actor, &grant), ConversationEvent::VisitWaited { centre: centre.id.clone() }).await?;
    offering::soon(tx, app, &centre.id).await?;
    Ok(())
}

/// Takes the conversation of a reference off the list. What was kept for it goes to the next.
///
/// # Errors
/// If it is on none.
pub async fn leave(tx: &mut Tx, app: &App, (actor, purpose): (&Actor, Purpose), reference: &str) -> Outcome<()> {
    let (grant, _) = granted(tx, app, (actor, purpose), reference).await?;
    tx.lock(&format!("visit:{}", grant.id())).await?;
    let wait = wait_store::of_conversation(tx, &grant).await?.ok_or_else(|| Refusal::conflict("wait-over"))?;
    off(tx, app, &wait).await?;
    recorded(tx, app, (actor, &grant), ConversationEvent::VisitWaitLeft {}).await
}

/// Somebody came, or was called: they wait for nothing earlier any more.
pub(in crate::counter) async fn came(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<()> {
    match wait_store::of_conversation(tx, grant).await? {
        Some(wait) => off(tx, app, &wait).await,
        None => Ok(()),
    }
}

async fn off(tx: &mut Tx, app: &App, wait: &VisitWait) -> db::Result<()> {
    store::release(tx, &wait.id).await?;
    wait_store::remove(tx, &wait.id).await?;
    offering::soon(tx, app, &wait.centre).await
}
