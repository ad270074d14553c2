//! Who follows and who owns what was sent without signing in: the code on any device, and the address of the receipt.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases::officers;
use domain::desk;
use domain::desk::ClaimResult;
use jiff::civil::date;

use super::super::casework::does;
use super::super::{Browser, Town};
use super::{BIRTH, answer_all, application, leave_proofs_for_later, start};

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// The text of the element that shows a code.
fn shown(browser: &Browser, before: &str) -> anyhow::Result<String> {
    let (_, rest) = browser.page.html.split_once(before).ok_or_else(|| anyhow::anyhow!(browser.page.text()))?;
    Ok(rest.split('<').next().unwrap_or_default().to_owned())
}

/// Sends the draft that the browser is in, with an address for the receipt; returns the address of the case.
async fn send(browser: &mut Browser, email: &str) -> anyhow::Result<String> {
    leave_proofs_for_later(browser, &["birth_told_by"]).await?;
    let check = browser.page.address.clone();
    browser.send(&check, &[("declared", "yes"), ("email", email)]).await?;
    anyhow::ensure!(browser.page.has("We have your application"), "{}", browser.page.text());
    let (_, rest) = browser.page.html.split_once("href=\"/cases/").ok_or_else(|| anyhow::anyhow!("no link"))?;
    Ok(format!("/cases/{}", rest.split('"').next().unwrap_or_default()))
}

/// Begun in the browser of a library, and gone on with on a telephone.
async fn begun_in_a_library(town: &Town) -> anyhow::Result<(Browser, Browser)> {
    let (mut library, mut phone) = (town.browser(), town.browser());
    start(town, &mut library, "birth-registration").await?;
    let mine = application(&library)?;
    answer_all(&mut library, BIRTH).await?;
    library.open(&format!("{mine}/resume")).await?;
    let code = shown(&library, "stoa-code--large\" dir=\"ltr\">")?;
    phone.open("/resume").await?;
    phone.send("/resume", &[("code", &code)]).await?;
    Ok((library, phone))
}

async fn sign_in(browser: &mut Browser, email: &str) -> anyhow::Result<()> {
    browser.open("/sign-in").await?;
    browser.send("/sign-in", &[("email", email)]).await?;
    let code = browser.page.code().unwrap_or_default();
    browser.send("/sign-in/code", &[("code", &code)]).await?;
    anyhow::ensure!(browser.page.address == "/account", "{}", browser.page.text());
    Ok(())
}

async fn what_was_sent_on_a_phone_is_followed_there_and_owned_by_its_address(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut library, mut phone) = begun_in_a_library(&town).await?;
    let case = send(&mut phone, "mai@example.org").await?;
    let code = shown(&phone, "id=\"tracking-code\" dir=\"ltr\">")?;
    assert_eq!(phone.open(&case).await?.status, StatusCode::OK);
    assert!(phone.open("/cases").await?.html.contains(&case), "{}", phone.page.text());
    // The first browser owns nothing, no matter who signs in there.
    assert_ne!(library.open(&case).await?.status, StatusCode::OK);
    sign_in(&mut library, "somebody@example.org").await?;
    assert!(!library.open("/cases").await?.html.contains(&case), "{}", library.page.text());
    assert_ne!(library.open(&case).await?.status, StatusCode::OK);
    // The code follows it anywhere, for a day at a time.
    let mut tablet = town.browser();
    tablet.open(&format!("/resume/{}", code.replace('-', ""))).await?;
    assert!(!tablet.page.html.contains("Nguyễn"), "nothing personal before one goes on");
    tablet.send("/resume", &[("code", &code)]).await?;
    assert_eq!(tablet.page.address, case);
    assert_eq!(tablet.page.status, StatusCode::OK, "{}", tablet.page.text());
    // Following is not owning.
    sign_in(&mut tablet, "helper@example.org").await?;
    town.time.advance(DAY + 1);
    tablet.open("/cases").await?;
    assert!(!tablet.page.html.contains(&case), "{}", tablet.page.text());
    assert_ne!(phone.open(&case).await?.status, StatusCode::OK, "after a day the code is needed again");
    // The person who reads the mail of the receipt owns it.
    let mut home = town.browser();
    sign_in(&mut home, "Mai@Example.org").await?;
    assert!(home.open("/cases").await?.html.contains(&case), "{}", home.page.text());
    assert_eq!(home.open(&case).await?.status, StatusCode::OK);
    let mut other = town.browser();
    other.open("/resume").await?;
    other.send("/resume", &[("code", &code)]).await?;
    assert!(other.page.has("This application was sent"), "its owner signs in now: {}", other.page.text());
    let mut tx = town.app.db.begin().await?;
    let whole = "SELECT COUNT(*) FROM followers WHERE person_id IN (SELECT id FROM people WHERE is_guest = $1)";
    let left: i64 = tx.fetch_one(whole, args![false]).await?;
    assert_eq!(left, 0, "nobody follows somebody known");
    Ok(())
}

