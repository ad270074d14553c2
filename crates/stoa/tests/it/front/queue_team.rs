//! What leaders see, and what officers read before their next case.

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use domain::cases::{self, officers};
use domain::desk;

use super::Town;
use super::case_life::deciding;
use super::cases::{gas_rebate, known};
use super::casework::does;
use super::desk::{hired, staff};
use super::knowledge::{article, key, write};

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// Every link of a page to a list of work or figures whose text is a number, with that number.
fn figures(html: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for part in html.split("<a ").skip(1) {
        let Some((tag, rest)) = part.split_once('>') else { continue };
        let href = tag.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let text = rest.split("</a>").next().unwrap_or_default().replace(['\u{a0}', ','], "");
        let text = text.replace("<strong class=\"stoa-today__count\">", "").replace("</strong>", "");
        let number = text.split_whitespace().next().and_then(|word| word.parse().ok());
        if let (Some(number), true) = (number, href.starts_with("/desk")) {
            found.push((href.replace("&amp;", "&"), number));
        }
    }
    found
}

fn rows(html: &str) -> usize {
    let list = html.split("stoa-results").nth(1).map_or(0, |list| list.matches("<li>").count());
    list + html.matches("data-item=\"").count()
}

async fn each_figure_is_as_long_as_the_list_behind_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let (peter, mariam) = (staff(&town, "peter").await?, staff(&town, "mariam").await?);
    let mut all = Vec::new();
    for _ in 0..4 {
        all.push(gas_rebate(&town, &person).await?);
    }
    for case in all.iter().take(2) {
        does!(town, officers::take_up, &peter, &case.id)?;
    }
    does!(town, cases::decide, &peter, &all[0].id, &deciding("refuse"))?;
    let colleague = hired(&town, &mariam).await?;
    let absent = hired(&town, &peter).await?;
    let (from, until) = (town.app.today(), town.app.today().saturating_add(jiff::Span::new().days(60)));
    let away = (from, until, mariam.id());
    let mut tx = town.app.db.begin().await?;
    domain::officers::enter_absence(&mut tx, &town.app, &colleague, &absent, away).await.map_err(|why| why.kind)?;
    tx.commit().await?;
    town.work().await?;
    town.time.advance(40 * DAY);
    town.work().await?;
    gas_rebate(&town, &person).await?;
    let mut anton = town.officer("anton").await?;
    let page = anton.open("/desk/team").await?;
    for words in ["broken promises", "held by who is away", "late", "not by the rules alone"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    let figures = figures(&page.html);
    let of = |start: &str| figures.iter().filter(|(href, _)| href.starts_with(start)).count();
    assert!(of("/desk?") >= 6 && of("/desk/team/figures?") >= 5 && of("/desk/team/") >= 10, "{figures:?}");
    for (href, number) in figures {
        anton.open(&href).await?;
        assert_eq!(anton.page.status, StatusCode::OK, "{href}");
        assert_eq!(rows(&anton.page.html), number, "{href}: {}", anton.page.text());
    }
    let mut peter = town.officer("peter").await?;
    assert!(!peter.open("/desk/team").await?.has("Opened and decided"), "figures are for who leads");
    assert_eq!(peter.open("/desk/team/figures?of=overturned").await?.status, StatusCode::FORBIDDEN);
    Ok(())
}

async fn what_changed_is_read_before_the_next_case(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let (one, two) = (gas_rebate(&town, &person).await?, gas_rebate(&town, &person).await?);
    let (mut peter, mut mariam) = (town.officer("peter").await?, town.officer("mariam").await?);
    let owner = key("Peter Lund")?;
    let mut first = article("Two meters", "One bill counts.", "Ask for both bills.", &owner);
    for field in &mut first {
        if field.0 == "service" {
            field.1 = "gas-rebate";
        }
        if field.0 == "facts" {
            field.1 = "";
        }
    }
    let id = write(&mut peter, &first).await?;
    // Her next case begins with what changed; the case is hers all the same.
    mariam.open("/desk").await?;
    let page = mariam.send(&format!("/desk/items/{}/claim", one.id), &[]).await?;
    assert_eq!(page.address, format!("/desk/changed?item={}", one.id));
    assert!(page.has("One bill counts.") && page.has("Ask for both bills."), "{}", page.text());
    let screen = format!("/desk/cases/{}", one.reference);
    // Who cannot wait says why, for this case alone.
    let later = [("item", one.id.as_str()), ("act", "later"), ("why", "")];
    assert_eq!(mariam.send("/desk/changed", &later).await?.status, StatusCode::UNPROCESSABLE_ENTITY);
    let later = [("item", one.id.as_str()), ("act", "later"), ("why", "counter")];
    assert_eq!(mariam.send("/desk/changed", &later).await?.address, screen);
    mariam.open("/desk").await?;
    let page = mariam.send(&format!("/desk/items/{}/claim", two.id), &[]).await?;
    assert_eq!(page.address, format!("/desk/changed?item={}", two.id));
    let mut anton = town.officer("anton").await?;
    assert!(anton.open("/desk/team").await?.has("put off once"), "{}", anton.page.text());
    let unread = format!("/desk/team/{}/briefings", key("Mariam Aziz")?);
    assert!(anton.open(&unread).await?.has("Two meters"), "{}", anton.page.text());
    // One press, and on to the case.
    let page = mariam.send("/desk/changed", &[("item", two.id.as_str())]).await?;
    assert_eq!(page.address, format!("/desk/cases/{}", two.reference));
    assert!(!anton.open(&unread).await?.has("Two meters"), "{}", anton.page.text());
    // Only the new lines of the next version.
    let mut second = first.clone();
    second.iter_mut().for_each(|field| {
        if field.0 == "public" {
            field.1 = "One bill counts.\nNot older than a year.";
        }
    });
    second.push(("version", "1"));
    peter.send(&format!("/desk/knowledge/{id}"), &second).await?;
    let page = mariam.open(&format!("/desk/cases/{}", two.reference)).await?;
    assert!(page.has("Not older than a year.") && !page.has("One bill counts."), "{}", page.text());
    // An officer who only looks, and the one who wrote it, are not stopped.
    assert_eq!(anton.open(&screen).await?.address, screen);
    let three = gas_rebate(&town, &person).await?;
    let me = staff(&town, "peter").await?;
    does!(town, desk::claim, &me, &three.id)?;
    let there = format!("/desk/cases/{}", three.reference);
    assert_eq!(peter.open(&there).await?.address, there);
    Ok(())
}

async fn every_role_of_an_agency_is_offered(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut anton = town.officer("anton").await?;
    let page = anton.open("/desk/officers/new").await?;
    for role in ["assessor", "team-leader"] {
        assert!(page.html.contains(&format!("value=\"{role}\"")), "{role}: {}", page.text());
    }
    assert!(!page.html.contains("value=\"planner\""));
    Ok(())
}

db::on_both!(
    each_figure_is_as_long_as_the_list_behind_it,
    what_changed_is_read_before_the_next_case,
    every_role_of_an_agency_is_offered,
);
