//! Batches of letters for a printer, at the desk: which were made, what became of their letters, and a file for agencies
//! that print themselves.

use axum::extract::Path;
use domain::codes;
use domain::letters::access::open;
use domain::letters::batches::{self, store};
use domain::letters::printing::{PrintedBy, one_file};
use domain::letters::{bulk, posting_store};
use domain::trust::Action;
use jiff::civil::{Date, date};
use serde::Serialize;

use crate::uploads;
use crate::web::form::value_in;
use crate::web::{Outcome, Posted, Problem, View, Visit};

/// The most batches, and files of a printer, on the page.
const MOST: i64 = 60;

/// `desk/letter-batches.html`.
#[derive(Serialize)]
pub(super) struct BatchesPage {
    batches: Vec<BatchLine>,
    wrong: Vec<WrongFile>,
}

#[derive(Clone, Serialize)]
struct BatchLine {
    href: String,
    day: Option<Date>,
    letters: i64,
    is_written: bool,
    printed: i64,
    handed: i64,
    returned: i64,
}

/// A file of a printer in which something was wrong.
#[derive(Serialize)]
struct WrongFile {
    name: String,
    at: i64,
    lines: i64,
    wrong: i64,
}

/// `desk/letter-batch.html`.
#[derive(Serialize)]
pub(super) struct BatchPage {
    line: BatchLine,
    items: Vec<ItemLine>,
    /// Files for the printer, each of a hundred letters.
    parts: Vec<Part>,
    /// Whether something of it was not handed over.
    is_open: bool,
    today: Date,
    /// How many were recorded as handed over just now.
    done: Option<i64>,
}

#[derive(Clone, Serialize)]
struct ItemLine {
    place: i64,
    reference: String,
    pages: i64,
    due: Option<Date>,
    state: String,
}

#[derive(Serialize)]
struct Part {
    from: i64,
    to: i64,
}

impl BatchLine {
    fn of(batch: &store::Batch, counts: &[(String, i64)]) -> BatchLine {
        let count = |state: &str| counts.iter().find(|(known, _)| known == state).map_or(0, |(_, n)| *n);
        BatchLine {
            href: format!("/desk/letters/batches/{}", batch.id),
            day: batch.day.parse().ok(),
            letters: batch.letters,
            is_written: batch.state == "written",
            printed: count("printed"),
            handed: count("handed-over"),
            returned: count("returned"),
        }
    }

    fn sample(is_written: bool) -> BatchLine {
        let href = "/desk/letters/batches/019ee795".to_owned();
        BatchLine { href, day: Some(date(2026, 7, 6)), letters: 12, is_written, printed: 3, handed: 8, returned: 1 }
    }
}

impl View for BatchesPage {
    const TEMPLATE: &'static str = "desk/letter-batches.html";

    fn samples() -> Vec<Self> {
        let wrong = WrongFile { name: "status.csv".to_owned(), at: 1_783_036_800_000, lines: 12, wrong: 2 };
        let both = vec![BatchLine::sample(true), BatchLine::sample(false)];
        vec![BatchesPage { batches: both, wrong: vec![wrong] }, BatchesPage { batches: Vec::new(), wrong: Vec::new() }]
    }
}

impl View for BatchPage {
    const TEMPLATE: &'static str = "desk/letter-batch.html";

    fn samples() -> Vec<Self> {
        let item = ItemLine {
            place: 1,
            reference: "GR7-K4M-2P".to_owned(),
            pages: 2,
            due: Some(date(2026, 7, 7)),
            state: "Printed on 6 July 2026".to_owned(),
        };
        let page = |is_open: bool| BatchPage {
            line: BatchLine::sample(is_open),
            items: vec![item.clone()],
            parts: vec![Part { from: 1, to: 12 }],
            is_open,
            today: date(2026, 7, 6),
            done: (!is_open).then_some(12),
        };
        vec![page(true), page(false)]
    }
}

/// `GET /desk/letters/batches`.
pub(super) async fn list(visit: Visit) -> Outcome {
    let officer = visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    let mut lines = Vec::new();
    for batch in store::of_agency(&mut tx, &officer.agency, MOST).await? {
        let counts = store::counts(&mut tx, &batch.id).await?;
        lines.push(BatchLine::of(&batch, &counts));
    }
    let wrong = store::wrong_files(&mut tx, MOST).await?;
    tx.commit().await?;
    let wrong = wrong.into_iter().map(|file| WrongFile {
        name: file.name,
        at: file.taken_at,
        lines: file.lines,
        wrong: file.wrong,
    });
    let page = visit.page().title("desk-batches-title").back("/desk/letters").form("/desk/letters/batches");
    Ok(page.show(BatchesPage { batches: lines, wrong: wrong.collect() }))
}

