//! The end of a session: each page knows when it is, one act makes it later, and ten times is possible (WCAG 2.2.1).

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use serde_json::{Value, json};

use super::applications::{application, start};
use super::town::Page;
use super::{Browser, Town};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

const WORDS: &str = "Nobody shall have to write this a second time.";

/// How many minutes the page says that its session lasts: the clock of the town goes on by itself a little.
fn told(page: &Page) -> Option<i64> {
    let (_, rest) = page.html.split_once("data-left=\"")?;
    minutes(rest.split('"').next()?.parse().ok())
}

fn minutes(left: Option<i64>) -> Option<i64> {
    Some((left? + MINUTE / 2) / MINUTE)
}

async fn longer(browser: &mut Browser, address: &str, token: &str) -> anyhow::Result<i64> {
    let page = browser.send_json(address, token, &json!({})).await?;
    anyhow::ensure!(page.status == StatusCode::OK, "{} {}", page.status, page.html);
    let answer: Value = serde_json::from_str(&page.html)?;
    minutes(answer["left"].as_i64()).ok_or_else(|| anyhow::anyhow!("{answer}"))
}

async fn one_act_makes_it_longer(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    for (desk, home, address, idle) in
        [(false, "/account", "/session/longer", 2 * HOUR), (true, "/desk", "/desk/session/longer", HOUR)]
    {
        let mut browser = if desk { town.officer("hannah").await? } else { town.citizen("ana").await? };
        let page = browser.open(home).await?;
        assert_eq!(told(page), Some(idle / MINUTE), "{}", page.html);
        let token = page.token().unwrap_or_default();
        town.time.advance(idle - 10 * MINUTE);
        assert_eq!(longer(&mut browser, address, &token).await?, idle / MINUTE);
        town.time.advance(idle - 10 * MINUTE);
        let page = browser.open(home).await?;
        assert_eq!((page.status, told(page)), (StatusCode::OK, Some(idle / MINUTE)), "{}", page.text());
        // A look within five minutes writes nothing, and the page says the truth all the same.
        town.time.advance(4 * MINUTE);
        assert_eq!(told(browser.open(home).await?), Some(idle / MINUTE - 4));
        let forged = browser.send_json(address, &"0".repeat(64), &json!({})).await?;
        assert_eq!(forged.status, StatusCode::FORBIDDEN, "{}", forged.text());
        town.time.advance(idle);
        assert_eq!(longer(&mut browser, address, &token).await?, 0, "what has ended does not begin again");
        assert_eq!(browser.open(home).await?.status, StatusCode::UNAUTHORIZED);
    }
    Ok(())
}

async fn it_can_be_made_longer_ten_times_and_ends_one_day(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    for (desk, home, address, idle) in
        [(false, "/account", "/session/longer", 2 * HOUR), (true, "/desk", "/desk/session/longer", HOUR)]
    {
        let mut browser = if desk { town.officer("hannah").await? } else { town.citizen("ana").await? };
        let token = browser.open(home).await?.token().unwrap_or_default();
        let mut times = 0;
        for _ in 0..30 {
            town.time.advance(idle - MINUTE);
            match longer(&mut browser, address, &token).await? {
                0 => break,
                left if left == idle / MINUTE => times += 1,
                left => town.time.advance((left + 1) * MINUTE),
            }
        }
        assert!((10..25).contains(&times), "{home}: {times} times");
        assert_eq!(browser.open(home).await?.status, StatusCode::UNAUTHORIZED, "not for ever");
    }
    Ok(())
}

async fn a_guest_is_told_too_once_something_is_kept(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut guest = town.browser();
    assert_eq!(told(guest.open("/").await?), None, "nothing is kept, so nothing ends");
    start(&town, &mut guest, "birth-registration").await?;
    assert_eq!(told(&guest.page), Some(24 * 60), "{}", guest.page.text());
    Ok(())
}

async fn a_guest_whose_session_is_gone_goes_on_with_the_code(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut guest = town.browser();
    start(&town, &mut guest, "birth-registration").await?;
    let address = guest.page.address.clone();
    let asked = guest.page.hidden("asked");
    guest.open(&format!("{}/resume", application(&guest)?)).await?;
    let (_, rest) = guest.page.html.split_once("stoa-code--large\" dir=\"ltr\">").ok_or("a draft has a code")?;
    let code = rest.split('<').next().unwrap_or_default().to_owned();
    town.time.advance(25 * HOUR);
    let typed = [("asked", asked.as_str()), (asked.split(',').next().unwrap_or_default(), "born"), ("words", WORDS)];
    guest.open("/person").await?;
    let page = guest.send(&address, &typed).await?;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{}", page.text());
    assert!(page.has(WORDS) && page.html.contains("href=\"/resume\""), "{}", page.text());
    let again = page.html.split(&format!("action=\"{address}\"")).count();
    assert_eq!(again, 2, "there is a button that sends it again: {}", page.html);
    guest.open("/resume").await?;
    guest.send("/resume", &[("code", &code)]).await?;
    guest.open(&address).await?;
    let page = guest.send(&address, &typed).await?;
    assert!(page.status.is_success(), "{}", page.text());
    Ok(())
}

db::on_both!(
    a_guest_whose_session_is_gone_goes_on_with_the_code,
    one_act_makes_it_longer,
    it_can_be_made_longer_ten_times_and_ends_one_day,
    a_guest_is_told_too_once_something_is_kept,
);
