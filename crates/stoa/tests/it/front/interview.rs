//! The assisted interview: an officer asks at the desk, and the person continues on the web with the same answers.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};

use super::applications::{APPLICANT, BIRTH, answer_all, application, start};
use super::cases::{gas_rebate, known};
use super::{Browser, Town};

/// Somebody who pays for gas at home and has a card.
const GAS: &[(&str, &str)] = &[
    ("nsw_resident", "true"),
    ("gas_connection", "retail"),
    ("energy_account_holder", "true"),
    ("holds_health_care_card", "true"),
    ("gas_rebate_issued", "false"),
    ("energy_retailer", "Gum Gas"),
    ("energy_account_number", "7001"),
    ("centrelink_reference_number", "204 123 456A"),
];

/// Starts a sitting; returns its URL.
async fn begin(desk: &mut Browser, fields: &[(&str, &str)]) -> anyhow::Result<String> {
    desk.open("/desk/interview").await?;
    desk.send("/desk/interview", fields).await?;
    let parts: Vec<&str> = desk.page.address.split('/').take(4).collect();
    anyhow::ensure!(parts.len() == 4 && desk.page.status.is_success(), "{} {}", desk.page.status, desk.page.text());
    Ok(parts.join("/"))
}

async fn new_at_counter(desk: &mut Browser, language: &str) -> anyhow::Result<String> {
    begin(desk, &[("way", "new"), ("channel", "counter"), ("checked", "nobody"), ("language", language)]).await
}

/// Starts an application in a sitting; returns its URL at the desk.
async fn start_at_desk(desk: &mut Browser, sitting: &str, service: &str) -> anyhow::Result<String> {
    desk.open(sitting).await?;
    desk.send(&format!("{sitting}/start"), &[("service", service)]).await?;
    let parts: Vec<&str> = desk.page.address.split('/').take(6).collect();
    anyhow::ensure!(parts.len() == 6 && desk.page.status.is_success(), "{} {}", desk.page.status, desk.page.text());
    Ok(parts.join("/"))
}

