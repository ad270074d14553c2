//! People and their matters are found at the desk by whom they concern, and both sides can read that they were.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::finding::{self, Found, log};
use domain::staff;
use domain::trust::Purpose;
use serde_json::json;

use super::cases::{gas_rebate, known};
use super::casework::{complete, development};
use super::{Browser, Town};

const SAID: &str = "I called about the heritage porch of my aunt.";

/// Somebody who applied for a porch, and then asked to be called about it.
async fn with_a_porch(town: &Town) -> anyhow::Result<(String, Browser)> {
    let (person, mut browser) = known(town, "Nguyễn Thị Mai").await?;
    let told = json!({
        "work_in_words": "A verandah in front of a house",
        "applicant_phone": "0491 570 156",
        "applicant_postal_address": "7 Ash Lane\nDulwich Hill NSW 2203",
    });
    development(town, &person, told).await?;
    browser.open("/person?from=/services/development-application").await?;
    let fields =
        [("way", "phone"), ("phone", "0491 570 156"), ("name", "Mai Nguyễn"), ("body", SAID), ("carry", "yes")];
    let page = browser.send("/person", &fields).await?;
    anyhow::ensure!(page.status == StatusCode::OK, "{}", page.text());
    town.work().await?;
    Ok((person, browser))
}

async fn search(town: &Town, name: &str, typed: &str) -> anyhow::Result<Found> {
    let (id, _) = super::town::officers()
        .into_iter()
        .find(|(_, new)| new.name.to_lowercase().starts_with(name))
        .ok_or_else(|| anyhow::anyhow!("nobody is called {name}"))?;
    let mut tx = town.app.db.begin().await?;
    let officer = staff::by_id(&mut tx, &id).await?.ok_or_else(|| anyhow::anyhow!("{name} is not hired"))?;
    let found = finding::search(&mut tx, &town.app, &officer, (typed, Purpose::Helping)).await?;
    tx.commit().await?;
    Ok(found)
}

/// The entries of the ledger of a person that a search made: who, and whether of a case or a conversation.
async fn looks(town: &Town, person: &str, action: &str) -> anyhow::Result<Vec<(String, String)>> {
    let sql =
        "SELECT actor_name, resource_kind FROM ledger WHERE person_id = $1 AND action = $2 AND actor_kind = 'officer'
        ORDER BY seq";
    let mut tx = town.app.db.read().await?;
    Ok(tx.fetch_all(sql, args![person, action]).await?)
}

