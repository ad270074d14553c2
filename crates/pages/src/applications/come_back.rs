//! Coming back with a code: typed, or read by a camera. Looking at the address of a code does nothing yet.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use db::Tx;
use domain::applications::resume::{self, CodeTarget, DraftOfCode};
use domain::applications::seen_codes::{self, CodeSeen};
use domain::applications::{jobs, mails};
use domain::codes;
use domain::concierge::codes::{self as plan_codes, HeldCode};
use domain::events::{self, ApplicationEvent, Subject};
use domain::secret::hex;
use domain::session::Assurance;
use domain::trust::{Action, Actor};
use screens::FieldError;

use super::resume_pages::{
    CodedDraft, DraftEnd, ResumeCodePage, ResumeFoundPage, ResumeOverPage, ResumePlanPage, ResumeSeenPage,
    ResumeUnknownPage,
};
use super::words;
use crate::concierge;
use crate::web::limits::network;
use crate::web::{Outcome, Posted, Problem, Visit, layout};

/// The page with a field for the code.
pub(super) async fn ask(visit: Visit) -> Response {
    form(&visit, "", None)
}

fn form(visit: &Visit, typed: &str, error: Option<String>) -> Response {
    let errors = error.iter().map(|text| FieldError { text: text.clone(), href: "#code".to_owned() }).collect();
    let page = visit.page().title("resume-title").form("/resume").back("/");
    page.errors(errors).show(ResumeCodePage { code: typed.to_owned(), error })
}

/// What a code from a camera leads to, and a button that goes on.
pub(super) async fn look(visit: Visit, Path(code): Path<String>) -> Outcome {
    let Some(code) = codes::typed(&code, codes::RESUME) else { return Ok(neutral(&visit)) };
    let mut tx = visit.app.db.begin().await?;
    let found = looked_up(&visit, &mut tx, &code).await?;
    tx.commit().await?;
    Ok(match found {
        Some(Coded::Plan(plan)) => {
            let page = visit.page().title("resume-plan-title").form("/resume");
            let view = ResumePlanPage { plan: concierge::called(&visit, &plan).await? };
            page.hidden("code", codes::grouped(&code)).back("/").show(view)
        }
        Some(Coded::Application(CodeTarget::Draft(coded) | CodeTarget::Sent(coded))) => {
            let title = if coded.reference.is_some() { "resume-sent-title" } else { "resume-found-title" };
            let page = visit.page().title(title).form("/resume");
            page.hidden("code", codes::grouped(&code)).back("/").show(ResumeFoundPage { draft: about(&visit, &coded) })
        }
        Some(Coded::Application(found)) => over(&visit, &found),
        None => neutral(&visit),
    })
}

/// Goes on with the draft of a code.
pub(super) async fn enter(visit: Visit, posted: Posted) -> Outcome {
    let typed = posted.get("code");
    let Some(code) = codes::typed(typed, codes::RESUME) else {
        let symbols = typed.chars().filter(|c| c.is_alphanumeric()).count();
        let key = match (typed.is_empty(), symbols == codes::RESUME) {
            (true, _) => "resume-code-missing",
            (_, true) => "resume-code-slip",
            _ => "resume-code-length",
        };
        return Ok(form(&visit, typed, Some(visit.text(key))));
    };
    let mut tx = visit.app.db.begin().await?;
    let coded = match looked_up(&visit, &mut tx, &code).await? {
        Some(Coded::Plan(plan)) => {
            let session = session_of(&visit, &mut tx).await?;
            plan_codes::hold(&mut tx, &visit.app, &session, &plan).await?;
            tx.commit().await?;
            return Ok(visit.see(&format!("/plans/{}", plan.thread_id)));
        }
        Some(Coded::Application(CodeTarget::Draft(coded))) => coded,
        Some(Coded::Application(CodeTarget::Sent(coded))) => return follow(visit, tx, coded).await,
        Some(Coded::Application(found)) => {
            tx.commit().await?;
            return Ok(over(&visit, &found));
        }
        None => {
            tx.commit().await?;
            return Ok(neutral(&visit));
        }
    };
    let mut to = format!("/applications/{}", coded.id);
    if visit.session.person.as_deref() != Some(coded.person_id.as_str()) {
        match seen_codes::seen(&mut tx, &visit.app, &coded).await? {
            CodeSeen::ByNobody => {}
            // It was good once. What the person keeps from here on, no officer saw.
            CodeSeen::All => {
                seen_codes::replace(&mut tx, &coded.id).await?;
                to.push_str("/resume?new=yes");
            }
            CodeSeen::NotAll { email } => {
                let is_mailed = email.is_some();
                if is_mailed {
                    mail_another(&visit, &mut tx, &coded).await?;
                }
                tx.commit().await?;
                return Ok(kept_apart(&visit, &coded, is_mailed));
            }
        }
        let session = session_of(&visit, &mut tx).await?;
        resume::allow(&mut tx, &visit.app, &session, &coded.id).await?;
        let (actor, subject) =
            (Actor::Holder { of: coded.id.clone() }, Subject::application(&coded.id).of(&coded.person_id));
        events::record(&mut tx, &visit.app, &actor, subject, ApplicationEvent::Resumed {}).await?;
    }
    tx.commit().await?;
    Ok(visit.see(&to))
}

