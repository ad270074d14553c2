//! A plan is lived with: steps ticked off, noted and added, and the plan taken along by a code, for oneself or a helper.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};

use super::{Browser, Town};

const DAY: i64 = 24 * 60 * 60 * 1_000;

const EVENT: &str = "someone-died";

/// Begins a plan, and leaves the browser on it. Returns its address.
async fn plan(browser: &mut Browser) -> anyhow::Result<String> {
    browser.open(&format!("/events/{EVENT}")).await?;
    browser.send("/plans", &[("event", EVENT)]).await?;
    let plan = browser.page.address.trim_end_matches("/questions").to_owned();
    browser.open(&plan).await?;
    Ok(plan)
}

/// The first step of the plan that is shown.
fn first_step(browser: &Browser) -> anyhow::Result<String> {
    let (_, rest) = browser.page.html.split_once("id=\"step-").ok_or_else(|| anyhow::anyhow!(browser.page.text()))?;
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}

/// The code that the page shows large: the person's own.
fn own_code(browser: &Browser) -> anyhow::Result<String> {
    after(browser, "stoa-code--large\" dir=\"ltr\">")
}

fn after(browser: &Browser, before: &str) -> anyhow::Result<String> {
    let (_, rest) = browser.page.html.split_once(before).ok_or_else(|| anyhow::anyhow!(browser.page.text()))?;
    Ok(rest.split('<').next().unwrap_or_default().to_owned())
}

/// Makes a code for a helper and returns it.
async fn shared(browser: &mut Browser, plan: &str, may: &str, days: &str) -> anyhow::Result<String> {
    browser.open(&format!("{plan}/codes")).await?;
    browser.send(&format!("{plan}/codes"), &[("helper", "Aunt Eleni"), ("may", may), ("days", days)]).await?;
    after(browser, "<strong class=\"stoa-code\" dir=\"ltr\">")
}

/// Enters a code.
async fn enter(browser: &mut Browser, code: &str) -> anyhow::Result<()> {
    browser.open("/resume").await?;
    browser.send("/resume", &[("code", code)]).await?;
    Ok(())
}

async fn a_step_is_ticked_off_noted_and_added(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let plan = plan(&mut ana).await?;
    let step = first_step(&ana)?;
    let at = format!("{plan}/steps/{step}");
    ana.send(&at, &[("note", "Ask for <b>three</b> copies")]).await?;
    assert!(ana.page.html.contains("Ask for &lt;b&gt;three&lt;"), "the note stands at its step, as it was typed");
    let long = "é".repeat(2_001);
    ana.send(&at, &[("note", long.as_str())]).await?;
    let wrong = format!("href=\"#note-{step}\"");
    assert!(
        ana.page.html.contains(&wrong) && ana.page.html.contains(&format!(">{long}</textarea>")),
        "it is given back"
    );
    assert!(ana.page.html.contains("Ask for &lt;b&gt;three&lt;"), "and the note that was kept stays");
    ana.send(&at, &[("done", "yes")]).await?;
    assert!(ana.page.has("Done: 1 step"), "{}", ana.page.text());
    assert_ne!(first_step(&ana)?, step, "what is done is no longer first");
    ana.send(&at, &[("done", "no")]).await?;
    assert!(!ana.page.has("Done: 1 step"));
    assert_eq!(first_step(&ana)?, step);
    let steps = format!("{plan}/steps");
    let day = [("text", "Ring Grandma"), ("by-day", "31"), ("by-month", "2"), ("by-year", "2027")];
    ana.send(&steps, &day).await?;
    assert!(ana.page.html.contains("value=\"Ring Grandma\"") && ana.page.html.contains("href=\"#by-day\""));
    ana.send(&steps, &[("text", " ")]).await?;
    assert!(ana.page.has("Write what you want to do"), "{}", ana.page.text());
    let day = [("text", "Ring Grandma"), ("by-day", "28"), ("by-month", "2"), ("by-year", "2027")];
    ana.send(&steps, &day).await?;
    assert!(ana.page.has("Ring Grandma") && ana.page.has("28 February 2027"), "{}", ana.page.text());
    let calendar = ana.open(&format!("{plan}/calendar.ics")).await?.html.clone();
    assert!(calendar.contains("SUMMARY:Ring Grandma") && calendar.contains("20270228"), "{calendar}");
    ana.open(&plan).await?;
    let (before, _) = ana.page.html.split_once("name=\"gone\"").ok_or("a step of one's own can go")?;
    let own = before.rsplit("/steps/").next().and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned();
    ana.send(&format!("{plan}/steps/{own}"), &[("gone", "yes")]).await?;
    assert!(!ana.page.has("Ring Grandma"));
    let unknown = ana.send(&format!("{plan}/steps/no-such-step"), &[("done", "yes")]).await?;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn a_plan_goes_on_by_its_code_anywhere_and_can_be_kept_there(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut library, mut phone) = (town.browser(), town.browser());
    let plan = plan(&mut library).await?;
    library.open(&format!("{plan}/codes")).await?;
    let code = own_code(&library)?;
    assert_eq!(phone.open(&plan).await?.status, StatusCode::NOT_FOUND, "nobody gets in by the address");
    enter(&mut phone, &code.to_lowercase()).await?;
    assert_eq!(phone.page.address, plan);
    let step = first_step(&phone)?;
    phone.send(&format!("{plan}/steps/{step}"), &[("done", "yes")]).await?;
    assert!(phone.page.has("Done: 1 step"));
    assert!(library.open(&plan).await?.has("Done: 1 step"), "it is one plan");
    assert!(phone.open("/plans").await?.has("Opened with a code"), "{}", phone.page.text());
    // A library forgets its visitors: the plan is still there for the code.
    stoa::slices::begin_ticks(&town.app).await?;
    town.time.advance(2 * DAY);
    town.work().await?;
    assert_eq!(phone.open(&plan).await?.status, StatusCode::NOT_FOUND, "a code is entered again after a day");
    enter(&mut phone, &code).await?;
    assert!(phone.page.has("Done: 1 step"), "{}", phone.page.text());
    phone.sign_in("ana@example.org").await?;
    let page = phone.open(&plan).await?;
    assert!(page.has("Keep this plan in my account"), "{}", page.text());
    phone.send(&format!("{plan}/keep"), &[]).await?;
    assert!(!phone.page.has("with a code"), "it is hers now");
    let mut other = town.browser();
    other.sign_in("ana@example.org").await?;
    assert!(other.open(&plan).await?.has("Done: 1 step"), "on any device where she signs in");
    Ok(())
}

