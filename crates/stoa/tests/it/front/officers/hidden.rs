//! A hidden fact is hidden everywhere: for every mandate of the catalogue, no page of a case shows a fact it excludes.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use catalogue::service::Provider;
use catalogue::{Mandate, Service};
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases;
use domain::cases::OpenedCase;
use domain::cases::decision::model::{Consideration, Draft, Evidence};
use domain::trust::Actor;
use rules::Type;
use serde_json::{Map, Value, json};

use crate::front::cases::known;
use crate::front::casework::does;
use crate::front::decisions::{draft, open};
use crate::front::work_kinds::{listen, next};
use crate::front::{Browser, Town};

/// A text in every hidden fact that can contain one.
const MARKER: &str = "Qzyxw-marker-4711";

/// The pages of a case at the desk, whether or not something links to them.
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
    "/files",
    "/links",
    "/hand-over",
];

/// Other pages of the desk: lists, searches, and consultations.
const AROUND: &[&str] = &[
    "/desk",
    "/desk?view=all",
    "/desk?view=mine",
    "/desk/letters",
    "/desk/opinions",
    "/desk/team",
    "/desk/briefings",
    "/desk/knowledge/questions",
];

/// A fact that a mandate hides: its name, its value in the case, and what a page would show of it.
struct Hidden {
    name: String,
    held: &'static str,
    said: Vec<String>,
}

/// Everything of a service that a mandate hides. Booleans and choices have no unique text, so their label stands for
/// them: the page of a decision once showed a row with it.
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
            Type::Money => ("98765.43", vec!["98,765.43".to_owned(), "98765.43".to_owned()]),
            Type::Whole => ("8765431", vec!["8,765,431".to_owned(), "8765431".to_owned()]),
            Type::Decimal => ("8765.431", vec!["8,765.431".to_owned(), "8765.431".to_owned()]),
            Type::Boolean => ("true", Vec::new()),
            Type::Choice(_) => (catalogue.facts.get(fact)?.wording.choices.first()?.0.as_str(), Vec::new()),
            _ => return None,
        };
        let label = catalogue.facts.get(fact).map(|fact| fact.wording.label.clone())?;
        let labelled = [format!(">{label}<"), format!("{label}: ")].into_iter().filter(|_| said.is_empty());
        let labelled: Vec<String> = labelled.collect();
        let said = said.into_iter().chain(labelled).collect();
        Some(Hidden { name: vocabulary.fact_name(fact).to_owned(), held, said })
    };
    kept.into_iter().filter_map(one).collect()
}

/// Every desk page that can be reached from these within a case or a letter.
async fn crawl(browser: &mut Browser, reference: &str) -> anyhow::Result<Vec<(String, StatusCode, String)>> {
    let mut open: Vec<String> = PAGES.iter().map(|page| format!("/desk/cases/{reference}{page}")).collect();
    // Public and API pages under the same reference.
    open.extend([
        format!("/cases/{reference}"),
        format!("/cases/{reference}/answers"),
        format!("/api/v1/cases/{reference}"),
    ]);
    let (mut seen, mut pages) = (BTreeSet::new(), Vec::new());
    open.extend(AROUND.iter().map(|address| (*address).to_owned()));
    open.push(format!("/desk/interview?from=cases/{reference}"));
    while let Some(address) = open.pop() {
        if !seen.insert(address.clone()) {
            continue;
        }
        let page = browser.open(&address).await?;
        for href in page.html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let is_of_it = href.starts_with(&format!("/desk/cases/{reference}"))
                || ["letters", "opinions", "steps", "files", "items"]
                    .iter()
                    .any(|one| href.starts_with(&format!("/desk/{one}/")));
            if is_of_it && !href.contains('#') {
                open.push(href.to_owned());
            }
        }
        pages.push((address, page.status, page.html.clone()));
    }
    Ok(pages)
}

