//! Organisations: added by their owner, acted for by those whom the owner names, applied for under their own name, and
//! appointed themselves to act for somebody.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::renewals::{self, NewHolding};
use domain::trust::{self, Action, Actor, Purpose, Resource};
use jiff::civil::{Date, date};
use stoa::slices;

use super::applications::{answer_all, application, declare, leave_proofs_for_later, token};
use super::cases::known;
use super::{Browser, Town};

/// Its check digits are right.
const ABN: &str = "82 000 000 123";
const CAFE: &str = "Café at the Bend Pty Ltd";
const NEW: &str = "/account/organisations/new";

const VAN: &[(&str, &str)] = &[
    ("vehicle_registration_number", "DEM03C"),
    ("organisation_address", "PO Box 12, Gumtree Bend NSW 2999"),
    ("organisation_contact_person", "Lucia Moretti"),
    ("organisation_phone", "02 5550 0115"),
];

/// Adds an organisation and returns the address of its page.
async fn add(owner: &mut Browser, name: &str, abn: &str) -> anyhow::Result<String> {
    owner.open(NEW).await?;
    owner.send(NEW, &[("organisation_name", name), ("organisation_abn", abn)]).await?;
    anyhow::ensure!(owner.page.status.is_success(), "{}", owner.page.text());
    Ok(owner.page.address.clone())
}

fn id_of(there: &str) -> &str {
    there.trim_start_matches("/account/organisations/")
}

/// Names somebody on the page of an organisation, or of a person.
async fn name(owner: &mut Browser, there: &str, (who, email): (&str, &str), scope: &str) -> anyhow::Result<()> {
    owner.open(there).await?;
    let until = [("until-day", "31"), ("until-month", "12"), ("until-year", "2026")];
    let fields = [("name", who), ("email", email), ("scope", scope)].into_iter().chain(until);
    owner.send(there, &fields.collect::<Vec<_>>()).await?;
    anyhow::ensure!(owner.page.status.is_success() && owner.page.has(email), "{}", owner.page.text());
    Ok(())
}

/// The registration of a van, as a register would hand it over.
async fn hold_van(town: &Town, party: &str, ends: Date) -> anyhow::Result<()> {
    let app = &town.app;
    let text = format!(
        "renewing_registration: true\nregistered_in_own_name: true\nhas_green_slip: true\nsafety_check_needed: false\n\
         vehicle_used_privately: false\nregistration_expiry: {ends}\n"
    );
    let facts = app.catalogue.read_facts("facts.yaml", &text, app.today());
    let facts = facts.map_err(|lines| anyhow::anyhow!(lines.join("\n")))?;
    let mut tx = app.db.begin().await?;
    let (register, resource) = (Actor::System("register"), Resource::of_person("holdings", party));
    let grant = trust::authorise(&mut tx, app, &register, Action::Change, resource, Purpose::Informing).await;
    let grant = grant.map_err(|_| anyhow::anyhow!("refused"))?;
    let service = "vehicle-registration-renewal";
    let new = NewHolding { service, label: "Delivery van", expires_on: ends, facts: &facts };
    renewals::hold(&mut tx, app, &grant, new).await?;
    Ok(tx.commit().await?)
}

async fn post(town: &Town, browser: &mut Browser, fields: &[(&str, &str)]) -> anyhow::Result<()> {
    browser.open("/").await?;
    let token = token(town, browser);
    let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("form-token", token.as_str())]).collect();
    browser.send_as_is("/applications", &fields).await?;
    Ok(())
}

async fn count(town: &Town, sql: &'static str, args: Vec<db::Value>) -> anyhow::Result<i64> {
    let mut tx = town.app.db.begin().await?;
    Ok(tx.fetch_one(sql, args).await?)
}

