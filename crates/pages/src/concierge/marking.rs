//! Marks in a plan: ticking a step off, a note on it, a step of one's own.

use axum::extract::Path;
use axum::response::Response;
use domain::concierge::marks::{LONGEST_NOTE, LONGEST_STEP, MOST_OWN_STEPS, MarkProblem, Marks};
use domain::concierge::store;
use domain::events::{self, PlanEvent, Subject, Thing};
use domain::questions::dates::read_parts;
use screens::FieldError;
use serde::Serialize;

use super::plan_page;
use super::reach::{self, Reached};
use crate::questions::typed_parts;
use crate::web::{Outcome, Posted, Problem, Visit};

/// The form for a step of one's own, as it was typed.
#[derive(Default, Serialize)]
pub(super) struct OwnStepForm {
    text: String,
    /// Day, month and year.
    day: [String; 3],
    pub(super) error: Option<String>,
    /// Whether the error is about the day.
    is_about_day: bool,
}

impl OwnStepForm {
    /// For the samples of pages.
    pub(super) fn sample() -> OwnStepForm {
        OwnStepForm {
            text: "Ring Grandma".to_owned(),
            day: ["31", "2", "2027"].map(str::to_owned),
            error: Some("February has 28 days.".to_owned()),
            is_about_day: true,
        }
    }

    /// Where the error leads.
    fn wrong_field(&self) -> &'static str {
        if self.is_about_day { "#by-day" } else { "#step-text" }
    }
}

/// A note that could not be kept, as it was typed, with what is wrong.
#[derive(Clone, Serialize)]
pub(super) struct TypedNote {
    /// The key of the step that it is about.
    pub(super) step: String,
    text: String,
    error: String,
}

impl TypedNote {
    /// For the samples of pages.
    pub(super) fn sample(step: &str) -> TypedNote {
        let error = "Write at most 2,000 letters".to_owned();
        TypedNote { step: step.to_owned(), text: "Ask for two copies.".to_owned(), error }
    }
}

/// What was typed on the page of a plan and could not be kept.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) add: OwnStepForm,
    pub(super) note: Option<TypedNote>,
}

impl Typed {
    fn step(add: OwnStepForm) -> Typed {
        Typed { add, ..Typed::default() }
    }

    /// What is wrong, with links to the fields.
    pub(super) fn errors(&self) -> Vec<FieldError> {
        let add = self.add.error.iter();
        let add = add.map(|text| FieldError { text: text.clone(), href: self.add.wrong_field().to_owned() });
        let note = self.note.iter();
        add.chain(note.map(|note| FieldError { text: note.error.clone(), href: format!("#note-{}", note.step) }))
            .collect()
    }
}

/// `POST /plans/{id}/steps`: a step of one's own, `text` and perhaps the day `by-day`, `by-month`, `by-year`.
pub(super) async fn add(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome<Response> {
    let typed_day = typed_parts(&posted, "by");
    let form = |error, is_about_day| OwnStepForm {
        text: posted.get("text").to_owned(),
        day: typed_day.map(str::to_owned),
        error: Some(error),
        is_about_day,
    };
    let mut tx = visit.app.db.begin().await?;
    let mut reached = reach::change(&mut tx, &visit, &id).await?;
    let day = match read_parts(visit.locale(), typed_day) {
        None => None,
        Some(Ok(day)) => Some(day),
        Some(Err(slip)) => {
            let question = [("question", visit.text("plan-own-day").into())];
            let words = visit.locale().say(&format!("answer-{}", slip.key()), &question);
            tx.commit().await?;
            return plan_page::page(&visit, &reached, Typed::step(form(words, true))).await;
        }
    };
    if let Err(problem) = reached.marks.add(visit.app.world.new_id(), posted.get("text"), day) {
        tx.commit().await?;
        let words = words_of(&visit, problem, LONGEST_STEP);
        return plan_page::page(&visit, &reached, Typed::step(form(words, false))).await;
    }
    save(tx, &visit, &reached).await?;
    Ok(visit.see(&reached.address("#plan-own")))
}

/// `POST /plans/{id}/steps/{step}`: `done` ticks it off with `yes` and takes that back with `no`, `note` keeps a note,
/// `gone` removes a step of one's own.
pub(super) async fn mark(visit: Visit, Path((id, step)): Path<(String, String)>, posted: Posted) -> Outcome<Response> {
    let mut tx = visit.app.db.begin().await?;
    let mut reached = reach::change(&mut tx, &visit, &id).await?;
    if !is_step(&visit, &reached, &step) {
        return Err(Problem::not_found());
    }
    let mut here = format!("#step-{step}");
    if let Some(done) = posted.find("done") {
        reached.marks.tick(&step, done == "yes", visit.now());
        // The next thing to do is further up than the one that went to what is done.
        here = if done == "yes" { String::new() } else { here };
    } else if posted.find("gone").is_some() {
        reached.marks.remove(&step);
        here = String::new();
    } else if let Err(problem) = reached.marks.note(&step, posted.get("note")) {
        tx.commit().await?;
        let error = words_of(&visit, problem, LONGEST_NOTE);
        let note = Some(TypedNote { step, text: posted.get("note").to_owned(), error });
        return plan_page::page(&visit, &reached, Typed { note, ..Typed::default() }).await;
    }
    save(tx, &visit, &reached).await?;
    Ok(visit.see(&reached.address(&here)))
}

async fn save(mut tx: db::Tx, visit: &Visit, reached: &Reached) -> Outcome<()> {
    let marks = reached.marks.to_json();
    store::save_marks(&mut tx, &reached.access, &reached.thread.id, &marks, visit.now()).await?;
    let subject = Subject { person: reached.thread.person_id.clone(), ..Subject::new(Thing::Plan, &reached.thread.id) };
    events::record(&mut tx, &visit.app, &visit.actor(), subject, PlanEvent::Marked).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether a plan has such a step: a service, a step of its life event, or one of the person's own.
fn is_step(visit: &Visit, reached: &Reached, step: &str) -> bool {
    let of_event = reached.purpose.event().is_some_and(|event| event.step(step).is_some());
    of_event || visit.app.catalogue.service(step).is_some() || is_own(&reached.marks, step)
}

fn is_own(marks: &Marks, step: &str) -> bool {
    marks.own.iter().any(|own| own.id == step)
}

fn words_of(visit: &Visit, problem: MarkProblem, longest: usize) -> String {
    let most = |n: usize| [("n", i64::try_from(n).unwrap_or(i64::MAX).into())];
    match problem {
        MarkProblem::Empty => visit.text("plan-own-empty"),
        MarkProblem::TooLong => visit.locale().say("plan-mark-too-long", &most(longest)),
        MarkProblem::TooMany => visit.locale().say("plan-own-too-many", &most(MOST_OWN_STEPS)),
    }
}
