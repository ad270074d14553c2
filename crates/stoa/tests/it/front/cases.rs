//! What a person sees of their cases, and what they can do there.

use axum::http::StatusCode;
use catalogue::{JourneyPage, Service};
use db::testing::{TestDb, Tested};
use db::{Tx, args};
use domain::app::App;
use domain::applications;
use domain::applications::{Origin, Proof};
use domain::cases;
use domain::cases::{NewCase, OpenedCase};
use domain::events;
use domain::events::{PersonEvent, Subject};
use domain::session::{Assurance, Session};
use domain::trust;
use domain::trust::{Action, Actor, NewRepresentative, Purpose, Resource, Scope};
use jiff::civil::date;
use pages::web::{Outcome, Problem};
use rules::{Decimal, Need, Type, Value};
use serde_json::json;

use super::{Browser, Town};

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// A known person with this name, and a browser in which they are signed in; their address is NAME@example.org.
pub(super) async fn known(town: &Town, name: &str) -> anyhow::Result<(String, Browser)> {
    let address = format!("{}@example.org", name.to_lowercase().replace(' ', "-"));
    let mut browser = town.browser();
    browser.sign_in(&address).await?;
    let mut tx = town.app.db.begin().await?;
    let person: String =
        tx.fetch_one("SELECT person_id FROM contact_points WHERE address = $1", args![address]).await?;
    tx.execute("UPDATE people SET name = $2 WHERE id = $1", args![person, name]).await?;
    tx.commit().await?;
    town.work().await?;
    Ok((person, browser))
}

/// Sessions end after some hours, so a person who returns later signs in again.
pub(super) async fn sign_in(town: &Town, browser: &mut Browser, person: &str) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    let session = Session::fresh(&town.app).keep(&mut tx, &town.app, Some(person), Assurance::Code).await?;
    tx.commit().await?;
    browser.cookies.insert("stoa".to_owned(), session.token);
    Ok(())
}

fn service<'t>(town: &'t Town, id: &str) -> anyhow::Result<&'t Service> {
    town.app.catalogue.service(id).ok_or_else(|| anyhow::anyhow!("no service {id}"))
}

async fn open(tx: &mut Tx, town: &Town, person: &str, service: &Service) -> anyhow::Result<OpenedCase> {
    open_with(tx, town, (person, service), json!({"nsw_resident": "true"})).await
}

/// A case with these facts.
pub(super) async fn open_with(
    tx: &mut Tx,
    town: &Town,
    (person, service): (&str, &Service),
    facts: serde_json::Value,
) -> anyhow::Result<OpenedCase> {
    let actor = Actor::Person { id: person.to_owned(), assurance: Assurance::Code };
    let application = town.app.world.new_id();
    let resource = Resource {
        kind: "application",
        id: application.clone(),
        person: person.to_owned(),
        service: Some(service.id.clone()),
        agency: None,
    };
    let asked = trust::authorise(tx, &town.app, &actor, Action::Send, resource, Purpose::Applying).await;
    let grant = asked.map_err(|refused| anyhow::anyhow!("{refused:?}"))?;
    let new = NewCase { service, agency: "energy-nsw", application: &application, facts };
    Ok(cases::open(tx, &town.app, &grant, new).await?)
}

/// A case of the gas rebate: acknowledged immediately, to be decided within some working days. It comes from a sent
/// application with few answers.
pub(super) async fn gas_rebate(town: &Town, person: &str) -> anyhow::Result<OpenedCase> {
    sent(town, person, "gas-rebate", "nsw_resident").await.map_err(|problem| anyhow::anyhow!(problem.kind))
}

/// Some answer to what must be told.
fn some_answer(app: &App, need: Need) -> Value {
    match app.catalogue.program.vocabulary.fact_type(need.fact()) {
        Type::Boolean => Value::Boolean(true),
        Type::Date => Value::Date(date(2026, 6, 20)),
        Type::Choice(_) => Value::Choice(0),
        Type::Text => Value::text("As told"),
        _ => Value::Number(Decimal::ONE_HUNDRED),
    }
}

