//! Related cases: linking two, merging them into one, and splitting one into two.

use db::Tx;

use super::super::store;
use crate::app::App;
use crate::cases::acting::{self, CaseHandle, written};
use crate::cases::files::{self, Carried};
use crate::cases::opening::{OpenedCase, REFERENCE};
use crate::cases::{SealedFacts, charter, model, store as cases_store};
use crate::codes;
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Actor};

/// The other case of a pair, by its reference; the officer must be allowed to work on both.
async fn other(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    (held, act): (&CaseHandle, Act),
    reference: &str,
) -> Outcome<CaseHandle> {
    let other = acting::by_reference(tx, app, actor, reference, act).await?;
    match other.case.id == held.case.id {
        true => Err(Refusal::unprocessable("link-same-case")),
        false => Ok(other),
    }
}

/// Links two cases. The person sees the link if both are theirs.
///
/// # Errors
/// If there is no such case, it is the same one, or the officer may not work on it.
pub async fn link_cases(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (reference, why): (&str, &str),
) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, case, Act::LinkCases).await?;
    let mut other = other(tx, app, actor, (&held, Act::LinkCases), reference).await?;
    held.must_allow(model::Action::Link)?;
    let why = written(why);
    if store::keep_link(tx, &held.grant, (&other.case.id, "linked", why.as_deref()), app.world.now()).await? {
        held.act(tx, app, CaseEvent::Linked { why: why.clone() }).await?;
        other.act(tx, app, CaseEvent::Linked { why }).await?;
    }
    Ok(())
}

/// Merges a case into an older one of the same person about the same service. Both references then lead there.
///
/// # Errors
/// If the persons or the services differ, or the other case is younger or no longer being worked on.
pub async fn merge_cases(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (reference, why): (&str, &str),
) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, case, Act::MergeCases).await?;
    let mut into = other(tx, app, actor, (&held, Act::MergeCases), reference).await?;
    if into.case.person_id != held.case.person_id || into.case.service != held.case.service {
        return Err(Refusal::conflict("merge-not-alike"));
    }
    // The day on which the person first came counts in their favour.
    if into.case.opened_at > held.case.opened_at {
        return Err(Refusal::conflict("merge-into-older"));
    }
    into.must_allow(model::Action::Link)?;
    if !into.case.state().is_open() || store::leads_to(tx, &into.case.id).await?.is_some() {
        return Err(Refusal::conflict("merge-into-open"));
    }
    held.must_allow(model::Action::Merge)?;
    let why = written(why);
    store::keep_link(tx, &held.grant, (&into.case.id, "merged-into", why.as_deref()), app.world.now()).await?;
    let carried = files::carry(tx, app, &held.case.id, &into.case.id, Carried::All).await?;
    super::unmerging::remember(tx, &held, (&into.case.id, &carried), app.world.now()).await?;
    let (id, reference) = (into.case.id.clone(), into.case.reference.clone());
    held.act(tx, app, CaseEvent::Merged { into: id, reference, why: why.clone() }).await?;
    into.act(tx, app, CaseEvent::Linked { why }).await?;
    Ok(())
}

/// Splits part of a case off into a new one, with the same facts, the same promises and the same opening day.
///
/// # Errors
/// If the reason is blank, or the case is no longer being worked on.
pub async fn split_case(tx: &mut Tx, app: &App, actor: &Actor, case: &str, why: &str) -> Outcome<OpenedCase> {
    let mut held = acting::by_id(tx, app, actor, case, Act::SplitCase).await?;
    held.must_allow(model::Action::Split)?;
    let why = written(why).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    let opened = twin(tx, app, &held, (held.case.agency.as_str(), &held.case.facts)).await?;
    store::copy_promises(tx, case, &opened.id, app.world.now()).await?;
    // The promises run from the opening day, so the first refresh is scheduled from there.
    let service = held.service(app)?;
    let law = held.case.law(app);
    let facts = held.case.facts.for_rules(law);
    let known = law.program.evaluate(&facts, app.day_of(held.case.opened_at));
    let promises = charter::made(app, service, (&service.charter, &known), held.case.opened_at);
    charter::look_later(tx, app, (&opened.id, service), &promises).await?;
    let new = acting::by_id(tx, app, actor, &opened.id, Act::SplitCase).await?;
    store::keep_link(tx, &new.grant, (case, "split-from", Some(&why)), app.world.now()).await?;
    let reference = opened.reference.clone();
    let (service, agency) = (new.case.service.clone(), new.case.agency.clone());
    new.note(tx, app, CaseEvent::Opened { reference: reference.clone(), service, agency }).await?;
    held.act(tx, app, CaseEvent::Split { reference, why }).await?;
    Ok(opened)
}

/// A second case of the same person about the same service, with the same opening day.
pub(super) async fn twin(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (agency, facts): (&str, &SealedFacts),
) -> Outcome<OpenedCase> {
    let opened = OpenedCase { id: app.world.new_id(), reference: codes::checked(app.world.chance(), REFERENCE) };
    let row = cases_store::NewRow {
        id: &opened.id,
        reference: &opened.reference,
        agency,
        service: held.service(app)?,
        application: None,
        facts,
        at: held.case.opened_at,
        catalogue: held.case.catalogue.as_deref(),
    };
    cases_store::insert(tx, &held.grant, &row).await?;
    // Another agency gets the files that prove the facts it gets, and no others.
    let which = if agency == held.case.agency { Carried::All } else { Carried::Proving(row.facts) };
    files::carry(tx, app, &held.case.id, &opened.id, which).await?;
    Ok(opened)
}