async fn a_bookkeeper_renews_for_a_cafe_and_its_owner_is_told(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, mut lucia) = known(&town, "Lucia Moretti").await?;
    let (ben_id, mut ben) = known(&town, "Ben Adeyemi").await?;
    let (_, mut eve) = known(&town, "Eve").await?;
    let there = add(&mut lucia, CAFE, ABN).await?;
    let cafe = id_of(&there).to_owned();
    name(&mut lucia, &there, ("Ben Adeyemi", "ben-adeyemi@example.org"), "act").await?;
    hold_van(&town, &cafe, date(2026, 7, 20)).await?;
    // It waits on the first page of both, under its name.
    for browser in [&mut ben, &mut lucia] {
        let page = browser.open("/account").await?;
        assert!(page.has("Delivery van") && page.has("For Café at the Bend Pty Ltd"), "{}", page.text());
    }
    ben.open("/renewals").await?;
    let holding = ben.page.value_of("holding").ok_or("no button to renew")?;
    assert_eq!(ben.page.value_of("for"), Some(cafe.clone()));
    let renewal = [("service", "vehicle-registration-renewal"), ("holding", holding.as_str()), ("for", cafe.as_str())];
    post(&town, &mut ben, &renewal).await?;
    let draft = application(&ben)?;
    let confirmed = ben.page.text();
    assert!(confirmed.contains(CAFE) && confirmed.contains(ABN), "its name and number are known: {confirmed}");
    let id = draft.trim_start_matches("/applications/").to_owned();
    let whose = "SELECT count(*) FROM applications WHERE id = $1 AND person_id = $2 AND applicant = 'organisation'";
    assert_eq!(count(&town, whose, args![id, cafe]).await?, 1);
    // Nobody else's draft is among Ben's own, and it is not there for anybody else.
    assert!(ben.open("/applications").await?.has("For Café at the Bend"), "{}", ben.page.text());
    assert_eq!(eve.open(&draft).await?.status, StatusCode::NOT_FOUND);
    ben.open(&draft).await?;
    let confirm = ben.page.address.clone();
    ben.send(&confirm, &[]).await?;
    answer_all(&mut ben, VAN).await?;
    if ben.page.has("Proof for what you told us") {
        leave_proofs_for_later(&mut ben, &["has_green_slip"]).await?;
    }
    let check = ben.page.text();
    assert!(check.contains("PO Box 12") && !check.contains("family name"), "who applies is the café: {check}");
    declare(&mut ben).await?;
    assert!(ben.page.has("We have your application"), "{}", ben.page.text());
    town.work().await?;
    let mails = town.app.mailer.kept_for("lucia-moretti@example.org");
    let told = mails.iter().find(|mail| mail.subject.contains("sent an application for Café at the Bend"));
    let told = told.ok_or_else(|| format!("she is not told: {mails:?}"))?;
    assert!(told.subject.contains("Ben Adeyemi") && told.text.contains("/account/organisations"), "{told:?}");
    // She sees the case under the name of the café, and who looked.
    assert!(lucia.open("/cases").await?.has("You see this for Café at the Bend"), "{}", lucia.page.text());
    let case = lucia.page.address_like("/cases/").ok_or("no case")?;
    let record = lucia.open(&format!("{there}/access")).await?;
    assert!(record.has("Ben Adeyemi, who acts for it"), "{}", record.text());
    let mut desk = town.officer("simon").await?;
    let shown = desk.open(&format!("/desk{case}")).await?;
    assert!(shown.has(CAFE) && shown.has(ABN), "the desk reads who applies: {}", shown.text());
    // What is asked of organisations is known from now on, and what is Ben's is not mixed with it.
    let held = "SELECT count(*) FROM held_facts WHERE person_id = $1 AND fact = 'organisation_contact_person'";
    assert_eq!(count(&town, held, args![cafe]).await?, 1);
    assert_eq!(count(&town, held, args![ben_id]).await?, 0);
    let sent = "SELECT count(*) FROM cases WHERE person_id = $1";
    assert_eq!(count(&town, sent, args![cafe]).await?, 1);
    assert_eq!(count(&town, sent, args![ben_id]).await?, 0);
    // From the moment it is ended, nothing of it is open to Ben.
    assert!(ben.open(&case).await?.status.is_success());
    lucia.open(&there).await?;
    let ends: Vec<String> = ends_on(&lucia.page.html, &there);
    let [end] = ends.as_slice() else { return Err(format!("one can be ended, the last owner not: {ends:?}").into()) };
    lucia.send(end, &[]).await?;
    for page in [case.as_str(), there.as_str(), &format!("{draft}/confirmation")] {
        assert_eq!(ben.open(page).await?.status, StatusCode::NOT_FOUND, "{page}");
    }
    assert!(!ben.open("/renewals").await?.has("Delivery van"));
    let record = lucia.open(&format!("{there}/access")).await?;
    assert!(record.has("Ben Adeyemi, who acts for it"), "his name stays: {}", record.text());
    Ok(())
}