/// The session of this browser, kept from now on.
async fn session_of(visit: &Visit, tx: &mut Tx) -> Outcome<String> {
    if visit.session.is_kept {
        return Ok(visit.session.id.clone());
    }
    let kept = visit.session.keep(tx, &visit.app, None, Assurance::Guest).await?;
    let id = kept.id.clone();
    visit.becomes(kept);
    Ok(id)
}

/// Goes on to the case of what was sent. Somebody known signs in for it; nobody owns anything by a code.
async fn follow(visit: Visit, mut tx: Tx, coded: DraftOfCode) -> Outcome {
    if visit.session.person.as_deref() != Some(coded.person_id.as_str()) {
        if let CodeSeen::NotAll { email } = seen_codes::seen(&mut tx, &visit.app, &coded).await? {
            tx.commit().await?;
            return Ok(kept_apart(&visit, &coded, email.is_some()));
        }
        let person = visit.person_for_keeping(&mut tx).await?;
        if !resume::follow(&mut tx, &visit.app, &coded, &person).await? {
            tx.commit().await?;
            return Ok(over(&visit, &CodeTarget::Sent(coded)));
        }
        let (actor, subject) =
            (Actor::Holder { of: coded.id.clone() }, Subject::application(&coded.id).of(&coded.person_id));
        events::record(&mut tx, &visit.app, &actor, subject, ApplicationEvent::Resumed {}).await?;
    }
    tx.commit().await?;
    Ok(visit.see(&format!("/cases/{}", coded.reference.unwrap_or_default())))
}

/// Sends the code of the next round to the address that the person gave for the draft.
async fn mail_another(visit: &Visit, tx: &mut Tx, coded: &DraftOfCode) -> Outcome<()> {
    let grant = jobs::own_grant(tx, &visit.app, &coded.id, Action::See).await?;
    match grant {
        Some(grant) => Ok(mails::another_code(tx, &visit.app, &grant).await?),
        None => Ok(()),
    }
}

/// A code that an officer saw, from whom something in the draft is hidden.
fn kept_apart(visit: &Visit, coded: &DraftOfCode, is_mailed: bool) -> Response {
    let page = visit.page().title("resume-seen-title").back("/resume").status(StatusCode::FORBIDDEN);
    page.show(ResumeSeenPage { draft: about(visit, coded), is_mailed })
}

/// What a code opens: an application or a plan.
enum Coded {
    Application(CodeTarget),
    Plan(HeldCode),
}

/// What a code leads to. One that fits nothing counts against the address that it came from.
async fn looked_up(visit: &Visit, tx: &mut Tx, code: &str) -> Outcome<Option<Coded>> {
    let from = hex(&visit.app.secret.seal("resume-try", &network(visit.address).to_string()));
    let now = visit.now();
    resume::may_try(tx, now, &from).await?.map_err(Problem::too_many)?;
    let found = match resume::find(tx, &visit.app, code).await? {
        Some(target) => Some(Coded::Application(target)),
        None => plan_codes::find(tx, &visit.app, code).await?.map(Coded::Plan),
    };
    if found.is_none() {
        resume::count_try(tx, now, &from).await?;
    }
    Ok(found)
}

fn about(visit: &Visit, coded: &DraftOfCode) -> CodedDraft {
    let service = visit.app.catalogue.service(&coded.service);
    let name = service.map_or_else(|| coded.service.clone(), |service| words::service(visit, service));
    let case = coded.reference.as_ref().map(|reference| layout::sign_in_address(&format!("/cases/{reference}")));
    CodedDraft { service: name, service_id: coded.service.clone(), changed: coded.changed_at, case }
}

/// A code that fitted once and leads to nothing that can be gone on with: what happened, and what to do.
fn over(visit: &Visit, found: &CodeTarget) -> Response {
    let (what, title, coded) = match found {
        CodeTarget::Expired(coded) | CodeTarget::Draft(coded) => (DraftEnd::Expired, "resume-expired-title", coded),
        CodeTarget::Deleted(coded) => (DraftEnd::Deleted, "resume-deleted-title", coded),
        CodeTarget::Sent(coded) => (DraftEnd::Sent, "resume-sent-title", coded),
    };
    let page = visit.page().title(title).back("/resume").status(StatusCode::GONE);
    page.show(ResumeOverPage { draft: about(visit, coded), what })
}

/// A code that fits no draft here: the same page, whether or not it once fitted somebody else's.
fn neutral(visit: &Visit) -> Response {
    let page = visit.page().title("resume-unknown-title").back("/resume").status(StatusCode::NOT_FOUND);
    page.show(ResumeUnknownPage {})
}