async fn without_an_address_it_belongs_to_who_signs_in_where_it_was_sent(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, mut phone) = begun_in_a_library(&town).await?;
    let case = send(&mut phone, "").await?;
    let code = shown(&phone, "id=\"tracking-code\" dir=\"ltr\">")?;
    let mut helper = town.browser();
    helper.open("/resume").await?;
    helper.send("/resume", &[("code", &code)]).await?;
    assert_eq!(helper.page.address, case);
    sign_in(&mut helper, "helper@example.org").await?;
    sign_in(&mut phone, "mai@example.org").await?;
    assert!(phone.open("/cases").await?.html.contains(&case), "{}", phone.page.text());
    assert!(!helper.open("/cases").await?.html.contains(&case), "{}", helper.page.text());
    Ok(())
}

async fn an_address_of_somebody_else_owns_nothing_of_mine(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let mut sent = Vec::new();
    for email in ["ana@example.org", "eve@example.org"] {
        start(&town, &mut ana, "birth-registration").await?;
        answer_all(&mut ana, BIRTH).await?;
        if ana.page.has("Is this still right?") {
            let address = ana.page.address.clone();
            ana.send(&address, &[]).await?;
            answer_all(&mut ana, BIRTH).await?;
        }
        sent.push(send(&mut ana, email).await?);
    }
    // Each is a matter of its own: an address takes what was sent with it, and nothing else of the browser.
    let mut eve = town.browser();
    sign_in(&mut eve, "eve@example.org").await?;
    let page = eve.open("/cases").await?;
    assert!(page.html.contains(&sent[1]) && !page.html.contains(&sent[0]), "{}", page.text());
    sign_in(&mut ana, "ana@example.org").await?;
    let page = ana.open("/cases").await?;
    assert!(page.html.contains(&sent[0]), "{}", page.text());
    assert!(!page.html.contains(&sent[1]), "{}", page.text());
    Ok(())
}

async fn news_reaches_the_address_that_a_guest_gave_and_says_nothing(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, mut phone) = begun_in_a_library(&town).await?;
    let case = send(&mut phone, "mai@example.org").await?;
    assert!(phone.open(&case).await?.has("You get an email when there is an answer"), "{}", phone.page.text());
    let bea = town.hire("officer-Bea", "Bea Lind", "births-deaths-marriages", &[]).await?;
    let reference = case.trim_start_matches("/cases/").to_owned();
    let mut tx = town.app.db.begin().await?;
    let id: String = tx.fetch_one("SELECT id FROM cases WHERE reference = $1", args![reference]).await?;
    tx.commit().await?;
    assert!(matches!(does!(town, desk::claim, &bea, &id), Ok(ClaimResult::Yes(_))));
    does!(town, officers::ask_for_information, &bea, &id, ("Your passport", date(2026, 7, 20)))?;
    town.work().await?;
    let mails = town.app.mailer.kept_for("mai@example.org");
    let told = mails.iter().find(|mail| mail.subject.contains("We need something from you"));
    let told = told.ok_or_else(|| format!("nobody tells her: {mails:?}"))?;
    assert!(told.text.contains(&case) && !told.text.contains("passport"), "{told:?}");
    let (_, mut silent) = begun_in_a_library(&town).await?;
    let case = send(&mut silent, "").await?;
    assert!(silent.open(&case).await?.has("we have no email address of yours"), "{}", silent.page.text());
    Ok(())
}

db::on_both!(
    news_reaches_the_address_that_a_guest_gave_and_says_nothing,
    what_was_sent_on_a_phone_is_followed_there_and_owned_by_its_address,
    without_an_address_it_belongs_to_who_signs_in_where_it_was_sent,
    an_address_of_somebody_else_owns_nothing_of_mine,
);