async fn a_helper_gets_what_the_code_says_until_it_ends(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.sign_in("ana@example.org").await?;
    let plan = plan(&mut ana).await?;
    let step = first_step(&ana)?;
    let see = shared(&mut ana, &plan, "see", "7").await?;
    let (mut eleni, mut noor) = (town.browser(), town.browser());
    enter(&mut eleni, &see).await?;
    assert_eq!(eleni.page.address, plan);
    assert!(!eleni.page.html.contains("name=\"done\"") && !eleni.page.html.contains("action=\"/applications\""));
    for (address, fields) in [
        (format!("{plan}/steps/{step}"), [("done", "yes")]),
        (format!("{plan}/steps"), [("text", "x")]),
        (format!("{plan}/codes"), [("helper", "me")]),
        (format!("{plan}/removal"), [("x", "x")]),
        (format!("{plan}/questions"), [("asked", "someone_died")]),
    ] {
        eleni.open(&plan).await?;
        let page = eleni.send(&address, &fields).await?;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{address}");
    }
    let change = shared(&mut ana, &plan, "change", "30").await?;
    enter(&mut noor, &change).await?;
    noor.send(&format!("{plan}/steps/{step}"), &[("done", "yes")]).await?;
    assert!(ana.open(&plan).await?.has("Done: 1 step"));
    noor.open(&plan).await?;
    let page = noor.send(&format!("{plan}/codes"), &[("helper", "another")]).await?;
    assert_eq!(page.status, StatusCode::FORBIDDEN, "helpers hand nothing on");
    let looked = ana.open("/account/access").await?;
    assert!(looked.has("code"), "she reads that a holder of a code looked: {}", looked.text());
    // Ended by its day, and ended by her.
    town.time.advance(8 * DAY);
    enter(&mut eleni, &see).await?;
    assert_eq!(eleni.page.status, StatusCode::NOT_FOUND, "{}", eleni.page.text());
    enter(&mut noor, &change).await?;
    assert_eq!(noor.page.address, plan);
    ana.sign_in("ana@example.org").await?;
    ana.open(&format!("{plan}/codes")).await?;
    let end = ana.page.address_like(&format!("{plan}/codes/")).ok_or("a code can be ended")?;
    ana.send(&end, &[]).await?;
    assert_eq!(noor.open(&plan).await?.status, StatusCode::UNAUTHORIZED, "at once, in every browser");
    Ok(())
}

