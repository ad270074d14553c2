//! Writing an article, and changing one; the second of two concurrent saves sees both texts.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use domain::knowledge::model::{Article, State};
use domain::knowledge::writing::{self, ArticleSave};
use domain::knowledge::{difference, question_store, rights, store};
use domain::staff::{self, Officer};
use screens::FieldError;
use serde_json::{Value, json};

use super::form::Typed;
use super::words::{asked, language_name, service_name, whole};
use crate::web::{Outcome, Posted, Problem, Visit};

/// The form as it is shown.
struct Shown<'s> {
    /// The article that is changed, none for a new one.
    before: Option<&'s Article>,
    /// The key of a new article.
    id: &'s str,
    /// The version that the officer has in front of them.
    version: i64,
    typed: &'s Typed,
    errors: Vec<FieldError>,
    /// What somebody else saved meanwhile.
    theirs: Option<&'s Article>,
    /// The question that is being answered by it.
    question: &'s str,
}

pub(super) async fn blank(visit: Visit) -> Outcome {
    let officer = writer(&visit)?;
    let question = asked(&visit, "question").unwrap_or_default();
    let mut tx = visit.app.db.read().await?;
    let mut typed = Typed::blank(&visit, officer);
    typed.services = asked(&visit, "service").into_iter().collect();
    if let Some(open) = question_store::one(&mut tx, &question).await? {
        typed.services = open.service.into_iter().collect();
        typed.why = visit.text("desk-knowledge-why-question");
    }
    let colleagues = staff::of_agency(&mut tx, &officer.agency).await?;
    let id = visit.app.world.new_id();
    let shown = Shown {
        before: None,
        id: &id,
        version: 0,
        typed: &typed,
        errors: Vec::new(),
        theirs: None,
        question: &question,
    };
    Ok(page(&visit, &colleagues, shown))
}

pub(super) async fn add(visit: Visit, posted: Posted) -> Outcome {
    let officer = writer(&visit)?;
    let (id, question, typed) = (posted.get("id"), posted.get("question"), Typed::read(&posted));
    if !is_key(id) {
        return Err(Problem::stale_form());
    }
    let mut tx = visit.app.db.begin().await?;
    let colleagues = staff::of_agency(&mut tx, &officer.agency).await?;
    match typed.check(&visit, None, &colleagues) {
        Ok(new) => writing::write(&mut tx, &visit.app, &visit.actor(), id, &new).await?,
        Err(errors) => {
            let shown = Shown { before: None, id, version: 0, typed: &typed, errors, theirs: None, question };
            return Ok(page(&visit, &colleagues, shown));
        }
    }
    tx.commit().await?;
    Ok(visit.see(&saved(id, question)))
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let officer = writer(&visit)?;
    let question = asked(&visit, "question").unwrap_or_default();
    let mut tx = visit.app.db.read().await?;
    let article = own(&mut tx, officer, &id).await?;
    let colleagues = staff::of_agency(&mut tx, &officer.agency).await?;
    let typed = Typed::of(&visit, &article);
    let shown = Shown {
        before: Some(&article),
        id: &id,
        version: article.version,
        typed: &typed,
        errors: Vec::new(),
        theirs: None,
        question: &question,
    };
    Ok(page(&visit, &colleagues, shown))
}

pub(super) async fn change(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let officer = writer(&visit)?;
    let (question, typed) = (posted.get("question"), Typed::read(&posted));
    let version: i64 = posted.get("version").parse().map_err(|_| Problem::stale_form())?;
    let mut tx = visit.app.db.begin().await?;
    let article = own(&mut tx, officer, &id).await?;
    let colleagues = staff::of_agency(&mut tx, &officer.agency).await?;
    let shown = |version, errors, theirs| {
        let before = Some(&article);
        page(&visit, &colleagues, Shown { before, id: &id, version, typed: &typed, errors, theirs, question })
    };
    if article.version != version {
        return Ok(shown(article.version, Vec::new(), Some(&article)));
    }
    let new = match typed.check(&visit, Some(&article), &colleagues) {
        Ok(new) => new,
        Err(errors) => return Ok(shown(version, errors, None)),
    };
    match writing::change(&mut tx, &visit.app, &visit.actor(), &id, version, &new).await? {
        ArticleSave::Done(_) => {
            tx.commit().await?;
            Ok(visit.see(&saved(&id, question)))
        }
        ArticleSave::Changed(now) => Ok(shown(now.version, Vec::new(), Some(&now))),
    }
}