/// Answers page after page of questions; questions that are not in the table are answered "I don't know".
async fn answer_at_desk(desk: &mut Browser, answers: &[(&str, &str)]) -> anyhow::Result<Vec<String>> {
    let mut all = Vec::new();
    for _ in 0..60 {
        let asked = desk.page.hidden("asked");
        if asked.is_empty() {
            return Ok(all);
        }
        let (address, seen) = (desk.page.address.clone(), desk.page.hidden("seen"));
        let mut fields = vec![("asked".to_owned(), asked.clone()), ("seen".to_owned(), seen)];
        for key in asked.split(',') {
            all.push(key.to_owned());
            let mine = answers
                .iter()
                .chain(APPLICANT)
                .filter(|(name, _)| *name == key || name.starts_with(&format!("{key}-")));
            let before = fields.len();
            fields.extend(mine.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
            if fields.len() == before {
                fields.push((format!("{key}-unknown"), "unknown".to_owned()));
            }
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        desk.send(&address, &fields).await?;
        anyhow::ensure!(desk.page.status.is_success(), "{}: {}", desk.page.status, desk.page.text());
    }
    anyhow::bail!("questions without end at {}: {}", desk.page.address, desk.page.text())
}

/// From the page of proofs to the end: no proof, and the person agrees.
async fn send_at_desk(desk: &mut Browser) -> anyhow::Result<()> {
    let address = desk.page.address.clone();
    desk.send(&address, &[("gas_connection-later", "yes"), ("birth_told_by-later", "yes")]).await?;
    anyhow::ensure!(desk.page.has("Read the answers back"), "{}", desk.page.text());
    let address = desk.page.address.clone();
    desk.send(&address, &[]).await?;
    anyhow::ensure!(desk.page.has("The person stands by it"), "{}", desk.page.text());
    let address = desk.page.address.clone();
    desk.send(&address, &[("words", "Yes, that is all true")]).await?;
    anyhow::ensure!(desk.page.has("It is sent"), "{}", desk.page.text());
    Ok(())
}

fn code(browser: &Browser) -> String {
    let (_, rest) = browser.page.html.split_once("stoa-code--large\" dir=\"ltr\">").unwrap_or_default();
    rest.split('<').next().unwrap_or_default().to_owned()
}

async fn count(town: &Town, sql: &'static str) -> anyhow::Result<i64> {
    let mut tx = town.app.db.begin().await?;
    Ok(tx.fetch_one(sql, args![]).await?)
}

async fn a_guest_is_asked_at_the_counter_and_goes_on_with_the_code_on_the_web(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut hannah = town.officer("hannah").await?;
    let sitting = new_at_counter(&mut hannah, "en").await?;
    let mine = start_at_desk(&mut hannah, &sitting, "gas-rebate").await?;
    assert!(hannah.page.has("Read aloud"), "{}", hannah.page.text());
    let asked = answer_at_desk(&mut hannah, GAS).await?;
    assert!(asked.iter().any(|key| key == "gas_connection"), "{asked:?}");
    assert!(hannah.page.has("Proofs"), "{}", hannah.page.text());
    hannah.open(&format!("{mine}/code")).await?;
    let code = code(&hannah);
    assert_eq!(code.len(), 11, "{}", hannah.page.text());
    let picture = hannah.open(&format!("{mine}/code.svg")).await?;
    assert!(picture.html.contains("<svg"));
    let mut ana = town.browser();
    ana.open("/resume").await?;
    ana.send("/resume", &[("code", &code)]).await?;
    // It works once: no officer has seen the code she has from now on.
    let own = self::code(&ana);
    assert!(own.len() == 11 && own != code, "{}", ana.page.text());
    let mut eve = town.browser();
    eve.open("/resume").await?;
    assert_eq!(eve.send("/resume", &[("code", &code)]).await?.status, StatusCode::NOT_FOUND);
    ana.open(&mine.replace(&sitting, "")).await?;
    assert!(ana.page.has("Proof for what you told us"), "{}", ana.page.text());
    let address = ana.page.address.clone();
    ana.upload(&address, &[("gas_connection-later", "yes")], &[]).await?;
    assert!(
        ana.page.has("Check what you wrote") && ana.page.has("Gum Gas") && ana.page.has("7001"),
        "{}",
        ana.page.text()
    );
    // The officer sees the same page of the same draft, and sends it when the person says so.
    hannah.open(&mine).await?;
    assert!(hannah.page.has("Read the answers back") && hannah.page.has("Gum Gas"), "{}", hannah.page.text());
    let address = hannah.page.address.clone();
    hannah.send(&address, &[]).await?;
    let address = hannah.page.address.clone();
    hannah.send(&address, &[("words", "")]).await?;
    assert_eq!(hannah.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(hannah.page.has("Write what the person said"), "{}", hannah.page.text());
    hannah.send(&address, &[("words", "Yes, that is all true")]).await?;
    assert!(hannah.page.has("It is sent"), "{}", hannah.page.text());
    let theirs = address.replace(&sitting, "");
    ana.open(theirs.split("/steps").next().unwrap_or_default()).await?;
    assert!(ana.page.has("We have your application"), "{}", ana.page.text());
    let declared = "SELECT COUNT(*) FROM events WHERE kind = 'assisted.declared' AND subject_kind = 'case'";
    assert_eq!(count(&town, declared).await?, 1);
    let looks =
        "SELECT COUNT(*) FROM ledger WHERE actor_kind = 'officer' AND purpose = 'at-counter' AND action = 'send'";
    assert_eq!(count(&town, looks).await?, 1, "sending stands in the record with its channel");
    assert!(count(&town, "SELECT COUNT(*) FROM ledger WHERE purpose = 'at-counter' AND action = 'see'").await? > 3);
    Ok(())
}

async fn the_person_reads_who_asked_them_and_what_they_said(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, mut ana) = known(&town, "Ana Silva").await?;
    let mut hannah = town.officer("hannah").await?;
    let who =
        [("way", "contact"), ("address", "ana-silva@example.org"), ("channel", "phone"), ("checked", "questions")];
    let sitting = begin(&mut hannah, &who).await?;
    start_at_desk(&mut hannah, &sitting, "gas-rebate").await?;
    assert!(hannah.page.has("Ana Silva"), "{}", hannah.page.text());
    answer_at_desk(&mut hannah, GAS).await?;
    send_at_desk(&mut hannah).await?;
    // Asked once: a second rebate uses the same facts.
    start_at_desk(&mut hannah, &sitting, "low-income-household-rebate").await?;
    assert!(hannah.page.has("Is this still right?") && hannah.page.has("Gum Gas"), "{}", hannah.page.text());
    let address = hannah.page.address.clone();
    hannah.send(&address, &[]).await?;
    let asked = answer_at_desk(&mut hannah, GAS).await?;
    let twice: Vec<_> = asked.iter().filter(|key| GAS.iter().any(|(told, _)| told == key)).collect();
    assert!(!asked.is_empty() && twice.is_empty(), "asked twice: {twice:?} of {asked:?}");
    ana.open("/cases").await?;
    let case = ana.page.address_like("/cases/").ok_or("no case")?;
    ana.open(&case).await?;
    assert!(
        ana.page.has("Declared aloud on the telephone, and written down: “Yes, that is all true”"),
        "{}",
        ana.page.text()
    );
    assert!(ana.page.has("Hannah Whitlock, Service NSW"), "{}", ana.page.text());
    ana.open("/account/access").await?;
    assert!(ana.page.has("Hannah Whitlock") && ana.page.has("on the telephone"), "{}", ana.page.text());
    assert!(ana.page.has("It is complete"), "{}", ana.page.text());
    Ok(())
}

async fn outside_the_mandate_nothing_is_begun_and_the_attempt_is_written_down(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let mut hannah = town.officer("hannah").await?;
    let who =
        [("way", "contact"), ("address", "ana-silva@example.org"), ("channel", "counter"), ("checked", "document")];
    let sitting = begin(&mut hannah, &who).await?;
    hannah.open(&sitting).await?;
    hannah.send(&format!("{sitting}/start"), &[("service", "development-application")]).await?;
    assert_eq!(hannah.page.status, StatusCode::FORBIDDEN, "{}", hannah.page.text());
    let mut tx = town.app.db.begin().await?;
    let refused = "SELECT COUNT(*) FROM ledger WHERE person_id = $1 AND refused = $2 AND service = $3";
    let written: i64 = tx.fetch_one(refused, args![person, true, "development-application"]).await?;
    assert_eq!(written, 1);
    drop(tx);
    assert_eq!(count(&town, "SELECT COUNT(*) FROM applications").await?, 0);
    // An advisor who may not fill in applications, and another officer, cannot get in.
    let mut owen = town.officer("owen").await?;
    assert_eq!(owen.open(&sitting).await?.status, StatusCode::NOT_FOUND, "a sitting is its officer's alone");
    Ok(())
}

/// A birth that one parent registers, for a reason that not every officer may see.
fn alone() -> Vec<(&'static str, &'static str)> {
    let other = |(name, value): &(&'static str, &'static str)| match *name {
        "birth_told_by" => (*name, "one_parent"),
        "other_parent_cannot_sign" => (*name, "true"),
        _ => (*name, *value),
    };
    BIRTH.iter().map(other).collect()
}

async fn what_is_not_for_the_officer_is_neither_shown_nor_asked(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "birth-registration").await?;
    let draft = application(&ana)?;
    answer_all(&mut ana, &alone()).await?;
    ana.open(&format!("{draft}/resume")).await?;
    let code = code(&ana);
    let mut hannah = town.officer("hannah").await?;
    let who = [("way", "code"), ("code", code.as_str()), ("channel", "phone"), ("checked", "nobody")];
    let sitting = begin(&mut hannah, &who).await?;
    let mine = format!("{sitting}{draft}");
    hannah.open(&format!("{mine}/steps/1")).await?;
    let mut hidden = 0;
    for number in 1..6 {
        hannah.open(&format!("{mine}/steps/{number}")).await?;
        hidden += hannah.page.text().matches("Held, not shown to you").count();
        let html = &hannah.page.html;
        assert!(!html.contains("name=\"other_parent_cannot_sign\""), "no field for it: {}", hannah.page.text());
    }
    assert!(hidden > 0, "{}", hannah.page.text());
    // Only this application, since nobody's identity was checked.
    hannah.open(&sitting).await?;
    assert!(hannah.page.has("only the application of the code"), "{}", hannah.page.text());
    hannah.send(&format!("{sitting}/start"), &[("service", "gas-rebate")]).await?;
    assert_eq!(hannah.page.status, StatusCode::CONFLICT);
    // A new guest is not asked for it, and it remains open.
    let sitting = new_at_counter(&mut hannah, "en").await?;
    start_at_desk(&mut hannah, &sitting, "birth-registration").await?;
    let told = alone();
    answer_at_desk(&mut hannah, &told).await?;
    let kept = "SELECT answers FROM applications ORDER BY started_at DESC, id DESC LIMIT 1";
    let mut tx = town.app.db.begin().await?;
    let answers: (serde_json::Value,) = tx.fetch_one(kept, args![]).await?;
    let of = |key: &str| answers.0.as_array().into_iter().flatten().find(|pair| pair[0] == key).cloned();
    assert_eq!(of("baby_name").map(|pair| pair[1].clone()), Some("Mai Nguyễn".into()));
    if let Some(pair) = of("other_parent_cannot_sign") {
        assert!(pair[1].is_null(), "taken down against the mandate: {pair}");
    }
    Ok(())
}

async fn a_code_that_an_officer_saw_opens_nothing_that_is_hidden_from_them(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "birth-registration").await?;
    let draft = application(&ana)?;
    answer_all(&mut ana, &alone()).await?;
    ana.open(&format!("{draft}/resume")).await?;
    let code = code(&ana);
    // She reads it out, and the officer tries it in their own browser.
    let mut hannah = town.officer("hannah").await?;
    let who = [("way", "code"), ("code", code.as_str()), ("channel", "phone"), ("checked", "nobody")];
    let sitting = begin(&mut hannah, &who).await?;
    let mine = format!("{sitting}{draft}");
    let mut private = town.browser();
    private.open("/resume").await?;
    private.send("/resume", &[("code", &code)]).await?;
    assert_eq!(private.page.status, StatusCode::FORBIDDEN, "{}", private.page.text());
    assert!(private.open(&draft).await?.status.is_client_error(), "{}", private.page.text());
    assert_eq!(count(&town, "SELECT COUNT(*) FROM resume_grants").await?, 0);
    // The desk has no code for it: none to read, to show as a QR code, or to mail to an arbitrary address.
    hannah.open(&format!("{mine}/code")).await?;
    assert_eq!(hannah.page.status, StatusCode::OK);
    assert!(self::code(&hannah).is_empty() && !hannah.page.html.contains(&code), "{}", hannah.page.text());
    assert_eq!(hannah.open(&format!("{mine}/code.svg")).await?.status, StatusCode::NOT_FOUND);
    hannah.open(&mine).await?;
    hannah.send(&format!("{mine}/code"), &[("email", "hannah@private.example")]).await?;
    town.work().await?;
    assert!(town.app.mailer.kept_for("hannah@private.example").is_empty());
    // Where she began, Ana has a code that nobody saw, and resumes with it anywhere.
    ana.open(&format!("{draft}/resume")).await?;
    let own = self::code(&ana);
    assert_ne!(own, code);
    let mut phone = town.browser();
    phone.open("/resume").await?;
    phone.send("/resume", &[("code", &own)]).await?;
    assert_eq!(phone.page.status, StatusCode::OK, "{}", phone.page.text());
    assert!(phone.open(&format!("{draft}/steps/1")).await?.status.is_success());
    // A new one is sent to the address she gave herself without anybody seeing it.
    ana.open(&format!("{draft}/resume")).await?;
    ana.send(&format!("{draft}/resume"), &[("email", "ana@example.org")]).await?;
    let own = self::code(&ana);
    town.work().await?;
    let who = [("way", "code"), ("code", own.as_str()), ("channel", "phone"), ("checked", "nobody")];
    let sitting = begin(&mut hannah, &who).await?;
    hannah.open(&format!("{sitting}{draft}/code")).await?;
    hannah.send(&format!("{sitting}{draft}/code"), &[]).await?;
    town.work().await?;
    let mails = town.app.mailer.kept_for("ana@example.org");
    let last = mails.last().ok_or("no mail")?;
    assert!(mails.len() == 2 && !last.text.contains(&own), "{}", last.text);
    Ok(())
}