async fn the_code_comes_by_mail_and_goes_with_the_plan(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let plan = plan(&mut ana).await?;
    ana.open(&format!("{plan}/codes")).await?;
    let code = own_code(&ana)?;
    let page = ana.send(&format!("{plan}/codes"), &[("email", "ana@home")]).await?;
    assert!(page.html.contains("href=\"#email\"") && page.html.contains("ana@home"), "{}", page.text());
    for email in ["ana@example.org", "bo@example.org", "ana@example.org"] {
        let page = ana.send(&format!("{plan}/codes"), &[("email", email)]).await?;
        assert!(page.has(email), "{}", page.text());
    }
    town.work().await?;
    let sent = |email| town.app.mailer.kept_for(email).len();
    assert_eq!([sent("ana@example.org"), sent("bo@example.org")], [1, 1], "each address once, and each that is said");
    let mails = town.app.mailer.kept_for("ana@example.org");
    let mail = mails.first().ok_or("no mail")?;
    assert!(mail.text.contains(&code), "{}", mail.text);
    let (_, picture) = ana.page.html.split_once("src=\"/plans/").ok_or("a picture")?;
    let picture = format!("/plans/{}", picture.split('"').next().unwrap_or_default());
    assert!(ana.open(&picture).await?.html.starts_with("<?xml"), "{picture}");
    ana.open(&format!("{plan}/answers")).await?;
    ana.send(&format!("{plan}/removal"), &[]).await?;
    assert_eq!(db.glance::<i64>("SELECT count(*) FROM plan_codes", args![]).await?, Some(0));
    let mut phone = town.browser();
    enter(&mut phone, &code).await?;
    assert_eq!(phone.page.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn a_helper_gets_the_code_by_mail_and_a_refused_mail_is_said_on_the_page(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let plan = plan(&mut ana).await?;
    let codes = format!("{plan}/codes");
    ana.open(&codes).await?;
    let helper = |email| [("helper", "Aunt Eleni"), ("may", "see"), ("days", "7"), ("helper-email", email)];
    let page = ana.send(&codes, &helper("eleni@home")).await?;
    assert!(
        page.html.contains("href=\"#helper-email\"") && page.html.contains("value=\"Aunt Eleni\""),
        "{}",
        page.text()
    );
    ana.send(&codes, &helper("eleni@example.org")).await?;
    let code = after(&ana, "<strong class=\"stoa-code\" dir=\"ltr\">")?;
    town.work().await?;
    let mails = town.app.mailer.kept_for("eleni@example.org");
    assert!(mails.len() == 1 && mails[0].text.contains(&code), "{mails:?}");
    let mut eleni = town.browser();
    enter(&mut eleni, &code).await?;
    assert_eq!(eleni.page.address, plan);
    assert!(ana.open(&codes).await?.has("eleni@example.org: handed to their mail service"), "{}", ana.page.text());
    let mut tx = db.begin().await?;
    tx.execute("UPDATE deliveries SET state = 'refused'", args![]).await?;
    tx.commit().await?;
    assert!(ana.open(&codes).await?.has("eleni@example.org: refused"), "{}", ana.page.text());
    // A code that ended before its mail went is not mailed.
    ana.send(&codes, &helper("bo@example.org")).await?;
    for _ in 0..2 {
        let end = ana.page.address_like(&format!("{codes}/")).ok_or("a code can be ended")?;
        ana.send(&end, &[]).await?;
    }
    town.work().await?;
    assert_eq!(town.app.mailer.kept_for("bo@example.org").len(), 0);
    Ok(())
}

async fn cards_are_one_list_to_tick(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open("/services/gas-rebate").await?;
    ana.send("/plans", &[("service", "gas-rebate")]).await?;
    let plan = ana.page.address.trim_end_matches("/questions").to_owned();
    for _ in 0..12 {
        if ana.page.html.contains("name=\"ticked\"") {
            break;
        }
        let asked = ana.page.hidden("asked");
        let answers: Vec<(String, String)> = asked.split(' ').map(|key| (key.to_owned(), answer_to(key))).collect();
        let fields: Vec<(&str, &str)> = answers.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        let fields: Vec<(&str, &str)> = [("asked", asked.as_str())].into_iter().chain(fields).collect();
        ana.send(&format!("{plan}/questions"), &fields).await?;
    }
    let asked = ana.page.hidden("asked");
    assert!(asked.split(' ').count() > 1, "{}", ana.page.text());
    let ticks = format!("{plan}/questions");
    let sent = [("asked", asked.as_str()), ("ticked", "cards")];
    let page = ana.send(&ticks, &sent).await?;
    assert!(page.html.contains("Error:") && page.has("Tick what fits"), "silence is no answer: {}", page.text());
    let both = [sent[0], sent[1], ("holds_health_care_card", "true"), ("ticked-none", "yes")];
    assert!(ana.send(&ticks, &both).await?.has("not both"), "{}", ana.page.text());
    ana.send(&ticks, &[sent[0], sent[1], ("holds_health_care_card", "true")]).await?;
    let page = ana.open(&format!("{plan}/answers")).await?;
    let text = page.text();
    let card = text.find("Health Care Card Yes").is_some() && text.find("Pensioner Concession Card No").is_some();
    assert!(card, "what is not ticked is a no: {text}");
    Ok(())
}

/// An answer with which the gas rebate goes on to the cards.
fn answer_to(key: &str) -> String {
    match key {
        "gas_connection" => "retail",
        "veteran_card" => "none",
        "nsw_resident" | "gas_bill_in_own_name" | "energy_account_holder" => "true",
        _ => "false",
    }
    .to_owned()
}

db::on_both!(
    a_step_is_ticked_off_noted_and_added,
    a_plan_goes_on_by_its_code_anywhere_and_can_be_kept_there,
    a_helper_gets_what_the_code_says_until_it_ends,
    the_code_comes_by_mail_and_goes_with_the_plan,
    a_helper_gets_the_code_by_mail_and_a_refused_mail_is_said_on_the_page,
    cards_are_one_list_to_tick,
);
