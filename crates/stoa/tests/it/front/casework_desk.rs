//! The desk pages of casework, as officers use them: without a script, form by form.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases::officers;
use domain::cases::work;
use serde_json::json;

use super::case_life::officer;
use super::cases::{gas_rebate, known, sign_in};
use super::casework::{SYSTEM, complete, development, does, open_task};
use super::{Browser, Town};

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// A neighbour makes a submission, in their own browser.
async fn neighbour(town: &Town, case: &str) -> anyhow::Result<(Browser, String)> {
    let parties: Result<_, &str> = does!(town, work::parties, &SYSTEM, case);
    let party = parties.map_err(anyhow::Error::msg)?.into_iter().find(|party| party.address.is_some());
    let there = format!("/submissions/{}", party.ok_or_else(|| anyhow::anyhow!("nobody"))?.code);
    let mut joan = town.browser();
    joan.open(&there).await?;
    let body = "My name is Joan Example.\nIt looks into my kitchen at 3 Wattle Street. Call 0491 570 156.";
    joan.send(&there, &[("once", "n"), ("stance", "object"), ("body", body), ("name", "Joan Example")]).await?;
    Ok((joan, there))
}

async fn an_officer_ends_tasks_page_by_page(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({})).await?;
    let mut ruth = town.officer("ruth").await?;
    let there = format!("/desk/cases/{}/tasks", case.reference);
    let page = ruth.open(&there).await?;
    assert!(page.has("Check completeness") || page.has("check completeness"), "{}", page.text());
    assert!(page.has("Before this can be decided"), "{}", page.text());
    let task = open_task(&town, &case.id, "check-completeness").await?;
    let page = ruth.send(&there, &[("task", &task.id), ("ending", "skipped"), ("reason", " ")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
    let looks = async || -> anyhow::Result<(i64, i64)> {
        let sql = "SELECT COUNT(*) FROM ledger WHERE actor_kind = 'officer' AND resource_id = $1 AND action = $2";
        let mut tx = town.app.db.begin().await?;
        let found =
            (tx.fetch_one(sql, args![case.id, "see"]).await?, tx.fetch_one(sql, args![case.id, "change"]).await?);
        tx.rollback().await?;
        Ok(found)
    };
    let (seen, changed) = looks().await?;
    ruth.send(&there, &[("task", &task.id), ("ending", "done")]).await?;
    assert!(ruth.page.has("Ruth Ellery"), "{}", ruth.page.text());
    // One ledger entry for the act, and one for the page it leads to.
    assert_eq!(looks().await?, (seen + 1, changed + 1));
    let page = ruth.send(&there, &[("task", &task.id), ("ending", "done")]).await?;
    assert_eq!(page.status, StatusCode::CONFLICT, "{}", page.text());
    town.work().await?;
    assert!(ruth.open(&there).await?.has("Put up the sign on site"), "{}", ruth.page.text());
    assert!(ruth.page.html.contains("http://stoa.test/submissions/"));
    let visit_site = open_task(&town, &case.id, "visit-site").await?;
    ruth.send(&there, &[("task", &visit_site.id), ("ending", "skipped"), ("reason", "Seen last week.")]).await?;
    assert!(ruth.page.has("Seen last week."), "{}", ruth.page.text());
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(
        page.has("The steps") && page.has("Not needed") && page.has("5 addresses near the place"),
        "{}",
        page.text()
    );
    let mut peter = town.officer("peter").await?;
    assert_eq!(peter.open(&there).await?.status, StatusCode::FORBIDDEN);
    assert_eq!(town.browser().open(&there).await?.address.split('?').next(), Some(there.as_str()));
    Ok(())
}

async fn what_is_published_has_no_private_details_and_the_original_stays(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({})).await?;
    complete(&town, &case.id).await?;
    let (mut joan, joans) = neighbour(&town, &case.id).await?;
    let mut ruth = town.officer("ruth").await?;
    let all = format!("/desk/cases/{}/submissions", case.reference);
    let page = ruth.open(&all).await?;
    for words in ["5 were told. 1 wrote: 0 in support, 1 against", "One submission has no answer yet", "Joan Example"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    let one = page.address_like(&format!("{all}/")).ok_or("no submission")?;
    let page = ruth.open(&one).await?;
    assert!(page.html.contains("My name is [[Joan Example]]"), "{}", page.html);
    assert!(page.html.contains("at [[3 Wattle Street]]. Call [[0491 570 156]]."), "{}", page.html);
    assert!(!page.has("Publish in full"));
    let page = ruth.send(&one, &[("act", "publish"), ("how", "redacted"), ("marked", "It is fine.")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Only the marks") && page.html.contains("It is fine."), "{}", page.text());
    let page = ruth.send(&one, &[("act", "publish"), ("how", "in-full")]).await?;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(!ana.open(&format!("/cases/{}", case.reference)).await?.has("kitchen"));
    ruth.open(&one).await?;
    let marked =
        "My name is [[Joan Example]].\r\nIt looks into my [[kitchen]] at [[3 Wattle Street]]. Call [[0491 570 156]].";
    // The first press publishes nothing: it shows what others would read.
    let fields = [("act", "publish"), ("how", "redacted"), ("marked", marked)];
    let page = ruth.send(&one, &fields).await?;
    assert!(page.has("Nothing is published yet") && page.has("It looks into my █████ at █████."), "{}", page.text());
    assert!(!ana.open(&format!("/cases/{}", case.reference)).await?.has("looks into"));
    ruth.send(&one, &[&fields[..], &[("seen", "yes")]].concat()).await?;
    assert!(ruth.page.has("Published without private details"), "{}", ruth.page.text());
    ruth.send(&one, &[("act", "answer"), ("answer", "")]).await?;
    assert_eq!(ruth.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    ruth.send(&one, &[("act", "answer"), ("answer", "A screen of wood goes up.")]).await?;
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("It looks into my █████ at █████.") && page.has("A screen of wood goes up."), "{}", page.text());
    assert!(!page.has("Joan") && !page.has("0491"), "{}", page.text());
    let page = joan.open(&joans).await?;
    assert!(page.has("my kitchen at 3 Wattle Street") && page.has("A screen of wood goes up."), "{}", page.text());
    let mut tx = db.begin().await?;
    let body: String = tx.fetch_one("SELECT body FROM case_submissions", args![]).await?;
    assert!(body.contains("0491 570 156"));
    Ok(())
}

async fn another_agency_sees_what_the_manifest_lists_and_nothing_else(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({"on_state_heritage_register": "true"})).await?;
    complete(&town, &case.id).await?;
    let mut clare = town.officer("clare").await?;
    let page = clare.open("/desk/opinions").await?;
    assert!(page.has("Development application : Asked · by 3 August 2026"), "{}", page.text());
    let opinion = page.address_like("/desk/opinions/").ok_or("nothing asked")?;
    let page = clare.open(&opinion).await?;
    assert!(page.has("A deck at the back") && page.has("1 Wattle Street"), "{}", page.text());
    for hidden in ["Ana", "20,000", "20000"] {
        assert!(!page.has(hidden), "{hidden}: {}", page.text());
    }
    assert_eq!(clare.open(&format!("/desk/cases/{}/parties", case.reference)).await?.status, StatusCode::FORBIDDEN);
    let mut ruth = town.officer("ruth").await?;
    assert_eq!(ruth.open(&opinion).await?.status, StatusCode::FORBIDDEN);
    clare.open(&opinion).await?;
    let page = clare.send(&opinion, &[("state", "objects"), ("words", "")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
    clare.send(&opinion, &[("state", "with-conditions"), ("words", "Keep the front wall.")]).await?;
    assert!(
        clare.page.has("Support with conditions") && clare.page.has("Keep the front wall."),
        "{}",
        clare.page.text()
    );
    assert!(ruth.open(&format!("/desk/cases/{}/opinions", case.reference)).await?.has("Clare Donovan"));
    assert!(ana.open(&format!("/cases/{}", case.reference)).await?.has("Keep the front wall."), "{}", ana.page.text());
    let mut tx = db.begin().await?;
    let sql =
        "SELECT count(*) FROM ledger WHERE person_id = $1 AND purpose = 'consulting' AND agency = $2 AND refused = $3";
    let seen: i64 = tx.fetch_one(sql, args![person, "heritage-nsw", false]).await?;
    assert!(seen >= 2, "the looks of the agency are on record: {seen}");
    let refused: i64 = tx.fetch_one(sql, args![person, "council", true]).await?;
    assert_eq!(refused, 1);
    Ok(())
}

async fn a_case_goes_to_another_agency_once_it_says_yes(db: TestDb) -> Tested {
    let town = Town::receiving(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let mut peter = town.officer("peter").await?;
    let there = format!("/desk/cases/{}/hand-over", case.reference);
    peter.open(&there).await?;
    let page = peter.send(&there, &[("act", "propose"), ("to", "energy-nsw"), ("why", "x")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
    let page = peter.send(&there, &[("act", "propose"), ("to", "heritage-nsw"), ("why", " ")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
    peter.send(&there, &[("act", "propose"), ("to", "heritage-nsw"), ("why", "The meter is an antique.")]).await?;
    assert!(peter.page.has("Asked") && peter.page.has("The meter is an antique."), "{}", peter.page.text());
    let mut clare = town.officer("clare").await?;
    assert_eq!(clare.open(&format!("/desk/cases/{}/tasks", case.reference)).await?.status, StatusCode::FORBIDDEN);
    let found = clare.open("/desk/opinions").await?.address_like(&there).ok_or("nothing to take on")?;
    let page = clare.open(&found).await?;
    assert!(page.has("The meter is an antique.") && !page.has("Ana"), "{}", page.text());
    assert_eq!(clare.send(&there, &[("act", "refuse"), ("why", "")]).await?.status, StatusCode::UNPROCESSABLE_ENTITY);
    clare.send(&there, &[("act", "refuse"), ("why", "It is ordinary.")]).await?;
    assert_eq!(clare.page.address, "/desk");
    assert!(peter.open(&there).await?.has("It is ordinary."), "{}", peter.page.text());
    peter.send(&there, &[("act", "propose"), ("to", "heritage-nsw"), ("why", "Look at the stamp.")]).await?;
    clare.open(&there).await?;
    clare.send(&there, &[("act", "accept")]).await?;
    assert!(clare.page.has("Took it on"), "{}", clare.page.text());
    let page = clare.open(&format!("/desk/cases/{}/tasks", case.reference)).await?;
    assert!(page.status.is_success(), "{}", page.text());
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("The case went to Heritage NSW") && page.has("by 27 July 2026"), "{}", page.text());
    Ok(())
}

async fn cases_are_linked_and_information_is_asked_for_at_the_desk(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let (first, second) = (gas_rebate(&town, &person).await?, gas_rebate(&town, &person).await?);
    let mut peter = town.officer("peter").await?;
    let links = format!("/desk/cases/{}/links", second.reference);
    peter.open(&links).await?;
    let page = peter.send(&links, &[("act", "link"), ("other", "nonsense"), ("why", "Same house")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("No case has this reference") && page.html.contains("value=\"nonsense\""), "{}", page.text());
    peter.send(&links, &[("act", "link"), ("other", &first.reference), ("why", "Same house")]).await?;
    assert!(peter.page.has("Linked with") && peter.page.has("Same house"), "{}", peter.page.text());
    peter.send(&links, &[("act", "merge"), ("other", &first.reference), ("why", "")]).await?;
    assert!(peter.page.has("Goes on in"), "{}", peter.page.text());
    let requests = format!("/desk/cases/{}/requests", first.reference);
    peter.open(&requests).await?;
    for (what, due) in [("", "2026-07-20"), ("The bill", ""), ("The bill", "2026-07-01"), ("The bill", "tomorrow")] {
        let page = peter.send(&requests, &[("act", "ask"), ("what", what), ("due", due)]).await?;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{what} {due}");
        assert!(page.html.contains(what));
    }
    peter.send(&requests, &[("act", "ask"), ("what", "The bill"), ("due", "2026-07-20")]).await?;
    assert!(peter.page.has("Answer by 20 July 2026"), "{}", peter.page.text());
    town.time.advance(20 * DAY);
    let mut peter = town.officer("peter").await?;
    assert!(peter.open(&requests).await?.has("nothing came"), "{}", peter.page.text());
    peter.send(&requests, &[("act", "go-on")]).await?;
    sign_in(&town, &mut ana, &person).await?;
    assert!(ana.open(&format!("/cases/{}", first.reference)).await?.has("Being worked on"), "{}", ana.page.text());
    let bao = officer("Bao Tran", "energy-nsw");
    assert_eq!(does!(town, officers::take_up, &bao, &second.id), Err("case-not-now"));
    Ok(())
}

async fn what_is_to_be_settled_is_asked_in_words(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({"neighbours_must_be_told": null})).await?;
    complete(&town, &case.id).await?;
    let mut ruth = town.officer("ruth").await?;
    let there = format!("/desk/cases/{}/tasks", case.reference);
    let page = ruth.open(&there).await?;
    assert!(page.has("participation plan say that neighbours must be told?"), "{}", page.text());
    assert!(!page.html.contains("neighbours_must_be_told"), "no name of a rule");
    let task = open_task(&town, &case.id, "settle-who-is-told").await?;
    let page = ruth.send(&there, &[("task", &task.id), ("ending", "does-not-apply")]).await?;
    assert!(!page.has("neighbours must be told?") || page.has("Not needed"), "{}", page.text());
    Ok(())
}

async fn a_party_is_added_at_the_desk(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({})).await?;
    complete(&town, &case.id).await?;
    let mut ruth = town.officer("ruth").await?;
    let there = format!("/desk/cases/{}/parties", case.reference);
    let page = ruth.open(&there).await?;
    assert!(page.has("Ana Silva. Sees everything that was sent.") && page.has("The sign on site"), "{}", page.text());
    let page = ruth.send(&there, &[("name", ""), ("address", " "), ("rule", "0")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
    ruth.send(&there, &[("name", "The man at the creek"), ("address", ""), ("rule", "0")]).await?;
    assert!(ruth.page.has("The man at the creek") && ruth.page.has("Not told yet"), "{}", ruth.page.text());
    let page = ruth.open(&format!("/desk/cases/{}/tasks", case.reference)).await?;
    assert!(page.has("cannot be reached by letter: The man at the creek"), "{}", page.text());
    Ok(())
}

db::on_both!(
    an_officer_ends_tasks_page_by_page,
    what_is_published_has_no_private_details_and_the_original_stays,
    another_agency_sees_what_the_manifest_lists_and_nothing_else,
    a_case_goes_to_another_agency_once_it_says_yes,
    cases_are_linked_and_information_is_asked_for_at_the_desk,
    a_party_is_added_at_the_desk,
    what_is_to_be_settled_is_asked_in_words,
);