async fn a_draft_opens_at_the_counter_only_under_a_mandate(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "gas-rebate").await?;
    let draft = application(&ana)?;
    ana.open(&format!("{draft}/resume")).await?;
    let code = code(&ana);
    let mut owen = town.officer("owen").await?;
    owen.open("/desk/interview").await?;
    let who = [("way", "code"), ("code", code.as_str()), ("channel", "counter"), ("checked", "nobody")];
    owen.send("/desk/interview", &who).await?;
    assert_eq!(owen.page.status, StatusCode::FORBIDDEN, "{}", owen.page.text());
    let refused = "SELECT COUNT(*) FROM ledger WHERE actor_kind = 'officer' AND refused AND service = 'gas-rebate'
        AND agency = 'revenue-nsw' AND purpose = 'at-counter'";
    assert_eq!(count(&town, refused).await?, 1);
    // What he saw does not help him elsewhere.
    let mut private = town.browser();
    private.open("/resume").await?;
    private.send("/resume", &[("code", &code)]).await?;
    assert_eq!(private.page.status, StatusCode::FORBIDDEN, "{}", private.page.text());
    assert!(private.open(&draft).await?.status.is_client_error(), "{}", private.page.text());
    Ok(())
}

async fn two_at_once_lose_nothing(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut hannah = town.officer("hannah").await?;
    let sitting = new_at_counter(&mut hannah, "en").await?;
    let mine = start_at_desk(&mut hannah, &sitting, "gas-rebate").await?;
    let draft = mine.replace(&sitting, "");
    hannah.open(&format!("{mine}/code")).await?;
    let code = code(&hannah);
    let mut ana = town.browser();
    ana.open("/resume").await?;
    ana.send("/resume", &[("code", &code)]).await?;
    ana.open(&draft).await?;
    // Both have the first page open; the person is faster.
    hannah.open(&mine).await?;
    let (at_desk, asked, seen) = (hannah.page.address.clone(), hannah.page.hidden("asked"), hannah.page.hidden("seen"));
    let key = asked.split(',').next().unwrap_or_default().to_owned();
    let (here, theirs) = (ana.page.address.clone(), ana.page.hidden("asked"));
    assert_eq!(theirs, asked, "the same page");
    let answers = |first: &'static str| {
        let value = |place| if place == 0 { first } else { "unknown" }.to_owned();
        asked.split(',').enumerate().map(|(place, key)| (key.to_owned(), value(place))).collect::<Vec<_>>()
    };
    let fields = answers("true");
    let web_seen = ana.page.hidden("seen");
    let mut sent: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    sent.extend([("asked", asked.as_str()), ("seen", web_seen.as_str())]);
    ana.send(&here, &sent).await?;
    assert!(ana.page.status.is_success(), "{}", ana.page.text());
    let other = answers("false");
    let mut sent: Vec<(&str, &str)> = other.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    sent.extend([("asked", asked.as_str()), ("seen", seen.as_str())]);
    hannah.send(&at_desk, &sent).await?;
    assert_eq!(hannah.page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", hannah.page.text());
    assert!(
        hannah.page.has("was answered elsewhere in the meantime, by you or by somebody else"),
        "{}",
        hannah.page.text()
    );
    let kept = async || -> anyhow::Result<String> {
        let mut tx = town.app.db.begin().await?;
        let sql = "SELECT answers FROM applications";
        let answers: (serde_json::Value,) = tx.fetch_one(sql, args![]).await?;
        let pair = answers.0.as_array().into_iter().flatten().find(|pair| pair[0] == key.as_str()).cloned();
        Ok(pair.map(|pair| pair[1].to_string()).unwrap_or_default())
    };
    assert_eq!(kept().await?, "\"true\"", "what the person wrote is still there");
    // The person says that the officer's answer is right: it is sent again, now knowingly.
    let seen = hannah.page.hidden("seen");
    let mut sent: Vec<(&str, &str)> = other.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    sent.extend([("asked", asked.as_str()), ("seen", seen.as_str())]);
    hannah.send(&at_desk, &sent).await?;
    assert!(hannah.page.status.is_success(), "{}", hannah.page.text());
    assert_eq!(kept().await?, "\"false\"");
    // Answers to different questions do not conflict.
    ana.open(&draft).await?;
    assert!(ana.page.status.is_success());
    Ok(())
}