/// The buttons of a page that end an appointment.
fn ends_on(html: &str, there: &str) -> Vec<String> {
    let start = format!("action=\"{there}/people/");
    let address = |(at, _): (usize, &str)| Some(html.get(at + "action=\"".len()..)?.split('"').next()?.to_owned());
    html.match_indices(&start).filter_map(address).collect()
}

async fn a_number_that_cannot_be_is_refused_with_words(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, mut lucia) = known(&town, "Lucia Moretti").await?;
    lucia.open(NEW).await?;
    let wrong: &[(&[(&str, &str)], &str)] = &[
        (&[("organisation_name", CAFE), ("organisation_abn", "82 000 000 124")], "ABN"),
        (&[("organisation_name", CAFE)], "Give at least one number"),
        (&[("organisation_name", CAFE), ("organisation_acn", "123")], "ACN"),
        (&[("organisation_name", CAFE), ("organisation_incorporation_number", "12")], "INC or Y"),
        (&[("organisation_abn", ABN)], "What is the name of the business or club?"),
    ];
    for (fields, words) in wrong {
        let page = lucia.send(NEW, fields).await?;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(page.has(words), "{words}: {}", page.text());
        for (field, typed) in *fields {
            let typed = format!("value=\"{typed}\"");
            assert!(page.html.contains(&typed), "what was typed into {field} stays: {}", page.html);
        }
    }
    let there = add(&mut lucia, CAFE, ABN).await?;
    lucia.open(NEW).await?;
    let again = lucia.send(NEW, &[("organisation_name", "Another"), ("organisation_abn", "82000000123")]).await?;
    assert!(again.status == StatusCode::UNPROCESSABLE_ENTITY && again.has("already"), "{}", again.text());
    // Its only number is not taken away, and a wrong one does not replace it.
    let number = format!("{there}/facts/organisation_abn");
    for (typed, words) in [("", "Give at least one number"), ("82 000 000 124", "ABN")] {
        lucia.open(&number).await?;
        let page = lucia.send(&number, &[("organisation_abn", typed)]).await?;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.has(words), "{typed}: {}", page.text());
    }
    let called = format!("{there}/facts/organisation_name");
    lucia.open(&called).await?;
    lucia.send(&called, &[("organisation_name", "The Bend Pty Ltd")]).await?;
    assert!(lucia.page.address == there && lucia.page.has("The Bend Pty Ltd"), "{}", lucia.page.text());
    assert!(lucia.open("/account/organisations").await?.has("The Bend Pty Ltd"), "{}", lucia.page.text());
    Ok(())
}

