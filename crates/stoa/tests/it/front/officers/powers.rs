//! Each officer act has its power: pages draw exactly the controls whose acts would be accepted, for every mandate of
//! the catalogue.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use catalogue::service::Provider;
use db::testing::{TestDb, Tested};
use domain::cases;
use domain::cases::officers as acts;
use domain::cases::work;
use domain::trust;
use domain::trust::{Act, Actor, Grant, Power, Purpose, Refused};
use serde_json::json;

use crate::front::cases::known;
use crate::front::decisions::{draft, open};
use crate::front::{Browser, Town};

/// An officer's act, in its own transaction; returns the kind of the refusal, if any.
macro_rules! does {
    ($town:expr, $action:path, $actor:expr, $case:expr $(, $more:expr)*) => {{
        let mut tx = $town.app.db.begin().await?;
        match $action(&mut tx, &$town.app, $actor, $case $(, $more)*).await {
            Ok(_) => { tx.commit().await?; Ok(()) }
            Err(problem) => { tx.rollback().await?; Err(problem.kind) }
        }
    }};
}

/// An officer with these roles, and their browser at the desk.
async fn at_desk(town: &Town, id: &str, agency: &str, roles: &[&str]) -> anyhow::Result<(Actor, Browser)> {
    let actor = town.hire(id, &format!("Officer {id}"), agency, roles).await?;
    let mut browser = town.browser();
    browser.open("/desk/sign-in").await?;
    let email = format!("{id}@{agency}.example.org");
    browser.send("/desk/sign-in", &[("email", &email), ("password", "gumtree")]).await?;
    anyhow::ensure!(browser.page.address == "/desk", "not signed in: {}", browser.page.text());
    Ok((actor, browser))
}

/// A grant for one act on one case, in a transaction that is rolled back.
async fn granted(town: &Town, actor: &Actor, act: Act, case: &str) -> anyhow::Result<Option<Grant>> {
    let mut tx = town.app.db.begin().await?;
    let resource = cases::resource(&mut tx, case).await?.ok_or_else(|| anyhow::anyhow!("no case"))?;
    let asked = trust::authorise(&mut tx, &town.app, actor, act.into(), resource, Purpose::Casework).await;
    tx.rollback().await?;
    match asked {
        Ok(grant) => Ok(Some(grant)),
        Err(Refused::No(_)) => Ok(None),
        Err(Refused::Failed(error)) => Err(error.into()),
    }
}

/// The controls on a page of a case by their HTML, and the act of each; all are there for a case that is being worked
/// on.
const CONTROLS: &[(&str, &str, Act)] = &[
    ("", "/messages\"", Act::WriteToPerson),
    ("", "/information\"", Act::AskInformation),
    ("", "/decision\"", Act::DraftDecision),
    ("", "/hand-over\"", Act::ProposeHandOver),
    ("/decision", "value=\"save\"", Act::DraftDecision),
    ("/decision", "value=\"decide\"", Act::SignDecision),
    ("/parties", "name=\"address\"", Act::AddParty),
    ("/requests", "value=\"ask\"", Act::AskInformation),
    ("/promises", "value=\"waive\"", Act::WaivePromise),
    ("/promises", "value=\"extend\"", Act::ExtendPromise),
    ("/promises", "value=\"reset\"", Act::ResetClock),
    ("/links", "value=\"link\"", Act::LinkCases),
    ("/links", "value=\"merge\"", Act::MergeCases),
    ("/links", "value=\"split\"", Act::SplitCase),
];