async fn one_who_reads_arabic_is_read_to_in_arabic_beside_the_english(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut mariam = town.officer("mariam").await?;
    let sitting = new_at_counter(&mut mariam, "ar").await?;
    start_at_desk(&mut mariam, &sitting, "gas-rebate").await?;
    let html = &mariam.page.html;
    let (_, aloud) = html.split_once("stoa-aloud__words").ok_or("nothing to read aloud")?;
    assert!(aloud.starts_with("\" lang=\"ar\" dir=\"rtl\">"), "{}", &aloud[..80]);
    let arabic = |text: &str| text.chars().any(|c| ('\u{0600}'..='\u{06ff}').contains(&c));
    let words = aloud.split_once('>').and_then(|(_, rest)| rest.split('<').next()).unwrap_or_default();
    assert!(arabic(words), "{words}");
    assert!(html.contains("<html lang=\"en\""), "the desk itself stays English");
    assert!(mariam.page.has("I don’t know"), "and so do the officer's own fields: {}", mariam.page.text());
    answer_at_desk(&mut mariam, GAS).await?;
    send_at_desk(&mut mariam).await?;
    assert!(arabic(&mariam.page.text()), "the promises are read out in Arabic: {}", mariam.page.text());
    let mut tx = town.app.db.begin().await?;
    let language: String = tx.fetch_one("SELECT language FROM applications", args![]).await?;
    assert_eq!(language, "ar", "what is sent to the person is in their language");
    Ok(())
}

