//! A hidden fact is hidden everywhere: for every mandate of the catalogue, no page of a case says what it keeps back.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use catalogue::service::Provider;
use catalogue::{Mandate, Service};
use db::args;
use db::testing::{TestDb, Tested};
use rules::Type;
use serde_json::{Map, Value, json};
use server::cases::decision::model::{Consideration, Draft, Evidence};
use server::cases::{self, Opened};

use crate::front::cases::known;
use crate::front::decisions::{draft, open};
use crate::front::{Browser, Town};

/// A text that stands in every hidden fact that can hold one.
const MARKER: &str = "Qzyxw-marker-4711";

/// The pages of a case at the desk, whether something links to them or not.
const PAGES: &[&str] = &[
    "",
    "/decision",
    "/decision/second",
    "/decision/made",
    "/tasks",
    "/parties",
    "/submissions",
    "/opinions",
    "/requests",
    "/promises",
    "/letters",
    "/links",
    "/hand-over",
];

/// A fact that a mandate keeps back: its name, what the case holds of it, and what a page would say of it.
struct Hidden {
    name: String,
    held: &'static str,
    said: Vec<String>,
}

/// Everything of a service that a mandate keeps back. Yes and no have no words of their own, so their label stands for
/// them: a row with it is what the page of a decision once showed.
fn hidden(town: &Town, service: &Service, mandate: &Mandate) -> Vec<Hidden> {
    let catalogue = town.app.catalogue;
    let vocabulary = &catalogue.program.vocabulary;
    let shown =
        |fact| mandate.facts.as_ref().is_none_or(|facts| facts.contains(fact)) && !mandate.not_facts.contains(fact);
    let used = catalogue.facts_used(service);
    let kept = used.iter().chain(&mandate.not_facts).filter(|fact| !shown(fact) && !vocabulary.is_derived(**fact));
    let kept: BTreeSet<_> = kept.copied().collect();
    let one = |fact: rules::FactId| {
        let (held, said) = match vocabulary.fact_type(fact) {
            Type::Text => (MARKER, vec![MARKER.to_owned()]),
            Type::Date => ("1987-02-03", vec!["3 February 1987".to_owned(), "1987-02-03".to_owned()]),
            Type::Boolean => ("true", Vec::new()),
            _ => return None,
        };
        let label = catalogue.facts.get(fact).map(|fact| fact.wording.label.clone())?;
        let said = said.into_iter().chain((held == "true").then(|| format!(">{label}<"))).collect();
        Some(Hidden { name: vocabulary.fact_name(fact).to_owned(), held, said })
    };
    kept.into_iter().filter_map(one).collect()
}

/// Every page of the desk that is reached from these within a case or a letter.
async fn crawl(browser: &mut Browser, reference: &str) -> anyhow::Result<Vec<(String, StatusCode, String)>> {
    let mut next: Vec<String> = PAGES.iter().map(|page| format!("/desk/cases/{reference}{page}")).collect();
    next.push(format!("/desk/find?q={reference}"));
    // What people and programs read under the same reference.
    next.extend([
        format!("/cases/{reference}"),
        format!("/cases/{reference}/answers"),
        format!("/api/v1/cases/{reference}"),
    ]);
    let (mut seen, mut pages) = (BTreeSet::new(), Vec::new());
    while let Some(address) = next.pop() {
        if !seen.insert(address.clone()) {
            continue;
        }
        let page = browser.open(&address).await?;
        for href in page.html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let is_of_it = href.starts_with(&format!("/desk/cases/{reference}")) || href.starts_with("/desk/letters/");
            if is_of_it && !href.contains('#') {
                next.push(href.to_owned());
            }
        }
        pages.push((address, page.status, page.html.clone()));
    }
    Ok(pages)
}

/// A decision of the owner that rests on every hidden fact.
fn resting(town: &Town, service: &Service, hidden: &[Hidden]) -> Draft {
    let outcome = service.case.outcomes.first().map(String::as_str).unwrap_or_default();
    let base = draft(town, &service.id, outcome);
    let evidence: Vec<Evidence> =
        hidden.iter().map(|one| Evidence::Fact(one.name.clone())).chain([Evidence::Sent]).collect();
    let weighed = base.considerations.into_iter().map(|one| Consideration { evidence: evidence.clone(), ..one });
    Draft { considerations: weighed.collect(), no_conflict: true, ..base }
}

async fn at_desk(town: &Town, mandate: &Mandate) -> anyhow::Result<Browser> {
    let role = mandate.role.as_deref().unwrap_or_default();
    let id = format!("{}-{role}", mandate.agency);
    town.hire(&id, "Noor Haddad", &mandate.agency, &[role]).await?;
    let mut browser = town.browser();
    browser.open("/desk/sign-in").await?;
    let email = format!("{id}@{}.example.org", mandate.agency);
    browser.send("/desk/sign-in", &[("email", &email), ("password", "gumtree")]).await?;
    anyhow::ensure!(browser.page.address == "/desk", "not signed in: {}", browser.page.text());
    Ok(browser)
}