/// An application in which one answer is yes, what must be told is told, and the others are unknown; proofs come later.
async fn sent(town: &Town, person: &str, id: &str, yes: &str) -> Outcome<OpenedCase> {
    let app = &town.app;
    let actor = Actor::Person { id: person.to_owned(), assurance: Assurance::Code };
    let service = applications::open_service(app, id).map_err(|_| Problem::not_found())?;
    let from = Origin { language: "en", plan: None, holding: None, facts: None, purpose: Purpose::Applying };
    let mut tx = app.db.begin().await?;
    let mut draft = applications::think(&mut tx, app, &actor, person, service, from).await?;
    let shown = draft.shown().to_vec();
    if !shown.is_empty() {
        draft.confirm(app, &shown)?;
    }
    let yes = app.catalogue.program.vocabulary.fact(yes).map(Need::Fact);
    let mut told = Vec::new();
    loop {
        let asked: Vec<Need> = draft.asked().map(|(_, need)| need).filter(|need| !told.contains(need)).collect();
        if asked.is_empty() {
            break;
        }
        told.extend(asked.iter().copied());
        let required = &draft.service.apply.required;
        let answer = |need: Need| match (Some(need) == yes, required.contains(&need.fact())) {
            (true, _) => (need, Some(Value::Boolean(true))),
            (false, true) => (need, Some(some_answer(app, need))),
            (false, false) => (need, None),
        };
        draft.answer(app, asked.into_iter().map(answer).collect())?;
    }
    let proofs = draft.pages.iter().filter_map(|page| match page {
        JourneyPage::Evidence(wanted) => Some(wanted.iter().map(|item| (item.fact, Proof::Later))),
        _ => None,
    });
    let proofs: Vec<_> = proofs.flatten().collect();
    if !proofs.is_empty() {
        draft.prove(app, proofs)?;
    }
    draft.declare(app, None)?;
    let grant = applications::keep_new(&mut tx, app, &actor, &mut draft, Purpose::Applying).await?;
    applications::send(&mut tx, app, &grant, &mut draft).await?;
    tx.commit().await?;
    let (Some(id), Some(reference)) = (draft.row.case_id, draft.row.reference) else {
        return Err(Problem::conflict("application-incomplete"));
    };
    Ok(OpenedCase { id, reference })
}

/// A case of any service, at the agency responsible for it.
pub(super) async fn case_of(town: &Town, person: &str, id: &str) -> anyhow::Result<OpenedCase> {
    let mut tx = town.app.db.begin().await?;
    let opened = open(&mut tx, town, person, service(town, id)?).await?;
    tx.commit().await?;
    Ok(opened)
}

