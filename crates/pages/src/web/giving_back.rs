//! A form was refused: what was typed goes back to who typed it, on the page of the answer or after signing in.

use axum::http::StatusCode;
use domain::kept_forms::{self as kept, Keeper, NewForm, PageOwner};
use screens::Hidden;
use serde::Serialize;

use super::problem::{Outcome, Problem};
use super::typed::is_written;
use super::visit::Visit;

/// Refusals after which a form may be sent again as it is.
const GIVES_BACK: &[&str] = &["busy", "disk-full", "records-away", "same-moment", "stale-form"];

/// The page belongs to somebody else than who is signed in now.
const ANOTHERS: &str = "page-of-another";

/// Something that happened while somebody had a page open.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    pub what: String,
    pub who: String,
    /// Milliseconds, for the filter `moment`.
    pub at: i64,
}

/// A form as `parts/typed.html` shows it.
#[derive(Serialize)]
pub(super) struct TypedForm {
    /// Where it can be sent again, if it can.
    action: Option<String>,
    fields: Vec<Hidden>,
    /// What somebody wrote in their own words.
    words: Vec<String>,
    /// Names of files, which have to be chosen again.
    files: Vec<String>,
}

impl TypedForm {
    pub(super) fn new(
        action: Option<&str>,
        (fields, files): (&[(String, String)], &[String]),
        kept: Option<&str>,
    ) -> TypedForm {
        let hidden = |(name, value): &(String, String)| Hidden { name: name.clone(), value: value.clone() };
        let kept = kept.map(|id| Hidden { name: super::form::KEPT.to_owned(), value: id.to_owned() });
        TypedForm {
            action: action.map(str::to_owned),
            fields: fields.iter().map(hidden).chain(kept).collect(),
            words: fields.iter().map(|(_, value)| value).filter(|value| is_written(value)).cloned().collect(),
            files: files.to_vec(),
        }
    }

    /// For the samples of pages: one that can be sent again, and one that can only be copied from.
    pub(super) fn samples() -> Vec<TypedForm> {
        let fields = [("body".to_owned(), "The deck is 30 cm too high.".to_owned())];
        let files = ["plan.pdf".to_owned()];
        vec![
            TypedForm::new(Some("/cases/GR7K4M2P/messages"), (&fields, &files), Some("0198f3a2")),
            TypedForm::new(None, (&[], &[]), None),
        ]
    }
}

/// Whose kept forms are those of a visit.
pub(super) fn keepers(visit: &Visit) -> Vec<Keeper> {
    let owner = PageOwner::of(&visit.session).map(Keeper::Owner);
    // A guest's session is followed through signing in. The desk has no guests.
    let session = (!visit.is_desk && visit.session.is_kept).then(|| Keeper::Session(visit.session.id.clone()));
    owner.into_iter().chain(session).collect()
}

/// Does what can be done for the form of a refused request, before its page is made.
pub(super) async fn prepare(visit: &Visit, problem: &Problem) {
    if visit.is_program {
        return;
    }
    keep(visit, problem).await;
    if problem.status == StatusCode::CONFLICT {
        visit.typed.changed_meanwhile(changes(visit).await);
    }
}

async fn changes(visit: &Visit) -> Vec<Change> {
    let Some(since) = visit.typed.since() else { return Vec::new() };
    let mut all = Vec::new();
    for changes in visit.front.pages.iter().filter_map(|shown| shown.changes) {
        // Anyone who may not see it now reads no more than that it changed.
        all.extend(changes(visit, since).await.unwrap_or_default());
    }
    all
}

/// Keeps the form of a refused request for its owner, when the refusal is that the owner is not signed in.
async fn keep(visit: &Visit, problem: &Problem) {
    if visit.typed.is_empty() {
        return;
    }
    let asks_to_sign_in = matches!(problem.kind, "sign-in-first" | "desk-sign-in-first");
    let keeper = match visit.typed.owner() {
        Some(owner) if asks_to_sign_in || problem.kind == ANOTHERS => Keeper::Owner(owner),
        None if asks_to_sign_in && visit.session.is_kept => Keeper::Session(visit.session.id.clone()),
        _ => return,
    };
    match keep_for(visit, &keeper).await {
        Ok(id) => visit.typed.keep_as(id),
        // It goes back with the answer instead.
        Err(problem) => tracing::warn!(cause = problem.cause.as_deref().unwrap_or_default(), "a form was not kept"),
    }
}

async fn keep_for(visit: &Visit, keeper: &Keeper) -> Outcome<String> {
    let (fields, files) = (visit.typed.fields(), visit.typed.files());
    let form = NewForm { address: &visit.here, page: visit.came_from.as_deref(), fields: &fields, files: &files };
    let mut tx = visit.app.db.begin().await?;
    let id = kept::keep(&mut tx, &visit.app, keeper, form).await?;
    tx.commit().await?;
    Ok(id)
}

/// A form that had been kept was sent again, and taken: it is kept no longer.
pub(super) async fn taken(visit: &Visit) {
    let Some(id) = visit.typed.offered() else { return };
    let removed: Outcome<()> = async {
        let mut tx = visit.app.db.begin().await?;
        kept::remove(&mut tx, &keepers(visit), &id).await?;
        Ok(tx.commit().await?)
    }
    .await;
    if let Err(problem) = removed {
        tracing::warn!(cause = problem.cause.as_deref().unwrap_or_default(), "a kept form was not removed");
    }
}

/// Whether a guest whose session has ended can go on with the code of what they began, and send the form again then.
pub(super) fn needs_code(visit: &Visit, problem: &Problem) -> bool {
    let has_code = ["/applications/", "/plans/"].iter().any(|begin| visit.here.starts_with(begin));
    problem.kind == "sign-in-first" && has_code && visit.typed.owner().is_none() && visit.typed.kept().is_none()
}

/// What the page of a refusal shows of the form; none where there was none, or it is shown to its owner only.
pub(super) fn shown(visit: &Visit, problem: &Problem) -> Option<TypedForm> {
    let typed = &visit.typed;
    if typed.is_empty() || typed.kept().is_some() || problem.kind == ANOTHERS {
        return None;
    }
    let may_go_again =
        GIVES_BACK.contains(&problem.kind) || problem.status == StatusCode::CONFLICT || needs_code(visit, problem);
    let action = may_go_again.then_some(visit.here.as_str());
    let fields = typed.fields();
    let is_worth_it = may_go_again || fields.iter().any(|(_, value)| is_written(value));
    is_worth_it.then(|| TypedForm::new(action, (&fields, &typed.files()), typed.offered().as_deref()))
}