async fn case_with(
    town: &Town,
    person: &str,
    service: &Service,
    hidden: &[Hidden],
) -> anyhow::Result<(Opened, String)> {
    let agency = match &service.provider {
        Provider::Agency(agency) => agency.clone(),
        Provider::Any { kind, .. } => (*kind).to_owned(),
    };
    let facts: Map<String, Value> = hidden.iter().map(|one| (one.name.clone(), json!(one.held))).collect();
    let case = open(town, person, (&service.id, &agency), facts.into()).await?;
    Ok((case, agency))
}

async fn no_page_says_what_a_mandate_keeps_back(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let catalogue = town.app.catalogue;
    let mandates = catalogue.ventures.iter().flat_map(|venture| &venture.mandates);
    let hiding = mandates.filter(|one| one.role.is_some() && (one.facts.is_some() || !one.not_facts.is_empty()));
    let (mut wrong, mut opened, mut told) = (Vec::new(), 0, 0);
    for mandate in hiding {
        let mut browser = at_desk(&town, mandate).await?;
        for id in mandate.services.iter().flatten() {
            let service = catalogue.service(id).ok_or("no such service")?;
            let hidden = hidden(&town, service, mandate);
            let (case, agency) = case_with(&town, &person, service, &hidden).await?;
            let owner = town
                .hire(
                    &format!("owner-{agency}"),
                    "Rosa Lim",
                    &agency,
                    &["helpline-caseworker", "privacy-officer", "customer-officer"],
                )
                .await?;
            let mut tx = town.app.db.begin().await?;
            tx.execute("UPDATE cases SET state = 'in-progress' WHERE id = $1", args![case.id]).await?;
            let written = resting(&town, service, &hidden);
            let saved = cases::decision::save(&mut tx, &town.app, &owner, &case.id, (0, &written)).await;
            tx.commit().await?;
            if let Err(problem) = saved {
                wrong.push(format!("{id}: the owner could not draft: {}", problem.kind));
            }
            for is_made in [false, true] {
                if is_made {
                    let mut tx = town.app.db.begin().await?;
                    let made = cases::decision::make(&mut tx, &town.app, &owner, &case.id, 1).await;
                    match made {
                        Ok(()) => tx.commit().await?,
                        // Where more is needed than a draft, the page of the draft is what there is to see.
                        Err(_) => tx.rollback().await?,
                    }
                }
                for (address, status, html) in crawl(&mut browser, &case.reference).await? {
                    opened += usize::from(status.is_success());
                    let main = html.split("<main").nth(1).unwrap_or(&html);
                    told += usize::from(html.contains("not shown"));
                    for said in hidden.iter().flat_map(|one| &one.said) {
                        if main.contains(said.as_str()) {
                            wrong.push(format!("{:?} {address}: {said}", mandate.role));
                        }
                    }
                    // A letter may say any fact, so it is closed to whoever is kept from one.
                    if address.starts_with("/desk/letters/") && !hidden.is_empty() && status.is_success() {
                        wrong.push(format!("{:?} {address} is open", mandate.role));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        opened > 50 && told > 10,
        "nearly nothing was looked at: {opened} pages, {told} say that something is hidden"
    );
    Ok(())
}

/// What the agency itself reads: the same marker is there, so the test above looks at the right thing.
async fn the_owner_reads_what_others_do_not(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let facts = json!({"why_fine_is_wrong": MARKER});
    let case = open(&town, &person, ("fine-review", "revenue-nsw"), facts).await?;
    let mut owen = town.officer("owen").await?;
    let page = owen.open(&format!("/desk/cases/{}/decision", case.reference)).await?;
    assert!(page.html.contains(MARKER), "{}", page.text());
    let mut hannah = town.officer("hannah").await?;
    for page in ["", "/decision"] {
        let page = hannah.open(&format!("/desk/cases/{}{page}", case.reference)).await?;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.html.contains(MARKER) && page.has("One answer is not shown"), "{}", page.text());
    }
    Ok(())
}

async fn a_letter_is_closed_to_whom_a_fact_is_hidden(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = open(&town, &person, ("change-of-address", "service-nsw"), json!({"moved_house": "true"})).await?;
    town.work().await?;
    let mut tx = town.app.db.begin().await?;
    let letter: Option<String> =
        tx.fetch_optional("SELECT id FROM letters WHERE case_id = $1 LIMIT 1", args![case.id]).await?;
    tx.rollback().await?;
    let letter = letter.ok_or("no letter was written")?;
    let simon =
        Mandate { agency: "transport-for-nsw".to_owned(), ..of_role(&town, "transport-for-nsw", "records-officer")? };
    let counter = of_role(&town, "service-nsw", "customer-officer")?;
    for mandate in [simon, counter] {
        let mut browser = at_desk(&town, &mandate).await?;
        let page = browser.open(&format!("/desk/letters/{letter}/letter.pdf")).await?;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{:?}", mandate.role);
    }
    Ok(())
}

fn of_role(town: &Town, agency: &str, role: &str) -> anyhow::Result<Mandate> {
    let mut mandates = town.app.catalogue.ventures.iter().flat_map(|venture| &venture.mandates);
    let found = mandates.find(|one| one.agency == agency && one.role.as_deref() == Some(role));
    found.cloned().ok_or_else(|| anyhow::anyhow!("no such mandate"))
}

db::on_both!(
    no_page_says_what_a_mandate_keeps_back,
    the_owner_reads_what_others_do_not,
    a_letter_is_closed_to_whom_a_fact_is_hidden,
);