/// `POST /desk/letters/batches`: one of what waits now.
pub(super) async fn make(visit: Visit, _: Posted) -> Outcome {
    let actor = visit.officer()?.actor();
    let mut tx = visit.app.db.begin().await?;
    let made = batches::make_own(&mut tx, &visit.app, &actor).await?;
    tx.commit().await?;
    let batch = made.ok_or_else(|| Problem::conflict("letter-not-to-post"))?;
    if let Some(folder) = &visit.app.settings.post.out
        && let Err(error) = batches::write_all(&visit.app, folder).await
    {
        // The job of the day tries it again.
        tracing::warn!(%error, "a batch could not be written");
    }
    Ok(visit.see(&format!("/desk/letters/batches/{}", batch.id)))
}

/// `GET /desk/letters/batches/{id}`.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let officer = visit.officer()?;
    let asked = visit.here.split_once('?').map_or("", |(_, query)| query);
    let mut tx = visit.app.db.read().await?;
    let batch = store::one(&mut tx, &id).await?.filter(|batch| batch.agency == officer.agency);
    let batch = batch.ok_or_else(Problem::not_found)?;
    let counts = store::counts(&mut tx, &id).await?;
    let items = store::items(&mut tx, &id).await?;
    let references = posting_store::references(&mut tx, &id).await?;
    tx.commit().await?;
    let line = |item: &store::Item| ItemLine {
        place: item.place,
        reference: references.get(&item.letter_id).map(|one| codes::grouped(one)).unwrap_or_default(),
        pages: item.pages,
        due: item.due.parse().ok(),
        state: state(&visit, item),
    };
    let most = i64::try_from(bulk::MOST).unwrap_or(i64::MAX);
    let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
    let part = |from: i64| Part { from, to: (from + most - 1).min(count) };
    let line_of = BatchLine::of(&batch, &counts);
    let day = line_of.day.map(|day| visit.locale().date(day)).unwrap_or_default();
    let title = visit.locale().say("desk-batch-title", &[("day", day.into())]);
    let page = visit.page().titled(title).back("/desk/letters/batches");
    Ok(page.form(format!("/desk/letters/batches/{id}")).show(BatchPage {
        is_open: items.iter().any(|item| matches!(item.state.as_str(), "batched" | "printed")),
        items: items.iter().map(line).collect(),
        parts: (0..).map(|part| part * most + 1).take_while(|from| *from <= count).map(part).collect(),
        line: line_of,
        today: visit.app.today(),
        done: value_in(asked, "done").and_then(|n| n.parse().ok()),
    }))
}

fn state(visit: &Visit, item: &store::Item) -> String {
    let day = |day: &Option<String>| {
        let day = day.as_deref().and_then(|day| day.parse().ok());
        day.map(|day| visit.locale().date(day)).unwrap_or_default()
    };
    match item.state.as_str() {
        "printed" => visit.locale().say("desk-batch-item-printed", &[("day", day(&item.printed_on).into())]),
        "handed-over" => visit.locale().say("desk-batch-item-handed", &[("day", day(&item.handed_on).into())]),
        "returned" => {
            let why = item.reason.clone().unwrap_or_default();
            let args = [("day", day(&item.returned_on).into()), ("why", why.into())];
            visit.locale().say("desk-batch-item-returned", &args)
        }
        _ => visit.text("desk-batch-item-batched"),
    }
}

/// `POST /desk/letters/batches/{id}`: all were handed over on `day`.
pub(super) async fn hand_over(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let actor = visit.officer()?.actor();
    let day: Date = posted.get("day").trim().parse().map_err(|_| Problem::unprocessable("letter-day-to-come"))?;
    let data = (visit.app.clone(), actor, id.clone(), day);
    let done = visit.app.db.write(data, async |(app, actor, id, day), mut tx| {
        let done = batches::hand_over(&mut tx, &app, &actor, &id, day).await?;
        tx.commit().await?;
        Outcome::Ok(done)
    });
    Ok(visit.see(&format!("/desk/letters/batches/{id}?done={}", done.await?.posted)))
}

/// `POST /desk/letters/batches/{id}/letters.pdf`: a hundred letters from a place on in one file, with a list first. It is
/// recorded that they were printed.
pub(super) async fn download(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let from: i64 = posted.get("from").parse().unwrap_or(1);
    let mut tx = visit.app.db.begin().await?;
    let batch = store::one(&mut tx, &id).await?.filter(|batch| batch.agency == officer.agency);
    batch.ok_or_else(Problem::not_found)?;
    let items = store::items(&mut tx, &id).await?;
    let some: Vec<&store::Item> = items.iter().filter(|item| item.place >= from).take(bulk::MOST).collect();
    for item in &some {
        open(&mut tx, &visit.app, &officer.actor(), &item.letter_id, Action::Download).await?;
    }
    let ids: Vec<&str> = some.iter().map(|item| item.letter_id.as_str()).collect();
    let letters = bulk::print(&mut tx, &visit.app, &officer.actor(), &ids).await?;
    tx.commit().await?;
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