async fn somebody_is_found_by_a_case_and_what_they_know_of_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let opened = gas_rebate(&town, &person).await?;
    let mut tx = town.app.db.begin().await?;
    let facts = serde_json::json!({"nsw_resident": "true", "energy_account_number": "7001-22"});
    tx.execute("UPDATE cases SET facts = $2 WHERE id = $1", args![opened.id, facts]).await?;
    tx.commit().await?;
    let mut hannah = town.officer("hannah").await?;
    let who = |fact: &'static str| {
        [
            ("way", "case"),
            ("reference", opened.reference.as_str()),
            ("fact", fact),
            ("channel", "phone"),
            ("checked", "questions"),
        ]
    };
    hannah.open("/desk/interview").await?;
    for guess in ["true", "7001", ""] {
        hannah.send("/desk/interview", &who(guess)).await?;
        assert!(hannah.page.has("This does not stand in the case"), "{guess}: {}", hannah.page.text());
    }
    begin(&mut hannah, &who("7001 22")).await?;
    let sitting = "SELECT COUNT(*) FROM assisted_sittings WHERE person_id = $1 AND channel = 'phone'";
    let mut tx = town.app.db.begin().await?;
    assert_eq!(tx.fetch_one::<i64>(sitting, args![person]).await?, 1);
    drop(tx);
    // From the screen of the case the topic is known; without an identity check it is still a guest.
    hannah.open(&format!("/desk/cases/{}", opened.reference)).await?;
    let to = hannah.page.address_like("/desk/interview?from=").ok_or("no way from the case")?;
    hannah.open(&to).await?;
    let from = hannah.page.hidden("from");
    hannah.send("/desk/interview", &[("from", &from), ("channel", "counter"), ("checked", "nobody")]).await?;
    assert!(hannah.page.has("Nothing that is held of anybody is used"), "{}", hannah.page.text());
    let mut tx = town.app.db.begin().await?;
    assert_eq!(
        tx.fetch_one::<i64>("SELECT COUNT(*) FROM assisted_sittings WHERE person_id = $1", args![person]).await?,
        1
    );
    drop(tx);
    // Invalid input: each missing thing is reported, and what was typed is preserved.
    hannah.open("/desk/interview").await?;
    hannah.send("/desk/interview", &[("way", "code"), ("code", "ABC")]).await?;
    assert_eq!(hannah.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["No application has this code", "Say whether the person is at the counter", "Say what you checked"] {
        assert!(hannah.page.has(words), "{words}: {}", hannah.page.text());
    }
    assert!(hannah.page.html.contains("value=\"ABC\""), "what was typed stays");
    Ok(())
}

