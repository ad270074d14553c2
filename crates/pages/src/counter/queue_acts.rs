//! What officers press at a counter: sit down, call, begin, finish, send on; a number for somebody at the desk; and that
//! somebody's identity was seen.

use axum::extract::Path;
use db::Tx;
use domain::counter::hall::{self, NEEDS, NewPlace, Source, VisitOutcome};
use domain::trust::Purpose;
use domain::{codes, conversations, counter};

use crate::conversations::nonce;
use crate::web::{Outcome, Posted, Problem, Visit};

/// `POST /desk/centres/{id}/hall`
pub(super) async fn press(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    pressed(&mut tx, &visit, &id, &posted).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/centres/{id}")))
}

async fn pressed(tx: &mut Tx, visit: &Visit, id: &str, posted: &Posted) -> Outcome<()> {
    let (app, officer) = (&visit.app, visit.actor());
    let told = |name: &str| Some(posted.get(name)).filter(|told| !told.is_empty());
    match posted.get("do") {
        "sit" => hall::sit(tx, app, &officer, (id, posted.get("counter"))).await?,
        "leave" => hall::leave(tx, app, &officer, id).await?,
        "next" => drop(hall::call_next(tx, app, &officer, id).await?),
        "again" => hall::again(tx, app, &officer, id).await?,
        "begin" => hall::begin(tx, app, &officer, id).await?,
        "away" => hall::no_show(tx, app, &officer, id).await?,
        "back" => {
            let key = codes::typed(posted.get("reference"), conversations::REFERENCE).ok_or_else(Problem::not_found)?;
            hall::back(tx, app, &officer, (id, &key)).await?;
        }
        "move" => {
            hall::transfer(tx, app, &officer, id, (told("counter"), told("service"))).await?;
        }
        "finish" => {
            let outcome = VisitOutcome::of(posted.get("outcome")).ok_or_else(Problem::not_found)?;
            hall::finish(tx, app, &officer, id, (outcome, told("service"))).await?;
        }
        "give" => give(tx, visit, id, posted).await?,
        _ => return Err(Problem::not_found()),
    }
    Ok(())
}

/// A number for somebody who stands at the desk.
async fn give(tx: &mut Tx, visit: &Visit, id: &str, posted: &Posted) -> Outcome<()> {
    let officer = visit.officer()?;
    let of_agency = counter::centre(&visit.app, id).is_some_and(|centre| centre.agency == officer.agency);
    if !of_agency {
        return Err(Problem::not_found());
    }
    let form = format!("desk:{}", nonce(visit, posted));
    let needs: Vec<&str> = NEEDS.into_iter().filter(|need| posted.get(need) == "yes").collect();
    let service = visit.app.catalogue.service(posted.get("service")).map(|service| service.id.as_str());
    let language = visit.app.locales.of(posted.get("language")).tag().to_owned();
    let new = NewPlace { centre: id, source: Source::Desk, form: &form, service, needs: &needs };
    hall::walk_in(tx, &visit.app, (Some(&visit.actor()), &language), new).await?;
    Ok(())
}

/// `POST /desk/conversations/{reference}/identity`
pub(super) async fn identify(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let key = codes::typed(&reference, conversations::REFERENCE).ok_or_else(Problem::not_found)?;
    let (document, address) = (posted.get("document").to_owned(), posted.get("address").to_owned());
    let mut tx = visit.app.db.begin().await?;
    counter::identify(&mut tx, &visit.app, &visit.actor(), &key, (&document, &address)).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/conversations/{key}")))
}

/// `POST /person/{reference}/place` and the same at the desk: a place for a conversation, from home or at once.
pub(super) async fn take(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let (page, purpose, source) = match visit.is_desk {
        true => ("/desk/conversations", Purpose::Helping, Source::Desk),
        false => ("/person", Purpose::OwnAffairs, Source::Web),
    };
    if visit.is_desk {
        visit.officer()?;
    }
    let key = codes::typed(&reference, conversations::REFERENCE).ok_or_else(Problem::not_found)?;
    let centre = posted.get("centre").to_owned();
    let new = NewPlace { centre: &centre, source, form: "", service: None, needs: &[] };
    let mut tx = visit.app.db.begin().await?;
    hall::take(&mut tx, &visit.app, (&visit.actor(), purpose), &key, new).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("{page}/{key}")))
}

/// `POST /person/{reference}/visit/late`: their appointment of today is kept longer.
pub(super) async fn late(visit: Visit, Path(reference): Path<String>, _: Posted) -> Outcome {
    let key = codes::typed(&reference, conversations::REFERENCE).ok_or_else(Problem::not_found)?;
    let mut tx = visit.app.db.begin().await?;
    hall::late(&mut tx, &visit.app, (&visit.actor(), Purpose::OwnAffairs), &key).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/person/{key}")))
}
