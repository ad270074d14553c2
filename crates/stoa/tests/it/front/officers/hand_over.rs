//! Outside the mandate: a page that says who can help, a hand-over, and the attempt in the person's ledger.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases;
use domain::cases::NewCase;
use domain::conversations;
use domain::conversations::{About, NewHandOver};
use domain::session::Assurance;
use domain::trust;
use domain::trust::{Action, Actor, Purpose, Resource};

use crate::front::{Browser, Town};

/// A case of a signed-in person; returns its reference.
async fn case_of(
    town: &Town,
    browser: &mut Browser,
    service: &str,
    facts: serde_json::Value,
) -> anyhow::Result<String> {
    browser.sign_in("ana@example.org").await?;
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT person_id FROM contact_points WHERE address = 'ana@example.org'";
    let person: String = tx.fetch_one(sql, args![]).await?;
    let actor = Actor::Person { id: person.clone(), assurance: Assurance::Code };
    let service = town.app.catalogue.service(service).ok_or_else(|| anyhow::anyhow!("no such service"))?;
    let resource = Resource {
        id: "1".to_owned(),
        service: Some(service.id.clone()),
        ..Resource::of_person("application", &person)
    };
    let asked = trust::authorise(&mut tx, &town.app, &actor, Action::Send, resource, Purpose::Applying).await;
    let grant = asked.map_err(|refused| anyhow::anyhow!("{refused:?}"))?;
    let agency = match &service.provider {
        catalogue::service::Provider::Agency(agency) => agency.as_str(),
        catalogue::service::Provider::Any { .. } => "council",
    };
    let new = NewCase { service, agency, application: "1", facts };
    let opened = cases::open(&mut tx, &town.app, &grant, new).await?;
    tx.commit().await?;
    Ok(opened.reference)
}

/// The fields that the refusal page would send.
fn offered(browser: &Browser) -> Vec<(&'static str, String)> {
    ["kind", "id", "to", "path", "seal"].into_iter().map(|name| (name, browser.page.hidden(name))).collect()
}

