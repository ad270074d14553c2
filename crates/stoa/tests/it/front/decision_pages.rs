//! The pages on which officers write a decision, agree to it, and resolve conflicts.

use axum::http::StatusCode;
use catalogue::Service;
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases::officers;
use serde_json::json;

use super::cases::known;
use super::decisions::{licence, of_the_town, open};
use super::{Browser, Town};

/// Assigns a case to an officer.
async fn take_up(town: &Town, name: &str, case: &str) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    let taken = officers::take_up(&mut tx, &town.app, &of_the_town(name)?, case).await;
    taken.map_err(|problem| anyhow::anyhow!("{}: {:?}", problem.kind, problem.cause))?;
    Ok(tx.commit().await?)
}

fn service<'t>(town: &'t Town, id: &str) -> anyhow::Result<&'t Service> {
    town.app.catalogue.service(id).ok_or_else(|| anyhow::anyhow!("no service {id}"))
}

/// The fields of a complete draft, which a test changes.
fn fields(service: &Service, version: &str, outcome: &str) -> Vec<(String, String)> {
    let own = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut fields = vec![own("version", version), own("outcome", outcome), own("language", "en")];
    for question in &service.duties {
        fields.push((format!("text-{}", question.id), format!("We looked at {}.", question.id)));
        fields.push((format!("evidence-{}", question.id), "sent".to_owned()));
    }
    fields.push(own("summary", "This is why."));
    fields
}

async fn send(browser: &mut Browser, there: &str, fields: &[(String, String)], pressed: &str) -> anyhow::Result<()> {
    let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let fields: Vec<(&str, &str)> = fields.chain([("do", pressed)]).collect();
    browser.send(there, &fields).await?;
    Ok(())
}

fn set(fields: &mut Vec<(String, String)>, name: &str, value: &str) {
    fields.retain(|(known, _)| known != name);
    fields.push((name.to_owned(), value.to_owned()));
}

fn rebate() -> serde_json::Value {
    json!({
        "nsw_resident": "true",
        "receives_family_tax_benefit": "true",
        "energy_account_holder": "true",
        "energy_connection": "retail",
        "holds_concession_card": "false",
    })
}

