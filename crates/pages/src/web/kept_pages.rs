//! Forms that were kept, as who typed them gets them back: to send them, to copy from them or to remove them.

use axum::extract::Path;
use axum::routing::{get, post};
use domain::kept_forms::{self as kept, KeptForm, PageOwner};
use serde_json::{Value, json};

use super::form::Posted;
use super::giving_back::{form, keepers};
use super::layout::DESK;
use super::problem::{Outcome, Problem};
use super::visit::Visit;
use crate::slice::Routes;

const PEOPLE: &str = "/kept";

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

/// How many forms wait for who is signed in, and where they are.
///
/// # Errors
/// When the database cannot be used.
pub async fn waiting(tx: &mut db::Tx, visit: &Visit) -> Outcome<Value> {
    let many = kept::all(tx, &keepers(visit), visit.now()).await?.len();
    Ok(json!({"many": many, "href": base(visit)}))
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
    let line = |one: &KeptForm| json!({"href": address(&visit, &one.id), "at": one.kept_at, "begins": beginning(one)});
    let forms: Vec<Value> = forms.iter().map(line).collect();
    Ok(visit.untyped("kept-forms.html").title("kept-forms-title").show_untyped(json!({"forms": forms})))
}

async fn one(visit: Visit, Path(id): Path<String>) -> Outcome {
    let forms = mine(&visit).await?;
    let kept = forms.into_iter().find(|one| one.id == id).ok_or_else(Problem::not_found)?;
    let typed = form(Some(&kept.address), (&kept.fields(), &kept.files()), Some(&kept.id));
    Ok(visit.untyped("kept-form.html").title("kept-form-title").back(base(&visit)).show_untyped(json!({
        "typed": typed,
        "at": kept.kept_at,
        "page": kept.page,
        "remove": format!("{}/removal", address(&visit, &kept.id)),
        "days": kept::KEPT_FOR / 86_400_000,
    })))
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