async fn a_case_says_where_it_stands_and_what_comes_next(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    assert!(ana.open("/cases").await?.has("You have no cases yet"));
    let opened = gas_rebate(&town, &person).await?;
    let page = ana.open("/cases").await?;
    for words in ["NSW Gas Rebate", "Received", "Give you a decision by", &domain::codes::grouped(&opened.reference)] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    let page = ana.open(&format!("/cases/{}", opened.reference)).await?;
    for words in [
        "Somebody will take it up soon",
        "Next: Give you a decision by 27 July 2026",
        "If we are late: We say sorry and tell you why.",
        "Tell you that we have what you sent by 7 July 2026 Done in time Proposed: not yet confirmed by the agency.",
        "We received what was sent",
        "· You",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    town.time.advance(60 * DAY);
    sign_in(&town, &mut ana, &person).await?;
    let page = ana.open(&format!("/cases/{}", opened.reference)).await?;
    assert!(page.has("by 27 July 2026 Late") && page.has("We are late. What follows:"), "{}", page.text());
    Ok(())
}

async fn somebody_elses_case_is_not_there_and_the_look_is_on_record(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let (_, mut eve) = known(&town, "Eve").await?;
    let opened = gas_rebate(&town, &person).await?;
    let page = eve.open(&format!("/cases/{}", opened.reference)).await?;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(!page.text().contains("Gas"), "{}", page.text());
    let mut tx = db.begin().await?;
    let refused: i64 = tx
        .fetch_one(
            "SELECT count(*) FROM ledger WHERE person_id = $1 AND resource_id = $2 AND refused = $3",
            args![person, opened.id, true],
        )
        .await?;
    assert_eq!(refused, 1);
    assert!(trust::is_whole(&mut tx, &person).await?);
    tx.rollback().await?;
    for strange in ["ABCDEFGH", "x", "%00", "1111-1111", "K7M-4PX-9TR-QQQ"] {
        assert_eq!(eve.open(&format!("/cases/{strange}")).await?.status, StatusCode::NOT_FOUND, "{strange}");
    }
    let mut nobody = town.browser();
    assert_eq!(nobody.open("/cases").await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

async fn a_long_list_is_paged(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let mut references = Vec::new();
    for _ in 0..45 {
        references.push(gas_rebate(&town, &person).await?.reference);
    }
    let mut address = Some("/cases".to_owned());
    let mut seen = Vec::new();
    while let Some(next) = address {
        let page = ana.open(&next).await?;
        seen.extend(
            page.html.split("href=\"/cases/").skip(1).filter_map(|rest| Some(rest.split('"').next()?.to_owned())),
        );
        let older = page.html.split_once("class=\"govuk-pagination").and_then(|(_, rest)| rest.split_once("href=\""));
        address = older.and_then(|(_, rest)| Some(rest.split('"').next()?.to_owned()));
    }
    references.reverse();
    assert_eq!(seen, references);
    assert!(ana.open("/cases?before=nonsense").await?.has("NSW Gas Rebate"));
    assert!(ana.open("/cases?before=1.a").await?.has("There are no older cases"));
    Ok(())
}

/// Somebody appoints somebody else, who has signed in before.
pub(super) async fn appoint(town: &Town, person: &str, email: &str, scope: Scope) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    let actor = Actor::Person { id: person.to_owned(), assurance: Assurance::Code };
    let own = Resource::of_person("person", person);
    let asked = trust::authorise(&mut tx, &town.app, &actor, Action::Change, own, Purpose::OwnAffairs).await;
    let grant = asked.map_err(|refused| anyhow::anyhow!("{refused:?}"))?;
    let until = town.app.today().saturating_add(jiff::Span::new().days(30));
    let new = NewRepresentative { email: email.to_owned(), name: "Rosa".to_owned(), scope, until };
    trust::appoint(&mut tx, &town.app, &grant, &new).await?;
    let who: String = tx.fetch_one("SELECT person_id FROM contact_points WHERE address = $1", args![email]).await?;
    trust::accept_all(&mut tx, &who, email).await?;
    Ok(tx.commit().await?)
}

async fn a_representative_sees_for_whom_it_is_and_acts_only_where_they_may(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (ana, mut ana_browser) = known(&town, "Ana Silva").await?;
    let (_, mut rosa) = known(&town, "Rosa").await?;
    let (tom_himself, mut tom) = known(&town, "Tom").await?;
    let case = gas_rebate(&town, &ana).await?;
    appoint(&town, &ana, "rosa@example.org", Scope::Act).await?;
    appoint(&town, &ana, "tom@example.org", Scope::See).await?;
    let there = format!("/cases/{}", case.reference);
    for browser in [&mut rosa, &mut tom] {
        let page = browser.open("/cases").await?;
        assert!(page.has("NSW Gas Rebate Received You see this for Ana Silva."), "{}", page.text());
        assert!(browser.open(&there).await?.has("You see this for Ana Silva."), "{}", browser.page.text());
    }
    assert!(!tom.page.has("Send message") && tom.page.address_like(&format!("{there}/withdrawal")).is_none());
    for page in ["withdrawal", "review"] {
        assert_eq!(tom.open(&format!("{there}/{page}")).await?.status, StatusCode::NOT_FOUND, "{page}");
    }
    let own = gas_rebate(&town, &tom_himself).await?;
    tom.open(&format!("/cases/{}", own.reference)).await?;
    let page = tom.send(&format!("{there}/messages"), &[("once", "1"), ("message", "I may not.")]).await?;
    assert_eq!(page.status, StatusCode::NOT_FOUND, "{}", page.text());
    assert!(tom.open(&format!("{there}/answers")).await?.has("Yes"), "{}", tom.page.text());
    rosa.send(&format!("{there}/messages"), &[("once", "1"), ("message", "I write for Ana.")]).await?;
    assert!(rosa.page.has("I write for Ana."), "{}", rosa.page.text());
    let page = ana_browser.open(&there).await?;
    assert!(page.has("Your representative") && page.has("I write for Ana."), "{}", page.text());
    let mut tx = db.begin().await?;
    let sql =
        "SELECT count(*) FROM ledger WHERE person_id = $1 AND actor_kind = 'representative' AND action = 'change'";
    let acted: i64 = tx.fetch_one(sql, args![ana]).await?;
    assert_eq!(acted, 1);
    Ok(())
}

async fn what_a_guest_sent_is_theirs_once_they_sign_in(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut tx = db.begin().await?;
    let guest = domain::people::new_guest(&mut tx, &town.app, "en").await?;
    tx.commit().await?;
    let mut browser = town.browser();
    let mut tx = db.begin().await?;
    let session = Session::fresh(&town.app).keep(&mut tx, &town.app, Some(&guest), Assurance::Guest).await?;
    tx.commit().await?;
    browser.cookies.insert("stoa".to_owned(), session.token);
    let case = gas_rebate(&town, &guest).await?;
    assert!(browser.open("/cases").await?.has("NSW Gas Rebate"));
    // The address belongs to somebody already, so the guest becomes that person.
    known(&town, "Ana Silva").await?;
    browser.sign_in("ana-silva@example.org").await?;
    assert!(browser.open(&format!("/cases/{}", case.reference)).await?.has("Received"), "{}", browser.page.text());
    assert!(browser.open("/cases").await?.has("NSW Gas Rebate"));
    Ok(())
}

async fn a_deleted_account_leaves_cases_that_the_law_keeps(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let mut tx = db.begin().await?;
    let (actor, deleted) = (Actor::System("test"), PersonEvent::Deleted {});
    events::record(&mut tx, &town.app, &actor, Subject::person(&person), deleted).await?;
    tx.commit().await?;
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("The law says that this case is kept for some time: 7 years after closure"), "{}", page.text());
    Ok(())
}

async fn everything_of_a_case_is_in_the_file_of_a_person(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    ana.open(&format!("/cases/{}", case.reference)).await?;
    ana.send(&format!("/cases/{}/messages", case.reference), &[("once", "1"), ("message", "When?")]).await?;
    let mut tx = db.begin().await?;
    let actor = Actor::Person { id: person.clone(), assurance: Assurance::Code };
    let own = Resource::of_person("person", &person);
    let asked = trust::authorise(&mut tx, &town.app, &actor, Action::Download, own, Purpose::OwnAffairs).await;
    let grant = asked.map_err(|refused| format!("{refused:?}"))?;
    let file = cases::export(&town.app, &mut tx, &grant).await?;
    assert_eq!(file[0]["reference"], domain::codes::grouped(&case.reference));
    assert_eq!(file[0]["sent"]["nsw_resident"], "true");
    assert_eq!(file[0]["sent"]["applicant_family_name"], "As told");
    assert_eq!(file[0]["messages"][0]["text"], "When?");
    Ok(())
}

db::on_both!(
    a_representative_sees_for_whom_it_is_and_acts_only_where_they_may,
    what_a_guest_sent_is_theirs_once_they_sign_in,
    a_deleted_account_leaves_cases_that_the_law_keeps,
    everything_of_a_case_is_in_the_file_of_a_person,
    a_case_says_where_it_stands_and_what_comes_next,
    somebody_elses_case_is_not_there_and_the_look_is_on_record,
    a_long_list_is_paged,
);