async fn only_owners_manage_and_the_last_one_stays(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (lucia_id, mut lucia) = known(&town, "Lucia Moretti").await?;
    let (_, mut ben) = known(&town, "Ben Adeyemi").await?;
    let (_, mut eve) = known(&town, "Eve").await?;
    let there = add(&mut lucia, CAFE, ABN).await?;
    name(&mut lucia, &there, ("Ben", "ben-adeyemi@example.org"), "see").await?;
    assert!(ben.open(&there).await?.has("You may see its applications and cases"), "{}", ben.page.text());
    let below = ["/access", "/mail", "/deletion", "/facts/organisation_name"];
    for browser in [&mut ben, &mut eve] {
        for page in below.map(|page| format!("{there}{page}")) {
            assert_eq!(browser.open(&page).await?.status, StatusCode::NOT_FOUND, "{page}");
        }
        browser.open("/account/representatives").await?;
        let own = [("name", "Me"), ("email", "eve@example.org"), ("scope", "own")];
        assert_eq!(browser.send(&there, &own).await?.status, StatusCode::NOT_FOUND);
        browser.open("/account/representatives").await?;
        assert_eq!(browser.send(&format!("{there}/data"), &[]).await?.status, StatusCode::NOT_FOUND);
    }
    // Who may only look begins nothing for it, and nobody owns a person.
    let service = ("service", "vehicle-registration-renewal");
    post(&town, &mut ben, &[service, ("for", id_of(&there))]).await?;
    assert_eq!(ben.page.status, StatusCode::NOT_FOUND);
    ben.open("/account/representatives").await?;
    let own = [("name", "Eve"), ("email", "eve@example.org"), ("scope", "own")];
    assert_eq!(ben.send("/account/representatives", &own).await?.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mine = format!("/account/organisations/{lucia_id}/access");
    assert_eq!(lucia.open(&mine).await?.status, StatusCode::NOT_FOUND, "a person is no organisation");
    lucia.open(&there).await?;
    assert_eq!(lucia.send(&format!("{there}/leave"), &[]).await?.status, StatusCode::CONFLICT);
    // Ben leaves, comes back as an owner, and the first owner may leave.
    ben.open(&there).await?;
    ben.send(&format!("{there}/leave"), &[]).await?;
    assert_eq!(ben.open(&there).await?.status, StatusCode::NOT_FOUND);
    name(&mut lucia, &there, ("Ben", "ben-adeyemi@example.org"), "own").await?;
    assert!(ben.open(&there).await?.has("Who acts for it"), "{}", ben.page.text());
    lucia.send(&format!("{there}/leave"), &[]).await?;
    assert_eq!(lucia.open(&there).await?.status, StatusCode::NOT_FOUND);
    // An account that goes takes along what nobody else owns, and says so.
    let page = ben.open("/account/deletion").await?;
    assert!(page.has(CAFE) && page.has("Name another owner first"), "{}", page.text());
    ben.send("/account/deletion", &[("sure", "yes")]).await?;
    let left = "SELECT (SELECT count(*) FROM organisations) + (SELECT count(*) FROM representatives)
        + (SELECT count(*) FROM held_facts WHERE person_id = $1)";
    assert_eq!(count(&town, left, args![id_of(&there)]).await?, 0);
    Ok(())
}

async fn its_mail_goes_where_it_is_read_and_signs_nobody_in(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, mut lucia) = known(&town, "Lucia Moretti").await?;
    let there = add(&mut lucia, CAFE, ABN).await?;
    let mail = format!("{there}/mail");
    lucia.open(&mail).await?;
    assert_eq!(lucia.send(&mail, &[("email", "nowhere")]).await?.status, StatusCode::UNPROCESSABLE_ENTITY);
    lucia.send(&mail, &[("email", "office@cafe.example")]).await?;
    let code = lucia.page.code().ok_or("no code")?;
    lucia.send(&format!("{mail}/code"), &[("code", "1")]).await?;
    assert_eq!(lucia.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    lucia.send(&format!("{mail}/code"), &[("code", &code)]).await?;
    assert!(lucia.page.address == there && lucia.page.has("office@cafe.example"), "{}", lucia.page.text());
    assert!(!lucia.page.has("Not confirmed yet"), "{}", lucia.page.text());
    hold_van(&town, id_of(&there), date(2026, 7, 20)).await?;
    slices::begin_ticks(&town.app).await?;
    town.time.advance(24 * 60 * 60 * 1000);
    town.work().await?;
    assert_eq!(town.app.mailer.kept_for("office@cafe.example").iter().filter(|m| m.text.contains("van")).count(), 1);
    assert_eq!(
        town.app.mailer.kept_for("lucia-moretti@example.org").iter().filter(|m| m.text.contains("van")).count(),
        0
    );
    // The address is nobody's account.
    let mut office = town.browser();
    office.sign_in("office@cafe.example").await?;
    assert_eq!(office.open(&there).await?.status, StatusCode::NOT_FOUND);
    // Everything that is kept of it is its owner's to have.
    lucia.sign_in("lucia-moretti@example.org").await?;
    lucia.open(&there).await?;
    lucia.send(&format!("{there}/data"), &[]).await?;
    let kept: serde_json::Value = serde_json::from_str(&lucia.page.html)?;
    assert_eq!(kept["account"]["name"], CAFE);
    assert_eq!(kept["account"]["organisation"]["email"], "office@cafe.example");
    assert_eq!(kept["trust"]["representatives"][0]["scope"], "own");
    lucia.open("/account/data").await?;
    lucia.send("/account/data", &[]).await?;
    let kept: serde_json::Value = serde_json::from_str(&lucia.page.html)?;
    assert_eq!(kept["account"]["acts_for"][0]["name"], CAFE);
    Ok(())
}

async fn the_people_of_an_organisation_act_for_somebody_under_both_names(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (george, mut father) = known(&town, "George Pappas").await?;
    let (_, mut rosa) = known(&town, "Rosa Rossi").await?;
    let (carer_id, mut carer) = known(&town, "Tom Carer").await?;
    let (_, mut trainee) = known(&town, "Una Trainee").await?;
    let there = add(&mut rosa, "Carers of Dubbo", ABN).await?;
    let mail = format!("{there}/mail");
    rosa.open(&mail).await?;
    rosa.send(&mail, &[("email", "help@carers.example")]).await?;
    let code = rosa.page.code().ok_or("no code")?;
    rosa.send(&format!("{mail}/code"), &[("code", &code)]).await?;
    name(&mut rosa, &there, ("Tom Carer", "tom-carer@example.org"), "act").await?;
    name(&mut rosa, &there, ("Una Trainee", "una-trainee@example.org"), "see").await?;
    let acting = "/account/representatives";
    name(&mut father, acting, ("Carers of Dubbo", "help@carers.example"), "act").await?;
    let service = ("service", "birth-registration");
    post(&town, &mut carer, &[service, ("for", &george)]).await?;
    let draft = application(&carer)?;
    assert!(carer.page.has("For George Pappas"), "{}", carer.page.text());
    assert!(trainee.open(&draft).await?.status.is_success(), "she may look");
    post(&town, &mut trainee, &[service, ("for", &george)]).await?;
    assert_eq!(trainee.page.status, StatusCode::NOT_FOUND, "and no more than that");
    let both = "SELECT count(*) FROM ledger WHERE person_id = $1 AND actor_kind = 'representative'
        AND actor_id = $2 AND actor_name = 'Tom Carer, Carers of Dubbo'";
    assert!(count(&town, both, args![george, carer_id]).await? > 0);
    assert!(father.open("/account/access").await?.has("Tom Carer, Carers of Dubbo"), "{}", father.page.text());
    // Who reads the mail of the organisation does not take its place.
    let mut office = town.browser();
    office.sign_in("help@carers.example").await?;
    assert_eq!(office.open(&draft).await?.status, StatusCode::NOT_FOUND);
    assert!(carer.open(&draft).await?.status.is_success());
    // Its owner acts through it as well, and never owns the person.
    assert!(rosa.open(&draft).await?.status.is_success());
    assert_eq!(rosa.open(&format!("/account/organisations/{george}/access")).await?.status, StatusCode::NOT_FOUND);
    father.open(acting).await?;
    let end = father.page.address_like("/account/representatives/").ok_or("no button to end it")?;
    father.send(&end, &[]).await?;
    assert_eq!(carer.open(&draft).await?.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn a_service_says_who_may_apply(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (lucia_id, mut lucia) = known(&town, "Lucia Moretti").await?;
    let there = add(&mut lucia, CAFE, ABN).await?;
    let cafe = id_of(&there);
    // A person registers a birth, so that there is nothing to choose.
    post(&town, &mut lucia, &[("service", "birth-registration")]).await?;
    assert!(lucia.page.address.contains("/steps/"), "{}", lucia.page.text());
    post(&town, &mut lucia, &[("service", "birth-registration"), ("for", cafe)]).await?;
    assert_eq!(lucia.page.status, StatusCode::NOT_FOUND);
    post(&town, &mut lucia, &[("service", "development-application")]).await?;
    let page = &lucia.page;
    assert!(
        page.has("For whom is it?") && page.has("For Café at the Bend") && page.has("For myself"),
        "{}",
        page.text()
    );
    post(&town, &mut lucia, &[("service", "development-application"), ("for", cafe)]).await?;
    assert!(lucia.page.has("For Café at the Bend"), "{}", lucia.page.text());
    post(&town, &mut lucia, &[("service", "development-application"), ("for", "me")]).await?;
    let mine = "SELECT count(*) FROM applications WHERE person_id = $1 AND applicant = 'person'";
    assert_eq!(count(&town, mine, args![lucia_id]).await?, 2);
    Ok(())
}

db::on_both!(
    a_bookkeeper_renews_for_a_cafe_and_its_owner_is_told,
    a_number_that_cannot_be_is_refused_with_words,
    only_owners_manage_and_the_last_one_stays,
    its_mail_goes_where_it_is_read_and_signs_nobody_in,
    the_people_of_an_organisation_act_for_somebody_under_both_names,
    a_service_says_who_may_apply,
);