async fn send(browser: &mut Browser, fields: &[(&'static str, String)]) -> anyhow::Result<()> {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.send("/desk/hand-over", &fields).await?;
    Ok(())
}

async fn a_refusal_says_who_can_help_and_stands_in_the_persons_record(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let reference = case_of(&town, &mut ana, "gas-rebate", serde_json::json!({})).await?;
    let mut owen = town.officer("owen").await?;
    let page = owen.open(&format!("/desk/cases/{reference}")).await?;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    let text = page.text();
    assert!(text.contains("This is outside your mandate"), "{text}");
    assert!(text.contains("look at a case of this service: NSW Gas Rebate"), "{text}");
    assert!(text.contains("Climate Change, Energy") && text.contains("13 77 88"), "{text}");
    assert!(!text.contains("ana@example.org"), "{text}");
    let record = ana.open("/account/access").await?.text();
    assert!(record.contains("Owen Birch, Revenue NSW"), "{record}");
    assert!(record.contains("Refused Tried and was not let in: Looked at your case: NSW Gas Rebate"), "{record}");
    Ok(())
}

async fn the_agency_that_can_help_gets_a_conversation_once(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let reference = case_of(&town, &mut ana, "gas-rebate", serde_json::json!({})).await?;
    let mut owen = town.officer("owen").await?;
    owen.open(&format!("/desk/cases/{reference}")).await?;
    let fields = offered(&owen);
    send(&mut owen, &fields).await?;
    assert_eq!(owen.page.status, StatusCode::OK, "{}", owen.page.text());
    assert!(owen.page.has("Climate Change, Energy, the Environment and Water has it now"), "{}", owen.page.text());
    owen.open(&format!("/desk/cases/{reference}")).await?;
    send(&mut owen, &fields).await?;
    let mut tx = db.read().await?;
    let all: Vec<(String, String)> = tx.fetch_all("SELECT agency, reference FROM conversations", args![]).await?;
    drop(tx);
    let [(agency, conversation)] = all.as_slice() else { return Err(format!("{all:?}").into()) };
    assert_eq!(agency, "energy-nsw");
    let mut peter = town.officer("peter").await?;
    let page = peter.open(&format!("/desk/conversations/{conversation}")).await?;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(page.has("Revenue NSW could not help with this"), "{}", page.text());
    let page = ana.open(&format!("/person/{conversation}")).await?;
    assert!(page.has("Revenue NSW could not help") && page.has("answers you by the end of"), "{}", page.text());
    Ok(())
}

async fn a_conversation_changes_hands(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    ana.open("/person?from=/events/having-a-baby").await?;
    let nonce = ana.page.value_of("nonce").unwrap_or_default();
    let fields = [
        ("nonce", nonce.as_str()),
        ("from", "/events/having-a-baby"),
        ("carry", "yes"),
        ("way", "web"),
        ("body", "Why?"),
    ];
    let address = ana.send("/person", &fields).await?.address.clone();
    let desk = format!("/desk/conversations/{}", address.trim_start_matches("/person/"));
    let mut ruth = town.officer("ruth").await?;
    assert_eq!(ruth.open(&desk).await?.status, StatusCode::FORBIDDEN);
    assert!(!ruth.page.has("Why?") && ruth.page.has("Service NSW"), "{}", ruth.page.text());
    let mut tx = db.begin().await?;
    let id: String = tx.fetch_one("SELECT id FROM conversations", args![]).await?;
    let hannah = Actor::Officer { id: "h".into(), name: "Hannah Whitlock".into(), agency: "service-nsw".into() };
    for _ in 0..2 {
        let resource = conversations::resource(&mut tx, &id).await?.ok_or("no such conversation")?;
        let new = NewHandOver { to: "council", key: "1", about: About::Nothing };
        let handed = conversations::hand_over(&mut tx, &town.app, &hannah, resource, new).await;
        assert!(handed.is_ok_and(|handed| handed.answer_by.as_deref() == Some("2026-07-08")));
    }
    let sql = "SELECT COUNT(*) FROM events WHERE kind = 'conversations.handed_over'";
    assert_eq!(tx.fetch_one::<i64>(sql, args![]).await?, 1, "it changes hands once");
    tx.commit().await?;
    assert_eq!(ruth.open(&desk).await?.status, StatusCode::OK);
    assert!(ruth.page.has("Why?"), "{}", ruth.page.text());
    Ok(())
}

async fn only_what_was_refused_to_oneself_can_be_handed_over(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let reference = case_of(&town, &mut ana, "gas-rebate", serde_json::json!({})).await?;
    let mut owen = town.officer("owen").await?;
    owen.open(&format!("/desk/cases/{reference}")).await?;
    let fields = offered(&owen);
    // Another agency, and another officer.
    let mut other = fields.clone();
    other[2].1 = "council".to_owned();
    send(&mut owen, &other).await?;
    assert_eq!(owen.page.status, StatusCode::FORBIDDEN);
    let mut ruth = town.officer("ruth").await?;
    send(&mut ruth, &fields).await?;
    assert_eq!(ruth.page.status, StatusCode::FORBIDDEN);
    let mut tx = db.read().await?;
    let count: i64 = tx.fetch_one("SELECT COUNT(*) FROM conversations", args![]).await?;
    assert_eq!(count, 0);
    Ok(())
}

async fn the_screen_of_a_case_keeps_back_what_the_mandate_does_not_cover(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let facts = serde_json::json!({"licence_class": "car", "medical_condition": "true"});
    let reference = case_of(&town, &mut ana, "driver-licence-renewal", facts).await?;
    let condition = town.app.catalogue.program.vocabulary.fact("medical_condition").ok_or("no such fact")?;
    let asked = town.app.catalogue.facts.get(condition).ok_or("no such fact")?.wording.label.clone();
    let mut simon = town.officer("simon").await?;
    let own = simon.open(&format!("/desk/cases/{reference}")).await?;
    assert!(own.has(&asked), "the competent agency sees it: {}", own.text());
    let mut hannah = town.officer("hannah").await?;
    let page = hannah.open(&format!("/desk/cases/{reference}")).await?;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.has(&asked), "{}", page.text());
    assert!(page.has("One answer is not shown"), "{}", page.text());
    assert!(page.has("You act for Transport for NSW"), "{}", page.text());
    Ok(())
}

db::on_both!(
    a_refusal_says_who_can_help_and_stands_in_the_persons_record,
    the_agency_that_can_help_gets_a_conversation_once,
    a_conversation_changes_hands,
    only_what_was_refused_to_oneself_can_be_handed_over,
    the_screen_of_a_case_keeps_back_what_the_mandate_does_not_cover,
);
