//! Acting for somebody else: what waits for them, a renewal, a draft and a new application, by whoever may, told to them.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::trust::Scope;
use jiff::civil::date;

use super::applications::{answer_all, application, declare, leave_proofs_for_later, token};
use super::cases::{appoint, known};
use super::renewals::hold;
use super::{Browser, Town};

const LICENCE: &[(&str, &str)] = &[
    ("nsw_resident", "true"),
    ("licence_taken_away", "false"),
    ("modified_licence", "false"),
    ("medical_condition", "false"),
    ("licence_photo_asked", "false"),
    ("medical_assessment_passed", "true"),
    ("eyesight_test_asked", "false"),
    ("eyesight_test_passed", "true"),
    ("driving_assessment_passed", "true"),
    ("date_of_birth-day", "30"),
    ("date_of_birth-month", "9"),
    ("date_of_birth-year", "1978"),
];

async fn post(town: &Town, browser: &mut Browser, fields: &[(&str, &str)]) -> anyhow::Result<()> {
    browser.open("/").await?;
    let token = token(town, browser);
    let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("form-token", token.as_str())]).collect();
    browser.send_as_is("/applications", &fields).await?;
    Ok(())
}

async fn whose(town: &Town, address: &str) -> anyhow::Result<String> {
    let id = address.trim_start_matches("/applications/").to_owned();
    let mut tx = town.app.db.begin().await?;
    Ok(tx.fetch_one("SELECT person_id FROM applications WHERE id = $1", args![id]).await?)
}

async fn a_daughter_renews_her_fathers_licence_and_he_is_told(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (george, mut father) = known(&town, "George Pappas").await?;
    let (_, mut eleni) = known(&town, "Eleni Pappas").await?;
    appoint(&town, &george, "eleni-pappas@example.org", Scope::Act).await?;
    hold(&town, &george, "Driver licence, class C", date(2026, 8, 1)).await?;
    // It waits on her first page, under his name, and so it does among what is renewed.
    for page in ["/account", "/renewals"] {
        let page = eleni.open(page).await?;
        assert!(page.has("Driver licence, class C") && page.has("For George Pappas"), "{}", page.text());
    }
    let holding = eleni.page.value_of("holding").ok_or("no button to renew")?;
    let whom = eleni.page.value_of("for").ok_or("the button does not say for whom")?;
    assert_eq!(whom, george);
    let fields = [("service", "driver-licence-renewal"), ("holding", holding.as_str()), ("for", whom.as_str())];
    post(&town, &mut eleni, &fields).await?;
    assert!(eleni.page.has("For George Pappas"), "{}", eleni.page.text());
    let mine = application(&eleni)?;
    assert_eq!(whose(&town, &mine).await?, george);
    // Begun and left, it waits for both.
    assert!(eleni.open("/applications").await?.has("For George Pappas"), "{}", eleni.page.text());
    assert!(father.open("/account").await?.html.contains(&mine), "{}", father.page.text());
    eleni.open(&mine).await?;
    let confirm = eleni.page.address.clone();
    eleni.send(&confirm, &[]).await?;
    answer_all(&mut eleni, LICENCE).await?;
    if eleni.page.has("Proof for what you told us") {
        leave_proofs_for_later(&mut eleni, &["nsw_resident", "licence_class"]).await?;
    }
    assert!(eleni.page.has("For George Pappas"), "{}", eleni.page.text());
    Ok(())
}

async fn a_representative_is_asked_for_whom_it_is_and_the_person_is_told(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (george, mut father) = known(&town, "George Pappas").await?;
    let (eleni_id, mut eleni) = known(&town, "Eleni Pappas").await?;
    appoint(&town, &george, "eleni-pappas@example.org", Scope::Act).await?;
    eleni.open("/services/birth-registration").await?;
    post(&town, &mut eleni, &[("service", "birth-registration")]).await?;
    assert!(eleni.page.has("For whom is it?") && eleni.page.has("For George Pappas"), "{}", eleni.page.text());
    post(&town, &mut eleni, &[("service", "birth-registration"), ("for", ""), ("asked-for-whom", "yes")]).await?;
    assert!(eleni.page.has("Choose for whom it is"), "{}", eleni.page.text());
    post(&town, &mut eleni, &[("service", "birth-registration"), ("for", "me")]).await?;
    assert_eq!(whose(&town, &application(&eleni)?).await?, eleni_id);
    post(&town, &mut eleni, &[("service", "birth-registration"), ("for", &george)]).await?;
    assert_eq!(whose(&town, &application(&eleni)?).await?, george);
    answer_all(&mut eleni, super::applications::BIRTH).await?;
    leave_proofs_for_later(&mut eleni, &["birth_told_by"]).await?;
    declare(&mut eleni).await?;
    assert!(eleni.page.has("We have your application"), "{}", eleni.page.text());
    town.work().await?;
    let mails = town.app.mailer.kept_for("george-pappas@example.org");
    let told = mails.iter().find(|mail| mail.subject.contains("sent an application for you"));
    let told = told.ok_or_else(|| format!("he is not told: {mails:?}"))?;
    assert!(told.subject.contains("Eleni Pappas") && told.text.contains("/account/representatives"), "{told:?}");
    assert!(father.open("/cases").await?.has("Register a birth"), "{}", father.page.text());
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT count(*) FROM ledger WHERE person_id = $1 AND actor_kind = 'representative' AND actor_id = $2";
    let looks: i64 = tx.fetch_one(sql, args![george, eleni_id]).await?;
    assert!(looks > 0, "he can read what she did");
    Ok(())
}

async fn who_may_only_look_or_nothing_begins_nothing_for_others(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (george, _) = known(&town, "George Pappas").await?;
    let (_, mut tom) = known(&town, "Tom").await?;
    let (_, mut eve) = known(&town, "Eve").await?;
    appoint(&town, &george, "tom@example.org", Scope::See).await?;
    hold(&town, &george, "Driver licence, class C", date(2026, 8, 1)).await?;
    let page = tom.open("/renewals").await?;
    assert!(page.has("For George Pappas") && page.value_of("for").is_none(), "{}", page.text());
    for browser in [&mut tom, &mut eve] {
        post(&town, browser, &[("service", "birth-registration"), ("for", &george)]).await?;
        assert_eq!(browser.page.status, StatusCode::NOT_FOUND, "{}", browser.page.text());
    }
    post(&town, &mut tom, &[("service", "birth-registration")]).await?;
    assert!(tom.page.address.contains("/steps/"), "who may not act is not asked: {}", tom.page.text());
    Ok(())
}

async fn what_a_machine_remembers_ends_there(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut guest = town.browser();
    assert!(!guest.open("/").await?.html.contains("href=\"/leave\""), "nothing to forget yet");
    super::applications::start(&town, &mut guest, "birth-registration").await?;
    let mine = application(&guest)?;
    assert!(guest.page.html.contains("href=\"/leave\""), "{}", guest.page.html);
    let page = guest.open("/leave").await?;
    assert!(page.html.contains(&format!("{mine}/resume")), "a draft without its code would be lost: {}", page.text());
    guest.send("/sign-out", &[]).await?;
    assert_eq!(guest.open(&mine).await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

db::on_both!(
    a_daughter_renews_her_fathers_licence_and_he_is_told,
    a_representative_is_asked_for_whom_it_is_and_the_person_is_told,
    who_may_only_look_or_nothing_begins_nothing_for_others,
    what_a_machine_remembers_ends_there,
);