async fn a_page_draws_what_the_act_accepts_for_every_mandate(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let catalogue = town.app.catalogue;
    let mandates = catalogue.ventures.iter().flat_map(|venture| &venture.mandates);
    let roles: BTreeSet<(&str, &str)> =
        mandates.clone().filter_map(|mandate| Some((mandate.agency.as_str(), mandate.role.as_deref()?))).collect();
    let mut services: BTreeSet<&str> =
        mandates.flat_map(|mandate| mandate.services.iter().flatten()).map(String::as_str).collect();
    // One of the sixteen alike is enough.
    services.retain(|id| !id.ends_with("-lottery") && !id.contains("housie"));
    let (mut wrong, mut drawn) = (Vec::new(), 0);
    let mut officers = Vec::new();
    for (agency, role) in roles {
        officers.push((role, at_desk(&town, &format!("{agency}-{role}"), agency, &[role]).await?));
    }
    for id in services {
        let service = catalogue.service(id).ok_or("no such service")?;
        let agency = match &service.provider {
            Provider::Agency(agency) => agency.as_str(),
            Provider::Any { kind, .. } => kind.as_str(),
        };
        let case = open(&town, &person, (id, agency), json!({})).await?;
        let mut tx = town.app.db.begin().await?;
        // It is being worked on, so that its state hides no control.
        tx.execute("UPDATE cases SET state = 'in-progress' WHERE id = $1", db::args![case.id]).await?;
        tx.commit().await?;
        for (role, (actor, browser)) in &mut officers {
            let there = format!("/desk/cases/{}", case.reference);
            if browser.open(&there).await?.status == StatusCode::FORBIDDEN {
                continue;
            }
            for (page, mark, act) in CONTROLS {
                let found = browser.open(&format!("{there}{page}")).await?;
                let main = found.html.split("<body").nth(1).unwrap_or_default();
                let is_drawn = main.contains(mark);
                let is_accepted = granted(&town, actor, *act, &case.id).await?.is_some();
                let has_promises = !service.charter.is_empty() || !act.name().ends_with("_promise");
                drawn += usize::from(is_drawn);
                if is_drawn && !is_accepted || is_accepted && !is_drawn && has_promises {
                    wrong.push(format!("{role} {id}{page} {act:?}: drawn {is_drawn}, accepted {is_accepted}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(drawn > 100, "nearly nothing was drawn: {drawn}");
    Ok(())
}

async fn collecting_gives_no_more_than_collecting(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Minh Tran").await?;
    let case = open(&town, &person, ("fine-review", "revenue-nsw"), json!({})).await?;
    let other = open(&town, &person, ("fine-review", "revenue-nsw"), json!({})).await?;
    let (hannah, mut browser) = at_desk(&town, "hannah", "service-nsw", &["customer-officer"]).await?;
    let owner = town.hire("rosa", "Rosa Lim", "revenue-nsw", &[]).await?;
    assert_eq!(does!(town, acts::take_up, &hannah, &case.id), Ok(()), "taking it up is collecting");
    let no = Err("no-mandate");
    assert_eq!(does!(town, work::split_case, &hannah, &case.id, "two"), no);
    assert_eq!(does!(town, work::merge_cases, &hannah, &case.id, (&other.reference, "one")), no);
    assert_eq!(does!(town, work::open_part, &hannah, &case.id, ("service-nsw", "look")), no);
    assert_eq!(does!(town, work::propose_hand_over, &hannah, &case.id, ("service-nsw", "mine")), no);
    let outside = cases::charter::Outside { day: town.app.today(), means: cases::charter::Means::Call, proof: "x" };
    assert_eq!(does!(town, cases::charter::record_kept, &hannah, &case.id, ("decide", &outside)), no);
    let written = draft(&town, "fine-review", "refuse");
    assert_eq!(does!(town, cases::decision::save, &hannah, &case.id, (0, &written)), no);
    let today = town.app.today().to_string();
    // The act is refused as well, whatever the page draws.
    let there = format!("/desk/cases/{}", case.reference);
    for (page, fields) in [
        ("/promises", vec![("act", "waive"), ("promise", "decide"), ("why", "x")]),
        ("/promises", vec![("act", "reset"), ("why", "x"), ("day", today.as_str()), ("means", "call"), ("proof", "x")]),
        ("/links", vec![("act", "split"), ("why", "x")]),
        ("/decision", vec![("do", "save"), ("summary", "x")]),
        ("/hand-over", vec![("act", "propose"), ("to", "service-nsw"), ("why", "x")]),
    ] {
        browser.open(&format!("{there}{page}")).await?;
        let page = browser.send(&format!("{there}{page}"), &fields).await?;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{fields:?}");
    }
    // The owner closes it, and Hannah does not open it again.
    let mut tx = town.app.db.begin().await?;
    tx.execute("UPDATE cases SET state = 'decided-refused' WHERE id = $1", db::args![case.id]).await?;
    tx.commit().await?;
    assert!(!browser.open(&format!("{there}/links")).await?.html.contains("value=\"reopen\""));
    assert_eq!(does!(town, work::reopen, &hannah, &case.id, "again"), no);
    assert_eq!(does!(town, work::reopen, &owner, &case.id, "a mistake"), Ok(()));
    Ok(())
}

async fn a_mandate_signs_its_outcomes_where_the_rules_say_so(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Minh Tran").await?;
    let case = open(&town, &person, ("gas-rebate", "energy-nsw"), json!({"nsw_resident": "true"})).await?;
    let hannah = town.hire("hannah", "Hannah Whitlock", "service-nsw", &["customer-officer"]).await?;
    let owner = town.hire("owner", "Noor Haddad", "energy-nsw", &[]).await?;
    assert_eq!(does!(town, acts::take_up, &hannah, &case.id), Ok(()));
    // The rules are open, so she may sign neither a refusal nor a grant; she may draft.
    for outcome in ["refuse", "grant"] {
        let refused = does!(town, cases::decide, &hannah, &case.id, &crate::front::case_life::deciding(outcome));
        assert_eq!(refused, Err("case-outcome-not-signed"), "{outcome}");
    }
    let written = draft(&town, "gas-rebate", "refuse");
    assert_eq!(does!(town, cases::decision::save, &hannah, &case.id, (0, &written)), Ok(()));
    assert_eq!(does!(town, cases::decision::make, &hannah, &case.id, 1), Err("case-outcome-not-signed"));
    assert_eq!(does!(town, work::reopen, &hannah, &case.id, "x"), Err("no-mandate"), "it is no more than signing");
    assert_eq!(does!(town, cases::decide, &owner, &case.id, &crate::front::case_life::deciding("refuse")), Ok(()));
    Ok(())
}

async fn a_case_is_given_only_to_whom_something_names(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Minh Tran").await?;
    let facts = json!({"site_address": "1 Marker Lane", "work_in_words": "A deck", "estimated_cost": "20000"});
    let case = open(&town, &person, ("development-application", "council"), facts).await?;
    let fine = open(&town, &person, ("fine-review", "revenue-nsw"), json!({"why_fine_is_wrong": "marker"})).await?;
    let (ruth, rosa) =
        (town.hire("r1", "Ruth", "council", &[]).await?, town.hire("r2", "Rosa", "revenue-nsw", &[]).await?);
    for to in ["service-nsw", "nrma", "revenue-nsw", "energy-nsw"] {
        assert_eq!(does!(town, work::open_part, &rosa, &fine.id, (to, "look")), Err("hand-over-no-agency"), "{to}");
        assert_eq!(
            does!(town, work::propose_hand_over, &rosa, &fine.id, (to, "x")),
            Err("hand-over-no-agency"),
            "{to}"
        );
    }
    assert_eq!(
        does!(town, work::propose_hand_over, &ruth, &case.id, ("heritage-nsw", "x")),
        Err("hand-over-no-agency")
    );
    // The manifest lists two facts for the heritage office, a mandate one more; the costs are not copied.
    assert_eq!(does!(town, work::open_part, &ruth, &case.id, ("heritage-nsw", "Look at the porch.")), Ok(()));
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT facts FROM cases WHERE agency = 'heritage-nsw'";
    let copied: serde_json::Value = tx.fetch_one(sql, db::args![]).await?;
    tx.rollback().await?;
    assert_eq!(copied, json!({"site_address": "1 Marker Lane", "work_in_words": "A deck"}));
    Ok(())
}

async fn whoever_was_never_hired_may_nothing(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Minh Tran").await?;
    let case = open(&town, &person, ("fine-review", "revenue-nsw"), json!({})).await?;
    let made_up = Actor::Officer { id: "x".to_owned(), name: "X".to_owned(), agency: "revenue-nsw".to_owned() };
    for act in Act::ALL {
        assert!(granted(&town, &made_up, *act, &case.id).await?.is_none(), "{act:?}");
    }
    Ok(())
}

async fn a_leader_looks_after_work_and_the_guarantee_is_the_owners(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Minh Tran").await?;
    let case = open(&town, &person, ("fine-review", "revenue-nsw"), json!({})).await?;
    let own = town.hire("own", "Rosa Lim", "revenue-nsw", &[]).await?;
    let leader = town.hire("leader", "Leo Brandt", "revenue-nsw", &["team-leader"]).await?;
    let counter = town.hire("counter", "Noor Haddad", "service-nsw", &["customer-officer"]).await?;
    let theirs = town.hire("theirs", "Leila Marsh", "service-nsw", &["customer-officer", "team-leader"]).await?;
    let apart = town.hire("apart", "Ida Berg", "service-nsw", &["team-leader"]).await?;
    for (actor, gives, corrects) in [
        (&own, false, false),
        (&leader, true, true),
        (&counter, false, false),
        (&theirs, true, false),
        (&apart, false, false),
    ] {
        assert_eq!(granted(&town, actor, Act::GiveWork, &case.id).await?.is_some(), gives, "{actor:?}");
        assert_eq!(granted(&town, actor, Act::TakeWork, &case.id).await?.is_some(), gives, "{actor:?}");
        assert_eq!(granted(&town, actor, Act::CorrectPromise, &case.id).await?.is_some(), corrects, "{actor:?}");
    }
    assert_eq!(Act::CorrectPromise.power(), Power::Supervise);
    Ok(())
}

async fn nobody_but_an_officer_does_what_officers_do(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Minh Tran").await?;
    let case = open(&town, &person, ("fine-review", "revenue-nsw"), json!({})).await?;
    let minh = Actor::Person { id: person, assurance: domain::session::Assurance::Code };
    for act in Act::ALL {
        assert!(granted(&town, &minh, *act, &case.id).await?.is_none(), "{act:?} by the person");
    }
    Ok(())
}

db::on_both!(
    a_page_draws_what_the_act_accepts_for_every_mandate,
    collecting_gives_no_more_than_collecting,
    a_leader_looks_after_work_and_the_guarantee_is_the_owners,
    nobody_but_an_officer_does_what_officers_do,
    a_mandate_signs_its_outcomes_where_the_rules_say_so,
    a_case_is_given_only_to_whom_something_names,
    whoever_was_never_hired_may_nothing,
);