async fn she_who_called_is_found_by_whom_it_concerns_and_by_nobody_else(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut mai) = with_a_porch(&town).await?;
    let typed = "The woman who called last week about the heritage porch";

    // The agency that answers for all may see what she asked.
    let mut hannah = town.officer("hannah").await?;
    let page = hannah.send("/desk/find", &[("q", typed)]).await?;
    assert!(page.address.starts_with("/desk/find/"), "{}", page.address);
    assert!(!page.address.contains("porch"), "what was typed stands in no address");
    assert!(page.has("One person.") && page.has("heritage: a message"), "{}", page.text());
    assert!(!page.html.contains("Nguyễn") && page.has("phone ends in 156"), "masked: {}", page.text());
    assert!(!page.html.contains("0491 570 156") && !page.html.contains("aunt"), "{}", page.text());
    assert_eq!(looks(&town, &person, "find").await?, [("Hannah Whitlock".to_owned(), "conversation".to_owned())]);

    // An agency that has nothing to do with it finds nothing, and she reads of nothing.
    let mut peter = town.officer("peter").await?;
    let page = peter.send("/desk/find", &[("q", typed)]).await?;
    assert!(page.has("Nothing that you may see has these words"), "{}", page.text());
    assert!(!page.html.contains("/desk/people/"), "{}", page.text());
    assert_eq!(looks(&town, &person, "find").await?.len(), 1);

    // What each looked for stands in their own record, which their leader reads, and nobody else.
    for (officer, leader, stranger, shown) in [("hannah", "leila", "anton", 1), ("peter", "anton", "leila", 0)] {
        let (id, _) = super::town::officers()
            .into_iter()
            .find(|(_, new)| new.name.to_lowercase().starts_with(officer))
            .ok_or("nobody")?;
        let mut tx = town.app.db.read().await?;
        let kept = log::of_officer(&mut tx, &town.app, &id, 10).await?;
        assert_eq!(kept.len(), 1, "{officer}");
        assert_eq!((kept[0].typed.as_deref(), kept[0].shown), (Some(typed), Some(shown)));
        let sealed: Vec<u8> = tx.fetch_one("SELECT typed FROM find_searches WHERE officer_id = $1", args![id]).await?;
        assert!(!String::from_utf8_lossy(&sealed).contains("porch"), "the file tells nothing");
        drop(tx);
        let record = format!("/desk/team/{id}/searches");
        let page = town.officer(leader).await?.open(&record).await?.html.clone();
        assert!(page.contains("heritage porch"), "{page}");
        assert_eq!(town.officer(stranger).await?.open(&record).await?.status, StatusCode::NOT_FOUND);
    }

    // She reads who found her, and it is opened from the hit.
    let page = mai.open("/account/access").await?;
    assert!(page.has("Hannah Whitlock") && page.has("Found your messages in a search"), "{}", page.text());
    hannah.open("/desk/find").await?;
    hannah.send("/desk/find", &[("q", "nguyen porch"), ("why", "by-phone")]).await?;
    let there = format!("/desk/people/{person}?why=by-phone");
    assert!(hannah.page.html.contains(&there), "{}", hannah.page.text());
    let page = hannah.open(&there).await?;
    assert!(page.has("Nguyễn Thị Mai") && page.has("0491 570 156") && page.has(SAID), "{}", page.text());
    assert!(!page.has("Development application is"), "a case of the council is not shown: {}", page.text());
    let seen = looks(&town, &person, "see").await?;
    assert!(seen.contains(&("Hannah Whitlock".to_owned(), "identity".to_owned())), "{seen:?}");
    assert_eq!(peter.open(&there).await?.status, StatusCode::NOT_FOUND);

    // The council sees where the case stands.
    let page = town.officer("ruth").await?.open(&there).await?.text();
    assert!(page.contains("Dulwich Hill") && page.contains("Where their cases are"), "{page}");
    Ok(())
}

async fn somebody_is_found_however_it_is_typed(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mai, _) = with_a_porch(&town).await?;
    let (fatima, _) = known(&town, "محمد حداد").await?;
    let case = gas_rebate(&town, &fatima).await?;
    town.work().await?;
    for typed in [
        "Nguyễn",
        "NGUYEN",
        "nguyen thi mai",
        "Mai",
        "0491570156",
        "+61 491 570 156",
        "Dulwich Hill",
        "7 ash lane nguyen",
        "verandah",
        "neighbour development application nguyen",
        "nguyễn-thị-mai@example.org",
        "Nguyenn",
    ] {
        let found = search(&town, "ruth", typed).await?;
        let ids: Vec<&str> = found.people.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids, [mai.as_str()], "{typed}");
    }
    for typed in ["Mohammed Hadad", "محمد", "Muhammad", &case.reference] {
        let found = search(&town, "peter", typed).await?;
        assert_eq!(found.people.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), [fatima.as_str()], "{typed}");
        assert!(found.people[0].matters.iter().all(|one| one.is_case && one.service.as_deref() == Some("gas-rebate")));
    }
    for nobody in ["Tran", "Ngu", "verandah Tran", "0491 570 157", "heritage"] {
        assert!(search(&town, "peter", nobody).await?.people.is_empty(), "{nobody}");
    }
    // A whole number is recognised by everybody at a counter, and no more than that.
    let known = search(&town, "peter", "nguyễn-thị-mai@example.org").await?;
    assert_eq!(
        known.people.iter().map(|one| (one.id.as_str(), one.matters.len())).collect::<Vec<_>>(),
        [(mai.as_str(), 0)]
    );

    // Whatever is typed is answered.
    let mut ruth = town.officer("ruth").await?;
    let long = "x".repeat(10_000);
    for typed in
        ["", "   ", "the and of", "%", "_", "' OR 1=1 --", "\"", "😀", "\u{202e}ומה", &long, "a b c d e f g h i j k"]
    {
        let page = ruth.send("/desk/find", &[("q", typed)]).await?;
        assert_eq!(page.status, StatusCode::OK, "{typed}: {}", page.text());
    }
    assert!(ruth.page.has("Only the first 8 words"), "{}", ruth.page.text());
    Ok(())
}

