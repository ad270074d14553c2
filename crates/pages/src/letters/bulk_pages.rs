//! Many letters at once at the desk: print them, record that they were posted, and correct what was recorded.

use axum::extract::Path;
use domain::letters::bulk;
use domain::letters::printing::{PrintedBy, one_file};
use domain::trust::Actor;
use jiff::civil::Date;
use serde::Serialize;

use super::list::lines;
use super::list_view::ListedLine;
use crate::uploads;
use crate::web::form::value_in;
use crate::web::{Outcome, Posted, Problem, View, Visit};

/// The letters that are ticked, or all on the page if none is.
fn chosen(posted: &Posted) -> Vec<&str> {
    let ticked: Vec<&str> = posted.all("letter").collect();
    if ticked.is_empty() { posted.all("shown").collect() } else { ticked }
}

/// `POST /desk/letters/print`: one file with a list and every letter.
pub(super) async fn print(visit: Visit, posted: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let ids: Vec<String> = chosen(&posted).into_iter().map(str::to_owned).collect();
    let data = (visit.app.clone(), officer.actor(), ids);
    let letters = visit.app.db.write(data, async |(app, actor, ids), mut tx| {
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let letters = bulk::print(&mut tx, &app, &actor, &ids).await?;
        tx.commit().await?;
        Outcome::Ok(letters)
    });
    let letters = letters.await?;
    if letters.is_empty() {
        return Err(Problem::conflict("letter-not-to-post"));
    }
    let (app, day) = (visit.app.clone(), visit.app.today());
    // Putting many letters together takes a while, so it runs on a blocking thread.
    let file = tokio::task::spawn_blocking(move || {
        let by = PrintedBy { name: &officer.name, agency: &officer.agency };
        one_file(&app, &by, &letters)
    });
    let file = file.await.map_err(Problem::internal)?.map_err(Problem::internal)?;
    Ok(uploads::download(&format!("{}-{day}.pdf", visit.text("desk-print-file")), "application/pdf", file))
}

/// `POST /desk/letters/posted`: the day is `day`, today if it is empty.
pub(super) async fn posted(visit: Visit, posted: Posted) -> Outcome {
    let officer = visit.officer()?.actor();
    let day = match posted.get("day").trim() {
        "" => visit.app.today(),
        typed => typed.parse().map_err(|_| Problem::unprocessable("letter-day-to-come"))?,
    };
    let ids: Vec<String> = chosen(&posted).into_iter().map(str::to_owned).collect();
    let data = (visit.app.clone(), officer, ids, day);
    let done = visit.app.db.write(data, async |(app, actor, ids, day), mut tx| {
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let done = bulk::post(&mut tx, &app, &actor, &ids, day).await?;
        tx.commit().await?;
        Outcome::Ok(done)
    });
    let done = done.await?;
    Ok(visit.see(&format!("/desk/letters/posted/{}?already={}&left={}", done.batch, done.already, done.left)))
}

/// What was recorded as posted together, `desk/letters-posted.html`.
#[derive(Serialize)]
pub(super) struct PostedPage {
    letters: Vec<ListedLine>,
    day: Option<Date>,
    /// Letters that somebody had recorded before.
    already: i64,
    /// Letters that were not ready.
    left: i64,
    today: Date,
}

impl View for PostedPage {
    const TEMPLATE: &'static str = "desk/letters-posted.html";

    fn samples() -> Vec<Self> {
        let day = jiff::civil::date(2026, 7, 6);
        let page = |letters: Vec<ListedLine>, already, left| PostedPage {
            day: (!letters.is_empty()).then_some(day),
            letters,
            already,
            left,
            today: day,
        };
        let both = || vec![ListedLine::sample(true), ListedLine::sample(false)];
        vec![page(both(), 0, 0), page(both(), 2, 1), page(Vec::new(), 3, 0)]
    }
}

/// `GET /desk/letters/posted/{batch}`.
pub(super) async fn batch(visit: Visit, Path(batch): Path<String>) -> Outcome {
    let officer = visit.officer()?.actor();
    let asked = visit.here.split_once('?').map_or("", |(_, query)| query);
    let number = |name: &str| value_in(asked, name).and_then(|n| n.parse().ok()).unwrap_or_default();
    let mut tx = visit.app.db.read().await?;
    let listed = bulk::of_batch(&mut tx, &officer, &batch).await?;
    let letters = lines(&mut tx, &visit, &officer, &listed).await?;
    tx.commit().await?;
    let page = visit.page().title("desk-letters-posted-title").back("/desk/letters");
    Ok(page.form(format!("/desk/letters/posted/{batch}")).show(PostedPage {
        day: letters.first().and_then(|one| one.posted_on),
        letters,
        already: number("already"),
        left: number("left"),
        today: visit.app.today(),
    }))
}

/// `POST /desk/letters/posted/{batch}`: `why`, and the right day in `day`, which is empty if they were not posted.
pub(super) async fn correct(visit: Visit, Path(batch): Path<String>, posted: Posted) -> Outcome {
    let officer: Actor = visit.officer()?.actor();
    let day: Option<Date> = match (posted.get("what"), posted.get("day").trim()) {
        ("day", typed) => Some(typed.parse().map_err(|_| Problem::unprocessable("letter-day-to-come"))?),
        _ => None,
    };
    let ids: Vec<String> = chosen(&posted).into_iter().map(str::to_owned).collect();
    let data = (visit.app.clone(), officer, batch, (ids, day, posted.get("why").to_owned()));
    let done = visit.app.db.write(data, async |(app, actor, batch, (ids, day, why)), mut tx| {
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        bulk::correct(&mut tx, &app, &actor, &batch, (&ids, day, &why)).await?;
        tx.commit().await?;
        Outcome::Ok(())
    });
    done.await?;
    Ok(visit.see(if day.is_some() { "/desk/letters?state=sent" } else { "/desk/letters?state=to-post" }))
}