async fn a_draft_is_saved_in_pieces_and_decided_when_whole(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = open(&town, &person, ("family-energy-rebate", "energy-nsw"), rebate()).await?;
    let there = format!("/desk/cases/{}/decision", case.reference);
    let mut nobody = town.browser();
    assert!(!nobody.open(&there).await?.has("What is weighed"));
    let mut owen = town.officer("owen").await?;
    let page = owen.open(&there).await?;
    assert!(page.status.is_client_error() && !page.has("What is weighed"), "{}", page.text());
    let mut peter = town.officer("peter").await?;
    assert!(peter.open(&there).await?.has("A decision is written while somebody works on the case"));
    assert!(!peter.page.html.contains("value=\"decide\""));
    take_up(&town, "peter", &case.id).await?;
    let page = peter.open(&there).await?;
    for words in [
        "The rules say yes.",
        "The law of 6 July 2026, version 1",
        "Met You received Family Tax Benefit",
        "Which clause is met or not met, and what shows it?",
        "What it rests on (4 chosen)",
        "Goes against the person",
        "Nobody has saved a draft yet",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }

    let some = [
        ("version", "0"),
        ("outcome", "grant"),
        ("language", "en"),
        ("text-other-rebates", "No <risk> & no debt."),
        ("do", "decide"),
    ];
    peter.send(&there, &some).await?;
    assert_eq!(peter.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in [
        "Say what it rests on: Which other rebates",
        "Say what you weighed: Which clause",
        "Write the reasons that the person reads",
        "No <risk> & no debt.",
        "Saved 6 July 2026 at 10:00 am by Peter Lund, version 1",
    ] {
        assert!(peter.page.has(words), "{words}: {}", peter.page.text());
    }

    let mut whole = fields(service(&town, "family-energy-rebate")?, "1", "grant");
    set(&mut whole, "expires-day", "31");
    set(&mut whole, "expires-month", "2");
    set(&mut whole, "expires-year", "2027");
    set(&mut whole, "condition", "Tell us when you move.");
    send(&mut peter, &there, &whole, "decide").await?;
    assert!(peter.page.has("The last day must be a day that has not passed"), "{}", peter.page.text());
    assert!(peter.page.html.contains("value=\"31\""), "what was typed is gone");
    set(&mut whole, "version", "2");
    set(&mut whole, "expires-day", "28");
    send(&mut peter, &there, &whole, "reasons").await?;
    for words in [
        "We have decided: Grant. You meet what the rules ask for. You live in New South Wales.",
        "Treating people alike: We looked at one-per-household.",
        "These conditions apply: Tell us when you move.",
        "This holds until 28 February 2027.",
        "Easy enough to read School year",
    ] {
        assert!(peter.page.has(words), "{words}: {}", peter.page.text());
    }
    set(&mut whole, "version", "4");
    set(&mut whole, "summary", "Die Worte.");
    set(&mut whole, "language", "ar");
    send(&mut peter, &there, &whole, "save").await?;
    assert!(peter.page.has("How easy it reads is measured for English only"), "{}", peter.page.text());
    set(&mut whole, "version", "5");
    set(&mut whole, "summary", &"word ".repeat(2_500));
    send(&mut peter, &there, &whole, "save").await?;
    assert!(peter.page.status == StatusCode::UNPROCESSABLE_ENTITY && peter.page.has("at most 10,000 letters"));
    assert!(peter.page.html.contains("word word"), "what was typed is gone");
    set(&mut whole, "language", "en");
    set(&mut whole, "summary", "You get it, because all is met.");
    send(&mut peter, &there, &whole, "decide").await?;
    assert!(
        peter.page.has("The decision is made") && peter.page.has("It holds until 28 February 2027."),
        "{}",
        peter.page.text()
    );
    assert!(ana.open(&format!("/cases/{}", case.reference)).await?.has("You get it, because all is met."));
    peter.open(&there).await?;
    send(&mut peter, &there, &whole, "save").await?;
    assert!(peter.page.status == StatusCode::CONFLICT && peter.page.has("decided already"), "{}", peter.page.text());
    Ok(())
}

async fn whoever_saves_second_sees_both_texts(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = open(&town, &person, ("family-energy-rebate", "energy-nsw"), rebate()).await?;
    let there = format!("/desk/cases/{}/decision", case.reference);
    let (mut peter, mut mariam) = (town.officer("peter").await?, town.officer("mariam").await?);
    take_up(&town, "peter", &case.id).await?;
    peter.open(&there).await?;
    mariam.open(&there).await?;
    let first = fields(service(&town, "family-energy-rebate")?, "0", "grant");
    let (mut of_peter, mut of_mariam) = (first.clone(), first.clone());
    set(&mut of_peter, "text-hardship", "Peter asked the retailer.");
    set(&mut of_peter, "summary", "Peter wrote this.");
    set(&mut of_mariam, "text-hardship", "Mariam called Ana.");
    set(&mut of_mariam, "summary", "Mariam wrote <this>.");
    send(&mut peter, &there, &of_peter, "save").await?;
    send(&mut mariam, &there, &of_mariam, "decide").await?;
    assert_eq!(mariam.page.status, StatusCode::CONFLICT);
    for words in [
        "Somebody saved this decision before you",
        "Peter Lund saved another version",
        "Is the power at risk",
        "Mariam called Ana.",
        "Peter asked the retailer.",
        "Peter wrote this.",
        "Mariam wrote <this>.",
    ] {
        assert!(mariam.page.has(words), "{words}: {}", mariam.page.text());
    }
    assert!(!mariam.page.has("We looked at clauses."), "what both have is no choice");
    // Peter saves once more while Mariam reads.
    set(&mut of_peter, "version", "1");
    set(&mut of_peter, "summary", "Peter wrote more.");
    send(&mut peter, &there, &of_peter, "save").await?;
    let mut chosen = of_mariam.clone();
    set(&mut chosen, "version", "1");
    set(&mut chosen, "meanwhile", "1");
    set(&mut chosen, "take-weighed-hardship", "theirs");
    send(&mut mariam, &there, &chosen, "save").await?;
    assert!(
        mariam.page.status == StatusCode::CONFLICT && mariam.page.has("Peter wrote more."),
        "{}",
        mariam.page.text()
    );
    assert_eq!(mariam.page.hidden("meanwhile"), "2");
    assert_eq!(mariam.page.hidden("summary"), "Mariam wrote &lt;this&gt;.");
    set(&mut chosen, "version", "2");
    set(&mut chosen, "meanwhile", "2");
    send(&mut mariam, &there, &chosen, "save").await?;
    assert_eq!(mariam.page.status, StatusCode::OK, "{}", mariam.page.text());
    assert!(mariam.page.has("Mariam wrote <this>.") && mariam.page.has("Peter asked the retailer."));
    assert!(mariam.page.has("by Mariam Aziz, version 3"), "{}", mariam.page.text());
    let mut tx = db.begin().await?;
    let all: Vec<String> = tx
        .fetch_all("SELECT officer_name FROM case_decision_drafts WHERE case_id = $1 ORDER BY version", args![case.id])
        .await?;
    assert_eq!(all, ["Peter Lund", "Peter Lund", "Mariam Aziz"]);
    Ok(())
}

async fn duties_in_conflict_a_second_officer_and_a_refusal(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let facts = json!({
        "building_planned": "true",
        "planning_pathway": "consent",
        "owns_land": "true",
        "on_state_heritage_register": "false",
        "local_heritage": "true",
        "neighbours_must_be_told": "false",
        "bush_fire_prone_land": "false",
        "site_address": "1 Example Street",
    });
    let case = open(&town, &person, ("development-application", "council"), facts).await?;
    town.work().await?;
    super::casework::complete(&town, &case.id).await?;
    let there = format!("/desk/cases/{}/decision", case.reference);
    let (mut ruth, mut victor) = (town.officer("ruth").await?, town.officer("victor").await?);
    take_up(&town, "ruth", &case.id).await?;
    let page = ruth.open(&there).await?;
    for words in ["The person", "The law", "Everybody else", "The agency itself", "must be named and resolved in words"]
    {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(page.has("What does the heritage opinion say") && !page.has("Bush Fire Protection"), "{}", page.text());
    let mut draft = fields(service(&town, "development-application")?, "0", "refuse");
    set(&mut draft, "clause", "duty:public-interest");
    set(&mut draft, "departure-why", "The deck takes the light of the kitchen next door.");
    set(&mut draft, "departure-heard", "On 3 July at the site, with the owner.");
    send(&mut ruth, &there, &draft, "second").await?;
    assert!(ruth.page.has("Name the duties that stand against each other"), "{}", ruth.page.text());
    set(&mut draft, "version", "1");
    draft.push(("conflict-0-between".to_owned(), "client".to_owned()));
    set(&mut draft, "conflict-0-what", "The deck needs the light of the neighbour.");
    send(&mut ruth, &there, &draft, "second").await?;
    assert!(ruth.page.has("A conflict needs two duties"), "{}", ruth.page.text());
    set(&mut draft, "version", "2");
    draft.push(("conflict-0-between".to_owned(), "public_good".to_owned()));
    set(&mut draft, "conflict-0-how", "The neighbour was there first.");
    send(&mut ruth, &there, &draft, "decide").await?;
    assert!(ruth.page.has("A second officer has to agree to this version first"), "{}", ruth.page.text());
    set(&mut draft, "version", "3");
    send(&mut ruth, &there, &draft, "second").await?;
    assert!(ruth.page.has("Ruth Ellery asked for a second officer"), "{}", ruth.page.text());
    let second = format!("{there}/second");
    assert!(ruth.open(&second).await?.has("You wrote this decision"));
    let page = victor.open(&second).await?;
    for words in
        ["Refuse", "What it means for you", "The deck needs the light", "I send it back", "Heritage Act 1977 s 57"]
    {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    victor.send(&second, &[("version", "3")]).await?;
    assert!(victor.page.status == StatusCode::UNPROCESSABLE_ENTITY && victor.page.has("Choose whether you agree"));
    victor.send(&second, &[("version", "3"), ("agrees", "no"), ("words", " ")]).await?;
    assert!(victor.page.has("Write what should change"), "{}", victor.page.text());
    victor.send(&second, &[("version", "2"), ("agrees", "yes")]).await?;
    assert_eq!(victor.page.status, StatusCode::CONFLICT, "nobody asked about an older version");
    victor.open(&second).await?;
    victor.send(&second, &[("version", "3"), ("agrees", "no"), ("words", "Say more of the screen.")]).await?;
    assert!(victor.page.has("Victor Hale sent version 3 back") && victor.page.has("Say more of the screen."));
    set(&mut draft, "summary", "A screen would not do.");
    ruth.open(&there).await?;
    send(&mut ruth, &there, &draft, "second").await?;
    victor.open(&second).await?;
    victor.send(&second, &[("version", "4"), ("agrees", "yes"), ("words", "")]).await?;
    assert!(victor.page.has("Victor Hale agreed to version 4"), "{}", victor.page.text());
    set(&mut draft, "version", "4");
    send(&mut ruth, &there, &draft, "decide").await?;
    assert!(ruth.page.has("The decision is made"), "{}", ruth.page.text());
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    for words in [
        "A screen would not do.",
        "Where duties stood against each other",
        "The neighbour was there first.",
        "Victor Hale looked at it",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }

    ana.open(&format!("/cases/{}/review", case.reference)).await?;
    ana.send(&format!("/cases/{}/review", case.reference), &[("why", "The screen is two metres high.")]).await?;
    let review = ana.page.address.trim_start_matches("/cases/").to_owned();
    let mut tx = db.begin().await?;
    let review_id: String = tx.fetch_one("SELECT id FROM cases WHERE reference = $1", args![review]).await?;
    tx.rollback().await?;
    let mut judith = town.officer("judith").await?;
    take_up(&town, "judith", &review_id).await?;
    let page = judith.open(&format!("/desk/cases/{review}/decision")).await?;
    for words in
        ["The decision under review", "Ruth Ellery", "The screen is two metres high.", "A screen would not do."]
    {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    let page = ruth.open(&format!("/desk/cases/{review}/decision")).await?;
    assert!(page.status.is_success());
    send(&mut ruth, &format!("/desk/cases/{review}/decision"), &draft, "save").await?;
    assert!(ruth.page.status == StatusCode::CONFLICT && ruth.page.has("Whoever made a decision does not review it"));
    Ok(())
}

async fn a_notice_is_sent_from_the_page(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let mut facts = rebate();
    facts["receives_family_tax_benefit"] = "false".into();
    let case = open(&town, &person, ("family-energy-rebate", "energy-nsw"), facts).await?;
    let there = format!("/desk/cases/{}/decision", case.reference);
    let mut peter = town.officer("peter").await?;
    take_up(&town, "peter", &case.id).await?;
    peter.open(&there).await?;
    let mut draft = fields(service(&town, "family-energy-rebate")?, "0", "refuse");
    set(&mut draft, "more", "Call me.");
    send(&mut peter, &there, &draft, "decide").await?;
    assert!(peter.page.has("Send the notice first") && peter.page.has("Services Australia: "), "{}", peter.page.text());
    set(&mut draft, "version", "1");
    send(&mut peter, &there, &draft, "notice").await?;
    assert!(peter.page.has("The person has until 20 July 2026."), "{}", peter.page.text());
    send(&mut peter, &there, &draft, "decide").await?;
    assert!(peter.page.has("The person has until 20 July 2026 to answer the notice"), "{}", peter.page.text());
    assert!(ana.open(&format!("/cases/{}", case.reference)).await?.has("Call me."));
    Ok(())
}

async fn a_decision_by_rule_is_seen_at_the_desk(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = open(&town, &person, ("driver-licence-renewal", "transport-for-nsw"), licence()).await?;
    town.work().await?;
    let mut simon = town.officer("simon").await?;
    let page = simon.open(&format!("/desk/cases/{}/decision/made", case.reference)).await?;
    assert!(page.has("The decision: Renew") && page.has("The rules decided this by themselves"), "{}", page.text());
    assert!(simon.open(&format!("/desk/cases/{}/decision", case.reference)).await?.has("Nobody does now"));
    Ok(())
}

db::on_both!(
    a_draft_is_saved_in_pieces_and_decided_when_whole,
    whoever_saves_second_sees_both_texts,
    duties_in_conflict_a_second_officer_and_a_refusal,
    a_notice_is_sent_from_the_page,
    a_decision_by_rule_is_seen_at_the_desk,
);
