//! One sentence with several purposes and facts: what was understood is confirmed in one look, what is denied is kept
//! nowhere, and what people choose after a search counts for the next one.

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};

use super::Town;
use super::town::Page;

/// Two purposes and three facts.
const SAID: &str = "/search?q=we+had+a+baby+yesterday%2C+I+lost+my+job+and+we+are+moving+house";

/// The values of the boxes that are ticked.
fn ticked(page: &Page, name: &str) -> Vec<String> {
    let boxes = page.html.split("<input class=\"govuk-checkboxes__input\"").skip(1);
    let boxes = boxes.filter_map(|rest| rest.split_once('>')).map(|(input, _)| input);
    let named = boxes.filter(|input| input.contains(&format!("name=\"{name}\"")) && input.ends_with("checked"));
    let values = named.filter_map(|input| input.split_once("value=\"")?.1.split('"').next());
    values.map(str::to_owned).collect()
}

/// What was found, best first.
fn found_on(page: &Page) -> Vec<String> {
    let lists = page.html.split("stoa-list__name\"><a class=\"govuk-link\" href=\"").skip(1);
    lists.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

const PLANS: &str = "SELECT count(*) FROM concierge_threads";
const CHOICES: &str = "SELECT count(*) FROM search_choices";

async fn count(db: &TestDb, sql: &'static str) -> anyhow::Result<i64> {
    Ok(db.read().await?.fetch_one(sql, db::args![]).await?)
}

async fn what_was_understood_is_confirmed_in_one_look(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let page = ana.open(SAID).await?;
    let purposes = ticked(page, "purpose");
    assert!(
        purposes.contains(&"having-a-baby".to_owned()) && purposes.contains(&"lost-a-job".to_owned()),
        "{purposes:?}"
    );
    assert!(!purposes.contains(&"losing-a-baby".to_owned()), "words of two parts make no purpose: {purposes:?}");
    let heard = ticked(page, "heard");
    assert!(heard.contains(&"new_baby=born".to_owned()), "{heard:?}");
    let birth = heard.iter().find(|heard| heard.starts_with("birth_date=")).cloned();
    let birth = birth.ok_or_else(|| anyhow::anyhow!("no day of birth: {heard:?}"))?;
    assert_eq!(count(&db, PLANS).await?, 0, "nothing is kept before it is confirmed");

    // The job is confirmed as a purpose, and one of the facts is denied.
    let fields = [("purpose", "having-a-baby"), ("purpose", "lost-a-job"), ("heard", "new_baby=born")];
    let page = ana.send("/plans", &fields).await?;
    assert_eq!(page.status, StatusCode::OK);
    let plan = page.address.trim_end_matches("/questions").to_owned();
    let page = ana.open(&format!("{plan}/answers")).await?;
    assert!(page.has("Yes, the baby is here"), "{}", page.text());
    assert!(!page.html.contains("need=birth_date"), "{birth} was denied: {}", page.text());
    let page = ana.open(&plan).await?;
    assert!(page.has("You also came for") && page.has("I lost my job"), "{}", page.text());

    // The next purpose has a plan of its own, which knows the answers given.
    let id = plan.trim_start_matches("/plans/").to_owned();
    let page = ana.send("/plans", &[("event", "lost-a-job"), ("from", &id)]).await?;
    let next = page.address.trim_end_matches("/questions").to_owned();
    assert_ne!(next, plan);
    assert!(!ana.open(&next).await?.has("You also came for"), "{}", ana.page.text());
    Ok(())
}

async fn what_cannot_be_is_left_out(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open(SAID).await?;
    let fields = [
        ("purpose", "having-a-baby"),
        ("heard", "birth_date=tomorrow"),
        ("heard", "new_baby=hedgehog"),
        ("heard", "no_such_fact=true"),
        ("heard", "age=3"),
        ("heard", "nonsense"),
    ];
    let page = ana.send("/plans", &fields).await?;
    let plan = page.address.trim_end_matches("/questions").to_owned();
    assert!(
        ana.open(&format!("{plan}/answers")).await?.has("You have not answered any question"),
        "{}",
        ana.page.text()
    );
    ana.open(SAID).await?;
    assert_eq!(ana.send("/plans", &[("purpose", "no-such-event")]).await?.status, StatusCode::NOT_FOUND);
    let mut ben = town.browser();
    ben.open(SAID).await?;
    let id = plan.trim_start_matches("/plans/").to_owned();
    let page = ben.send("/plans", &[("event", "lost-a-job"), ("from", &id)]).await?;
    assert_eq!(page.status, StatusCode::NOT_FOUND, "nobody takes along what another one told");
    Ok(())
}

async fn without_a_purpose_the_words_come_back(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open(SAID).await?;
    let words = ana.page.hidden("words");
    let page = ana.send("/plans", &[("words", words.as_str()), ("heard", "new_baby=born")]).await?;
    assert!(page.html.contains("href=\"#purpose-1\""), "{}", page.html);
    let sent = ticked(page, "heard").len();
    assert_eq!(sent, ticked(ana.open(SAID).await?, "heard").len());
    assert_eq!(count(&db, PLANS).await?, 0);
    Ok(())
}

async fn danger_is_not_a_form(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let page = ana.open("/search?q=my+husband+hits+me%2C+we+had+a+baby+yesterday+and+I+lost+my+job").await?;
    assert!(page.html.contains("stoa-crisis") && ticked(page, "heard").is_empty(), "{}", page.text());
    Ok(())
}

async fn what_most_people_choose_comes_first(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let words = "money for gas";
    let search = "/search?q=money+for+gas";
    let found = found_on(ana.open(search).await?);
    let wanted = found.get(1).cloned().ok_or_else(|| anyhow::anyhow!("one match only: {found:?}"))?;
    let choose = [("q", words), ("target", wanted.as_str())];
    for _ in 1..domain::searches::FEWEST {
        assert_eq!(ana.send_as_is("/search/choices", &choose).await?.status, StatusCode::NO_CONTENT);
        ana.open(search).await?;
    }
    assert_eq!(found_on(&ana.page), found, "too few to tell");
    // What the search does not show is not counted, and words of danger are not either.
    ana.send_as_is("/search/choices", &[("q", words), ("target", "/events/violence-at-home")]).await?;
    ana.open(search).await?;
    ana.send_as_is("/search/choices", &[("q", "i want to kill myself"), ("target", "/events/health-care")]).await?;
    assert_eq!(count(&db, CHOICES).await?, 1);
    ana.open(search).await?;
    ana.send_as_is("/search/choices", &choose).await?;
    let mut ben = town.browser();
    let learned = found_on(ben.open("/search?q=Gas+money").await?);
    assert_eq!(learned.first(), Some(&wanted), "the same words in another order");
    let mut stored = db.read().await?;
    let key: String = stored.fetch_one("SELECT words FROM search_choices", db::args![]).await?;
    assert!(!key.contains("gas"), "the words are sealed: {key}");
    Ok(())
}

db::on_both!(
    danger_is_not_a_form,
    what_cannot_be_is_left_out,
    what_most_people_choose_comes_first,
    what_was_understood_is_confirmed_in_one_look,
    without_a_purpose_the_words_come_back,
);
