//! Takes an offered time, or gives it to the next.

use db::Tx;

use super::{offering, wait_store};
use crate::app::App;
use crate::counter::booking::{Wanted, book, granted};
use crate::counter::model::Visit;
use crate::counter::store;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Actor, Purpose};

/// Books the time that is kept for the conversation of a reference. What it had before falls free; of two presses one
/// takes it.
///
/// # Errors
/// With the kind `wait-over` if nothing is kept for it any more, and `visit-taken` if the centre cannot keep that time.
pub async fn take(tx: &mut Tx, app: &App, (actor, purpose): (&Actor, Purpose), reference: &str) -> Outcome<Visit> {
    let (grant, _) = granted(tx, app, (actor, purpose), reference).await?;
    let over = || Refusal::conflict("wait-over");
    tx.lock(&format!("visit:{}", grant.id())).await?;
    let now = app.world.now();
    let wait = wait_store::of_conversation(tx, &grant).await?.ok_or_else(over)?;
    let from = wait.offer(now).ok_or_else(over)?;
    let number = wait_store::number(tx, &grant, &wait.id).await?;
    if !wait_store::accept(tx, &wait.id, (from, now)).await? {
        return Err(over());
    }
    // Nobody else sees them free: the visit takes them in this transaction.
    store::release(tx, &wait.id).await?;
    let wanted = Wanted { centre: &wait.centre, from, way: wait.way(), number: number.as_deref() };
    book(tx, app, (actor, purpose), reference, wanted).await
}

/// The time that is kept for the conversation of a reference goes to the next; it waits on for another one.
///
/// # Errors
/// With the kind `wait-over` if nothing is kept for it.
pub async fn decline(tx: &mut Tx, app: &App, (actor, purpose): (&Actor, Purpose), reference: &str) -> Outcome<()> {
    let (grant, _) = granted(tx, app, (actor, purpose), reference).await?;
    tx.lock(&format!("visit:{}", grant.id())).await?;
    let wait = wait_store::of_conversation(tx, &grant).await?;
    let offered = wait.as_ref().and_then(|wait| Some((wait, wait.offer(app.world.now())?)));
    let (wait, from) = offered.ok_or_else(|| Refusal::conflict("wait-over"))?;
    // They answered: they keep their turn, and nobody has to look after them.
    if wait_store::pass(tx, &wait.id, (from, None), 0).await? {
        store::release(tx, &wait.id).await?;
        offering::soon(tx, app, &wait.centre).await?;
    }
    Ok(())
}