/// The officer, where their agency has services to write for.
fn writer(visit: &Visit) -> Outcome<&Officer> {
    let officer = visit.officer()?;
    match rights::services_of(visit.app.catalogue, &officer.agency).is_empty() {
        true => Err(rights::refuse().into()),
        false => Ok(officer),
    }
}

async fn own(tx: &mut db::Tx, officer: &Officer, id: &str) -> Outcome<Article> {
    let article = store::one(tx, id).await?.filter(|article| rights::may_read(&officer.agency, article));
    let article = article.ok_or_else(Problem::not_found)?;
    if rights::may_change(&officer.agency, &article) { Ok(article) } else { Err(rights::refuse().into()) }
}

fn is_key(id: &str) -> bool {
    id.len() == 36 && id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

fn saved(id: &str, question: &str) -> String {
    match is_key(question) {
        true => format!("/desk/knowledge/questions/{question}?article={id}"),
        false => format!("/desk/knowledge/{id}?said=saved"),
    }
}

fn page(visit: &Visit, colleagues: &[Officer], shown: Shown<'_>) -> Response {
    let Shown { before, id, version, typed, errors, theirs, question } = shown;
    let catalogue = visit.app.catalogue;
    let agency = visit.officer().map(|officer| officer.agency.clone()).unwrap_or_default();
    let mut services: Vec<String> =
        rights::services_of(catalogue, &agency).iter().map(|service| service.id.clone()).collect();
    services.extend(before.map(Article::services).unwrap_or_default());
    services.sort_by_key(|id| service_name(visit, id));
    services.dedup();
    let choice =
        |id: &String| json!({"value": id, "text": service_name(visit, id), "checked": typed.services.contains(id)});
    let owners = colleagues.iter().filter(|one| one.active || one.id == typed.owner);
    let owner = |one: &Officer| json!({"value": one.id, "text": one.name, "selected": one.id == typed.owner});
    let tag = |tag: &str| json!({"value": tag, "text": language_name(visit, tag), "selected": tag == typed.language});
    let state = |state: &State| {
        let name = state.name();
        json!({
            "value": name,
            "text": visit.text(&format!("desk-knowledge-state-{name}")),
            "hint": {"text": visit.text(&format!("desk-knowledge-state-{name}-hint"))},
            "checked": name == typed.state,
        })
    };
    let wrong = |field: &str| errors.iter().find(|error| error.href == format!("#{field}")).map(|error| &error.text);
    let fields = ["title", "public", "staff", "service", "facts", "review_on", "state", "owner", "language", "why"];
    let mine = |theirs: &Article| {
        json!({
            "article": whole(visit, theirs),
            "public": difference::between(&theirs.public_text, &typed.public_text),
            "staff": difference::between(&theirs.staff_text, &typed.staff_text),
        })
    };
    let content = json!({
        "is_new": before.is_none(),
        "services": services.iter().map(choice).collect::<Vec<_>>(),
        "owners": owners.map(owner).collect::<Vec<_>>(),
        "languages": visit.app.locales.all().map(|locale| tag(locale.tag())).collect::<Vec<_>>(),
        "states": before.map_or(State::Draft, Article::state).next().iter().map(state).collect::<Vec<_>>(),
        "typed": {
            "title": typed.title, "public": typed.public_text, "staff": typed.staff_text, "facts": typed.facts,
            "review_on": typed.review_on, "why": typed.why,
        },
        "theirs": theirs.map(mine),
        "wrong": fields.iter().map(|field| ((*field).to_owned(), json!(wrong(field)))).collect::<serde_json::Map<String, Value>>(),
    });
    let (title, action, back) = match before {
        Some(_) => ("desk-knowledge-change-title", format!("/desk/knowledge/{id}"), format!("/desk/knowledge/{id}")),
        None => ("desk-knowledge-new-title", "/desk/knowledge".to_owned(), "/desk/knowledge".to_owned()),
    };
    let mut page = visit.untyped("desk/article-form.html").title(title).back(back).form(action);
    page = page.hidden("version", version.to_string()).hidden("id", id).hidden("question", question);
    if theirs.is_some() {
        page = page.status(StatusCode::CONFLICT);
    }
    page.errors(errors.clone()).show_untyped(content)
}