/// Every subject whose index is not what its source says.
async fn drift(town: &Town) -> anyhow::Result<Vec<String>> {
    let mut tx = town.app.db.read().await?;
    let mut all = Vec::new();
    for (kind, sql) in [
        ("case", "SELECT id FROM cases ORDER BY id"),
        ("conversation", "SELECT id FROM conversations ORDER BY id"),
        ("person", "SELECT id FROM people WHERE joined_id IS NULL ORDER BY id"),
    ] {
        let ids: Vec<String> = tx.fetch_all(sql, args![]).await?;
        for id in ids {
            all.extend(finding::drift(&mut tx, &town.app, (kind, &id)).await?);
        }
    }
    Ok(all)
}

async fn tokens(town: &Town) -> anyhow::Result<Vec<(i64, i64, i64)>> {
    let mut tx = town.app.db.read().await?;
    Ok(tx.fetch_all("SELECT token, realm, doc FROM find_tokens ORDER BY token, realm, doc", args![]).await?)
}

async fn the_index_follows_and_a_new_one_is_the_same(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut browser) = with_a_porch(&town).await?;
    let case: String = {
        let mut tx = town.app.db.read().await?;
        tx.fetch_one("SELECT id FROM cases WHERE person_id = $1", args![person]).await?
    };
    // Neighbours are told, somebody writes, a guest asks and signs in, a name is changed.
    complete(&town, &case).await?;
    let mut guest = town.browser();
    guest.open("/person").await?;
    guest.send("/person", &[("way", "web"), ("body", "Where is my rebate?"), ("email", "bo@example.org")]).await?;
    guest.sign_in("bo@example.org").await?;
    browser.open("/account/preferences").await?;
    browser.send("/account/preferences", &[("name", "Mai Tran"), ("language", "vi"), ("channel", "email")]).await?;
    town.work().await?;
    assert_eq!(drift(&town).await?, Vec::<String>::new());
    assert_eq!(search(&town, "ruth", "Tran verandah").await?.people.len(), 1);
    assert_eq!(search(&town, "hannah", "rebate bo@example.org").await?.people.len(), 1);
    let wattle = search(&town, "ruth", "wattle street verandah").await?;
    assert_eq!(wattle.people.len(), 1, "by the addresses of the land and of neighbours");
    // Nothing of it can be read in the file.
    let followed = tokens(&town).await?;
    assert!(followed.len() > 40, "{}", followed.len());
    let mut tx = town.app.db.begin().await?;
    tx.execute("DELETE FROM find_tokens", args![]).await?;
    tx.execute("DELETE FROM find_docs", args![]).await?;
    tx.commit().await?;
    finding::rebuild(&town.app, &town.app.db).await?;
    assert_eq!(tokens(&town).await?, followed);

    // With the account goes everything by which it is found, also of a case that the law keeps.
    let mut tx = town.app.db.begin().await?;
    domain::slice::erasure::erase(&mut tx, town.app.slices, &person).await?;
    tx.commit().await?;
    finding::rebuild(&town.app, &town.app.db).await?;
    assert!(search(&town, "ruth", "verandah").await?.people.is_empty());
    let mut tx = town.app.db.read().await?;
    let left: i64 = tx.fetch_one("SELECT COUNT(*) FROM find_docs WHERE person_id = $1", args![person]).await?;
    assert_eq!(left, 0);
    Ok(())
}

db::on_both!(
    she_who_called_is_found_by_whom_it_concerns_and_by_nobody_else,
    somebody_is_found_however_it_is_typed,
    the_index_follows_and_a_new_one_is_the_same,
);