async fn a_plan_at_the_desk_is_the_persons_plan_on_the_web(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, mut ana) = known(&town, "Ana Silva").await?;
    let mut hannah = town.officer("hannah").await?;
    let who =
        [("way", "contact"), ("address", "ana-silva@example.org"), ("channel", "counter"), ("checked", "document")];
    let sitting = begin(&mut hannah, &who).await?;
    hannah.open(&sitting).await?;
    hannah.send(&format!("{sitting}/start"), &[("event", "having-a-baby")]).await?;
    assert!(hannah.page.has("Read aloud"), "{}", hannah.page.text());
    answer_at_desk(&mut hannah, BIRTH).await?;
    assert!(hannah.page.has("For them") || hannah.page.has("Still open"), "{}", hannah.page.text());
    let (plan, html) = (hannah.page.address.replace(&sitting, ""), hannah.page.html.clone());
    ana.open(&plan).await?;
    assert!(ana.page.status.is_success(), "{}", ana.page.text());
    ana.open(&format!("{plan}/answers")).await?;
    assert!(ana.page.has("Yes"), "{}", ana.page.text());
    // An application from the plan asks nothing again.
    assert!(html.contains("value=\"birth-registration\""), "{}", hannah.page.text());
    let id = plan.trim_start_matches("/plans/").to_owned();
    hannah.send(&format!("{sitting}/start"), &[("service", "birth-registration"), ("plan", &id)]).await?;
    assert!(hannah.page.has("Is this still right?"), "{}", hannah.page.text());
    Ok(())
}

