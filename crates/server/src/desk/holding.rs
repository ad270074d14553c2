//! Taking up, giving back, handing on, putting to sleep: what the buttons of an item do.

use axum::extract::Path;

use super::claims::{self, Claimed};
use super::store;
use super::words::address;
use crate::officers;
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn claim(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let claimed = claims::claim(&mut tx, &visit.app, &visit.actor(), &id).await?;
    tx.commit().await?;
    match claimed {
        Claimed::Yes(item) => Ok(visit.see(&address(&item))),
        Claimed::By(item) => {
            let holder = item.holder_name.unwrap_or_default();
            Err(Problem::conflict("desk-somebody-was-first").with("holder", holder))
        }
    }
}

pub(super) async fn release(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    claims::release(&mut tx, &visit.app, &visit.actor(), &id).await?;
    tx.commit().await?;
    Ok(visit.see("/desk"))
}

pub(super) async fn hand_on(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let to = officers::by_id(&mut tx, posted.get("to")).await?.filter(|officer| officer.active);
    let to = to.ok_or_else(|| Problem::unprocessable("desk-nobody-chosen").field("to", ""))?;
    claims::hand_on(&mut tx, &visit.app, &visit.actor(), &id, &to.actor()).await?;
    tx.commit().await?;
    Ok(visit.see("/desk?view=mine"))
}

pub(super) async fn snooze(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let until = posted.get("until").parse();
    let until = until.map_err(|_| Problem::unprocessable("desk-day-not-to-come").field("until", ""))?;
    let mut tx = visit.app.db.begin().await?;
    claims::snooze(&mut tx, &visit.app, &visit.actor(), &id, (until, posted.get("why"))).await?;
    let item = store::item(&mut tx, &id).await?;
    tx.commit().await?;
    Ok(visit.see(&item.map_or_else(|| "/desk".to_owned(), |_| "/desk?view=mine".to_owned())))
}