/// A decision of the responsible agency that rests on every hidden fact.
fn resting(town: &Town, service: &Service, hidden: &[Hidden]) -> Draft {
    let outcome = service.case.outcomes.first().map(String::as_str).unwrap_or_default();
    let base = draft(town, &service.id, outcome);
    let evidence: Vec<Evidence> =
        hidden.iter().map(|one| Evidence::Fact(one.name.clone())).chain([Evidence::Sent]).collect();
    let weighed = base.considerations.into_iter().map(|one| Consideration { evidence: evidence.clone(), ..one });
    Draft { considerations: weighed.collect(), no_conflict: true, ..base }
}

/// A file that proves one of the hidden facts, with a name that says so; returns its id.
async fn proof(town: &Town, case: &OpenedCase, person: &str, hidden: &[Hidden]) -> anyhow::Result<String> {
    let id = town.app.world.new_id();
    let about = hidden.first().map_or("none", |one| one.name.as_str());
    let sql = "INSERT INTO files (id, owner, owner_id, kind, about, given_by, giver_id, name, media_type, size, sha256,
        state, given_at) VALUES ($1, 'case', $2, 'proof', $3, 'person', $4, $5, 'application/pdf', 9, $6, 'clean', 1)";
    let mut tx = town.app.db.begin().await?;
    tx.execute(sql, args![id, case.id, about, person, format!("{MARKER}.pdf"), "0".repeat(64)]).await?;
    tx.commit().await?;
    Ok(id)
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
) -> anyhow::Result<(OpenedCase, String)> {
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
            let there = format!("/desk/cases/{}", case.reference);
            let file = format!("/desk/files/{}", proof(&town, &case, &person, &hidden).await?);
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
            // Nobody finds a case by what is hidden from them.
            domain::finding::rebuild(&town.app, &town.app.db).await?;
            browser.open("/desk/find").await?;
            let found = browser.send("/desk/find", &[("q", MARKER)]).await?;
            if found.status != StatusCode::OK || found.html.contains(&case.reference) {
                wrong.push(format!("{:?} finds {} by a hidden fact", mandate.role, case.reference));
            }
            for is_made in [false, true] {
                if is_made {
                    let mut tx = town.app.db.begin().await?;
                    let made = cases::decision::make(&mut tx, &town.app, &owner, &case.id, 1).await;
                    match made {
                        Ok(()) => tx.commit().await?,
                        // If the decision needs more than a draft, there is only the page of the draft to see.
                        Err(_) => tx.rollback().await?,
                    }
                }
                let mut pages = crawl(&mut browser, &case.reference).await?;
                for file in [file.clone(), format!("{file}/content"), format!("{there}/files")] {
                    let page = browser.open(&file).await?;
                    pages.push((file, page.status, page.html.clone()));
                }
                for stream in ["/desk/stream".to_owned(), format!("/desk/items/{}/stream", case.id)] {
                    if let Ok(mut heard) = listen(&town, &browser, &stream).await {
                        pages.push((stream, StatusCode::OK, next(&mut heard).await?.unwrap_or_default()));
                    }
                }
                for (address, status, html) in pages {
                    opened += usize::from(status.is_success());
                    let says_so = html.contains("not shown");
                    told += usize::from(says_so);
                    let is_case = ["", "/decision"].iter().any(|end| address == format!("{there}{end}"));
                    if is_case && status.is_success() && !hidden.is_empty() && !says_so {
                        wrong.push(format!("{:?} {address} does not say that something is hidden", mandate.role));
                    }
                    for said in hidden.iter().flat_map(|one| &one.said) {
                        if html.contains(said.as_str()) {
                            wrong.push(format!("{:?} {address}: {said}", mandate.role));
                        }
                    }
                    // A letter may contain any fact, so it is closed to an officer from whom one is hidden.
                    let is_letter = address.starts_with("/desk/letters/") && address.ends_with(".pdf");
                    if (is_letter || address.starts_with(&file)) && !hidden.is_empty() && status.is_success() {
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

/// What the agency itself reads contains the same marker, so the test above looks for the right thing.
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
    let simon = of_role(&town, "transport-for-nsw", "records-officer")?;
    let counter = of_role(&town, "service-nsw", "customer-officer")?;
    for mandate in [simon, counter] {
        let mut browser = at_desk(&town, &mandate).await?;
        let page = browser.open(&format!("/desk/letters/{letter}/letter.pdf")).await?;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{:?}", mandate.role);
    }
    Ok(())
}

async fn what_is_hidden_and_must_be_minded_raises_a_flag_without_a_word_of_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let mut counter = at_desk(&town, &of_role(&town, "service-nsw", "customer-officer")?).await?;
    let fact = town.app.catalogue.program.vocabulary.fact("address_must_stay_private").ok_or("no fact")?;
    let label = &town.app.catalogue.facts.get(fact).ok_or("no wording")?.wording.label;
    for (told, is_raised) in [("true", true), ("false", false)] {
        let facts = json!({"moved_house": "true", "address_must_stay_private": told});
        let case = open(&town, &person, ("change-of-address", "service-nsw"), facts).await?;
        let mut tx = town.app.db.begin().await?;
        tx.execute("UPDATE cases SET state = 'in-progress' WHERE id = $1", args![case.id]).await?;
        tx.commit().await?;
        for page in ["", "/decision"] {
            let page = counter.open(&format!("/desk/cases/{}{page}", case.reference)).await?;
            assert_eq!(page.status, StatusCode::OK, "{}", page.text());
            assert_eq!(page.html.contains("govuk-warning-text"), is_raised, "{told}: {}", page.text());
            assert!(!page.html.contains(label.as_str()), "{}", page.text());
        }
    }
    Ok(())
}

async fn the_queue_of_letters_draws_what_would_be_accepted(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    ana.hear(&[("must", "post")]).await?;
    let facts = json!({"moved_house": "true"});
    let case = open(&town, &person, ("change-of-address", "service-nsw"), facts).await?;
    let counter = at_desk(&town, &of_role(&town, "service-nsw", "customer-officer")?).await?;
    let privacy = at_desk(&town, &of_role(&town, "service-nsw", "privacy-officer")?).await?;
    let agency = "service-nsw".to_owned();
    let officer =
        Actor::Officer { id: "service-nsw-privacy-officer".to_owned(), name: "Noor Haddad".to_owned(), agency };
    let day = jiff::civil::date(2026, 7, 20);
    let asked: Result<String, &str> =
        does!(town, cases::officers::ask_for_information, &officer, &case.id, ("A bill", day));
    assert!(asked.is_ok(), "{asked:?}");
    town.work().await?;
    let sql = "SELECT id FROM letters WHERE state = 'needs-address'";
    let mut tx = town.app.db.begin().await?;
    let letter: String = tx.fetch_one(sql, args![]).await?;
    tx.rollback().await?;
    let to = ("Ana Silva", "12 Banksia Street\nDubbo NSW 2830");
    let addressed: Result<(), &str> = does!(town, domain::letters::address, &officer, &letter, to);
    assert_eq!(addressed, Ok(()));
    town.work().await?;
    let pdf = format!("/desk/letters/{letter}/letter.pdf");
    let posted = format!("/desk/letters/{letter}/posted");
    let apart = town.hire("apart", "Ida Berg", "service-nsw", &["team-leader"]).await?;
    let mut nobody = town.browser();
    nobody.open("/desk/sign-in").await?;
    nobody.send("/desk/sign-in", &[("email", "apart@service-nsw.example.org"), ("password", "gumtree")]).await?;
    assert_eq!(nobody.page.address, "/desk", "{} is not signed in", apart.id());
    let mut found = Vec::new();
    for mut officer in [nobody, counter, privacy] {
        let page = officer.open("/desk/letters").await?;
        assert_eq!(page.status, StatusCode::OK);
        let may_post = format!("name=\"shown\" value=\"{letter}\"");
        let (opens, posts) = (page.html.contains(&pdf), page.html.contains(&may_post));
        assert_eq!(officer.open(&pdf).await?.status == StatusCode::OK, opens, "a link leads somewhere");
        if !posts {
            officer.open("/desk/letters").await?;
            assert_eq!(officer.send(&posted, &[]).await?.status, StatusCode::FORBIDDEN);
        }
        found.push((opens, posts));
    }
    assert_eq!(found, [(false, false), (false, true), (true, true)]);
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
    what_is_hidden_and_must_be_minded_raises_a_flag_without_a_word_of_it,
    the_queue_of_letters_draws_what_would_be_accepted,
);