async fn somebody_without_email_has_a_name_at_the_desk_and_is_written_to_by_post(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut hannah = town.officer("hannah").await?;
    let sitting = new_at_counter(&mut hannah, "vi").await?;
    start_at_desk(&mut hannah, &sitting, "gas-rebate").await?;
    let asked = answer_at_desk(&mut hannah, GAS).await?;
    for fact in ["applicant_family_name", "applicant_given_names", "applicant_postal_address", "applicant_phone"] {
        assert!(asked.iter().any(|key| key == fact), "{fact} is asked before anybody sends: {asked:?}");
    }
    send_at_desk(&mut hannah).await?;
    assert!(hannah.page.has("goes by post to 7 Acacia Street"), "{}", hannah.page.text());
    let case = hannah.page.address_like("/desk/cases/").ok_or("no case")?;
    let mut peter = town.officer("peter").await?;
    let page = peter.open(&case).await?;
    assert!(page.has("Nguyễn Mai") && !page.has("No name yet"), "{}", page.text());
    assert!(page.has("By post to 7 Acacia Street, Gumtree Bend NSW 2999"), "{}", page.text());
    town.work().await?;
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT state, recipient FROM letters WHERE kind = 'acknowledgement'";
    let (state, recipient): (String, String) = tx.fetch_one(sql, args![]).await?;
    tx.commit().await?;
    let recipient: serde_json::Value = serde_json::from_str(&recipient)?;
    assert_eq!(state, "to-post", "{recipient}");
    assert_eq!(recipient["name"], "Nguyễn Mai");
    assert_eq!(recipient["lines"], serde_json::json!(["7 Acacia Street", "Gumtree Bend NSW 2999"]));
    Ok(())
}

db::on_both!(
    somebody_without_email_has_a_name_at_the_desk_and_is_written_to_by_post,
    a_guest_is_asked_at_the_counter_and_goes_on_with_the_code_on_the_web,
    the_person_reads_who_asked_them_and_what_they_said,
    outside_the_mandate_nothing_is_begun_and_the_attempt_is_written_down,
    what_is_not_for_the_officer_is_neither_shown_nor_asked,
    a_code_that_an_officer_saw_opens_nothing_that_is_hidden_from_them,
    a_draft_opens_at_the_counter_only_under_a_mandate,
    two_at_once_lose_nothing,
    one_who_reads_arabic_is_read_to_in_arabic_beside_the_english,
    somebody_is_found_by_a_case_and_what_they_know_of_it,
    a_plan_at_the_desk_is_the_persons_plan_on_the_web,
);
