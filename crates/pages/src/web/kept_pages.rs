//! Forms that were kept, as who typed them gets them back: to send them, to copy from them or to remove them.

use axum::extract::Path;
use axum::routing::{get, post};
use domain::kept_forms::{self as kept, KeptForm, PageOwner};
use serde::Serialize;

use super::form::Posted;
use super::giving_back::{TypedForm, keepers};
use super::layout::DESK;
use super::problem::{Outcome, Problem};
use super::view::{Sampled, View};
use super::visit::Visit;
use crate::slice::Routes;

const PEOPLE: &str = "/kept";

const KEPT_DAYS: i64 = kept::KEPT_FOR / 86_400_000;

/// Forms that wait for the person who typed them, at the desk too.
#[derive(Serialize)]
struct KeptFormsPage {
    forms: Vec<KeptFormLine>,
}

#[derive(Serialize)]
struct KeptFormLine {
    href: String,
    at: i64,
    /// The first words of what was typed.
    begins: String,
}

/// One form that was kept, at the desk too.
#[derive(Serialize)]
struct KeptFormPage {
    typed: TypedForm,
    at: i64,
    /// The page that the form was on.
    stood_on: Option<String>,
    /// Where it is removed.
    remove: String,
    /// For how many days it is kept.
    days: i64,
}

impl View for KeptFormsPage {
    const TEMPLATE: &'static str = "kept-forms.html";

    fn samples() -> Vec<Self> {
        let form = KeptFormLine {
            href: "/kept/0198f3a2".to_owned(),
            at: 1_782_000_000_000,
            begins: "The deck is 30 cm too high.".to_owned(),
        };
        vec![KeptFormsPage { forms: vec![form] }, KeptFormsPage { forms: Vec::new() }]
    }
}

impl View for KeptFormPage {
    const TEMPLATE: &'static str = "kept-form.html";

    fn samples() -> Vec<Self> {
        let pages = [Some("/cases/GR7K4M2P".to_owned()), None];
        let sample = |(typed, stood_on)| KeptFormPage {
            typed,
            at: 1_782_000_000_000,
            stood_on,
            remove: "/kept/0198f3a2/removal".to_owned(),
            days: KEPT_DAYS,
        };
        TypedForm::samples().into_iter().zip(pages).map(sample).collect()
    }
}

pub(super) fn views() -> Vec<Sampled> {
    vec![Sampled::of::<KeptFormPage>(), Sampled::of::<KeptFormsPage>()]
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/kept", get(list))
        .route("/kept/{id}", get(one))
        .route("/kept/{id}/removal", post(remove))
        .route("/desk/kept", get(list))
        .route("/desk/kept/{id}", get(one))
        .route("/desk/kept/{id}/removal", post(remove))
}

/// Where a kept form is offered, to people or at the desk.
pub(super) fn address(visit: &Visit, id: &str) -> String {
    format!("{}/{id}", base(visit))
}

fn base(visit: &Visit) -> String {
    if visit.is_desk { format!("{DESK}{PEOPLE}") } else { PEOPLE.to_owned() }
}

/// The forms that wait for the person or officer who is signed in.
#[derive(Clone, Debug, Serialize)]
pub struct WaitingForms {
    pub many: usize,
    /// The page that lists them.
    pub href: String,
}

/// How many forms wait for who is signed in, and where they are.
///
/// # Errors
/// When the database cannot be used.
pub async fn waiting(tx: &mut db::Tx, visit: &Visit) -> Outcome<WaitingForms> {
    let many = kept::all(tx, &keepers(visit), visit.now()).await?.len();
    Ok(WaitingForms { many, href: base(visit) })
}

/// Everything that waits for who is signed in.
async fn mine(visit: &Visit) -> Outcome<Vec<KeptForm>> {
    if PageOwner::of(&visit.session).is_none() {
        let sign_in = if visit.is_desk { Problem::desk_sign_in_first() } else { Problem::sign_in_first() };
        return Err(sign_in);
    }
    let mut tx = visit.app.db.read().await?;
    let forms = kept::all(&mut tx, &keepers(visit), visit.now()).await?;
    tx.commit().await?;
    Ok(forms)
}

async fn list(visit: Visit) -> Outcome {
    let forms = mine(&visit).await?;
    let line =
        |one: &KeptForm| KeptFormLine { href: address(&visit, &one.id), at: one.kept_at, begins: beginning(one) };
    let forms = forms.iter().map(line).collect();
    Ok(visit.page().title("kept-forms-title").show(KeptFormsPage { forms }))
}

async fn one(visit: Visit, Path(id): Path<String>) -> Outcome {
    let forms = mine(&visit).await?;
    let kept = forms.into_iter().find(|one| one.id == id).ok_or_else(Problem::not_found)?;
    Ok(visit.page().title("kept-form-title").back(base(&visit)).show(KeptFormPage {
        typed: TypedForm::new(Some(&kept.address), (&kept.fields(), &kept.files()), Some(&kept.id)),
        at: kept.kept_at,
        remove: format!("{}/removal", address(&visit, &kept.id)),
        stood_on: kept.page,
        days: KEPT_DAYS,
    }))
}

async fn remove(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    kept::remove(&mut tx, &keepers(&visit), &id).await?;
    tx.commit().await?;
    Ok(visit.see(&base(&visit)))
}

/// The first words of what was typed.
fn beginning(kept: &KeptForm) -> String {
    let fields = kept.fields();
    let longest = fields.iter().map(|(_, value)| value.trim()).max_by_key(|value| value.chars().count());
    longest.unwrap_or_default().chars().take(80).collect()
}
