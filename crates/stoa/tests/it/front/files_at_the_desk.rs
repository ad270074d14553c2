//! A person's files can be opened where the decision is made, by those who make it, and each access is recorded.

use axum::body::Bytes;
use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::attachments;
use domain::attachments::{Giver, Kind, NewFile};
use domain::cases::officers;
use domain::uploads;
use domain::uploads::Upload;
use jiff::civil::date;
use serde_json::json;

use super::applications::{BIRTH, answer_all, application, declare, start};
use super::case_life::deciding;
use super::cases::known;
use super::casework::{SYSTEM, complete, development};
use super::{Browser, Town};

pub(super) const PDF: &[u8] = b"%PDF-1.7 a statement";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n0000";
/// A picture of 64 by 48 pixels, as a telephone makes it.
const HEIC: &[u8] = include_bytes!("small.heic");

/// A signed-in officer of the registry of births.
pub(super) async fn registrar(town: &Town) -> anyhow::Result<Browser> {
    town.hire("bea", "Bea Stone", "births-deaths-marriages", &[]).await?;
    let mut bea = town.browser();
    bea.open("/desk/sign-in").await?;
    let email = "bea@births-deaths-marriages.example.org";
    bea.send("/desk/sign-in", &[("email", email), ("password", "gumtree")]).await?;
    anyhow::ensure!(bea.page.address == "/desk", "{}", bea.page.text());
    Ok(bea)
}

/// A birth registered with these files as proof of the applicant's identity; returns the id and the reference of the
/// case.
pub(super) async fn sent_with(
    town: &Town,
    ana: &mut Browser,
    files: &[(&str, &[u8])],
) -> anyhow::Result<(String, String)> {
    start(town, ana, "birth-registration").await?;
    let mine = application(ana)?;
    answer_all(ana, BIRTH).await?;
    let page = ana.page.address.clone();
    let files: Vec<(&str, &str, &[u8])> = files.iter().map(|(name, bytes)| ("birth_told_by", *name, *bytes)).collect();
    ana.upload(&page, &[], &files).await?;
    declare(ana).await?;
    let id = mine.trim_start_matches("/applications/").to_owned();
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT id, reference FROM cases WHERE application_id = $1";
    let case = tx.fetch_one(sql, args![id]).await?;
    tx.commit().await?;
    Ok(case)
}

/// Ledger entries about files: who, what, refused.
async fn looks(town: &Town) -> anyhow::Result<Vec<(String, String, bool)>> {
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT actor_kind, action, refused FROM ledger WHERE resource_kind LIKE '%file' ORDER BY seq";
    Ok(tx.fetch_all(sql, args![]).await?)
}

fn header<'p>(browser: &'p Browser, name: &str) -> &'p str {
    browser.page.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

async fn a_proof_opens_where_its_case_is_decided(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, mut ana) = known(&town, "Ana Silva").await?;
    let (_, reference) = sent_with(&town, &mut ana, &[("statement.html", PDF)]).await?;
    let mut bea = registrar(&town).await?;
    let there = format!("/desk/cases/{reference}");
    let page = bea.open(&there).await?;
    assert!(page.html.contains("<span class=\"stoa-page-nav__count\">1</span>") && page.has("statement.pdf") && page.has("Proof of:"), "{}", page.text());
    let file = bea.open(&format!("{there}/files")).await?.address_like("/desk/files/").ok_or("no link")?;
    let page = bea.open(&file).await?;
    assert!(page.html.contains(&format!("<iframe class=\"stoa-viewer stoa-viewer__document\" src=\"{file}/content\"")));
    assert!(header(&bea, "content-security-policy").contains("frame-src 'self'"));
    assert_eq!(looks(&town).await?, [], "the page alone shows nothing of what the file holds");
    bea.open(&format!("{file}/content")).await?;
    assert_eq!(bea.page.html.as_bytes(), PDF);
    assert_eq!(header(&bea, "content-type"), "application/pdf");
    assert_eq!(header(&bea, "content-security-policy"), "default-src 'none'; sandbox; frame-ancestors 'self'");
    assert_eq!(header(&bea, "x-content-type-options"), "nosniff");
    bea.open(&format!("{file}/download")).await?;
    assert_eq!(header(&bea, "content-disposition"), "attachment; filename*=UTF-8''statement.pdf");
    let seen = |action: &str| ("officer".to_owned(), action.to_owned(), false);
    assert_eq!(looks(&town).await?, [seen("see"), seen("download")]);
    // Beside the decision, and where it is offered as evidence.
    bea.open(&there).await?;
    let claim = bea.page.address_like("/desk/items/").ok_or("nothing to take")?;
    bea.send(&claim, &[]).await?;
    let page = bea.open(&format!("{there}/decision")).await?;
    assert!(page.html.matches(&format!("href=\"{file}\"")).count() >= 2, "{}", page.html);
    // Nobody else's.
    let mut peter = town.officer("peter").await?;
    for address in [&file, &format!("{file}/content"), &format!("{file}/download"), &format!("{there}/files")] {
        assert_eq!(peter.open(address).await?.status, StatusCode::FORBIDDEN, "{address}");
    }
    let mut nobody = town.browser();
    assert_eq!(nobody.open(&format!("{file}/content")).await?.status, StatusCode::UNAUTHORIZED);
    // The person reads of it, and has the file still.
    assert!(ana.open("/account/access").await?.has("a file that was handed in"), "{}", ana.page.text());
    assert!(ana.open(&format!("/cases/{reference}")).await?.has("statement.pdf"), "{}", ana.page.text());
    let id = file.rsplit('/').next().unwrap_or_default();
    assert_eq!(ana.open(&format!("/cases/{reference}/attachments/{id}")).await?.html.as_bytes(), PDF);
    let (_, mut eve) = known(&town, "Eve").await?;
    assert_eq!(eve.open(&format!("/cases/{reference}/attachments/{id}")).await?.status, StatusCode::NOT_FOUND);
    assert_eq!(eve.open(&format!("{file}/content")).await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

async fn what_came_since_somebody_worked_on_a_case_is_shown_as_new(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, mut ana) = known(&town, "Ana Silva").await?;
    let (case, reference) = sent_with(&town, &mut ana, &[("statement.pdf", PDF)]).await?;
    let mut bea = registrar(&town).await?;
    let there = format!("/desk/cases/{reference}");
    assert!(!bea.open(&there).await?.has("New since"), "{}", bea.page.text());
    let officer = town.hire("bo", "Bo Lind", "births-deaths-marriages", &[]).await?;
    let mut tx = town.app.db.begin().await?;
    officers::take_up(&mut tx, &town.app, &officer, &case).await.map_err(|problem| problem.kind)?;
    let ask = ("The page with the stamp", date(2026, 7, 20));
    let asked = officers::ask_for_information(&mut tx, &town.app, &officer, &case, ask).await;
    let request = asked.map_err(|problem| problem.kind)?;
    tx.commit().await?;
    town.time.advance(60_000);
    let page = format!("/cases/{reference}/requests/{request}");
    ana.open(&page).await?;
    ana.upload(&page, &[("answer", "Here")], &[("files", "stamp.png", PNG)]).await?;
    let page = format!("/cases/{reference}");
    let once = ana.open(&page).await?.hidden("once");
    let message = format!("{page}/messages");
    ana.upload(&message, &[("once", &once), ("message", "And this")], &[("files", "more.png", PNG)]).await?;
    assert!(ana.page.has("more.png"), "{}", ana.page.text());
    let page = bea.open(&there).await?;
    for words in ["New since", "An answer to what was asked for", "A message", "stamp.png", "more.png"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(page.html.contains("<span class=\"stoa-page-nav__count\">3</span>"), "{}", page.html);
    let news = page.html.split("id=\"news\"").nth(1).and_then(|rest| rest.split("</section>").next());
    let news = news.ok_or("nothing new")?;
    assert!(!news.contains("statement.pdf"), "what was there before is not new: {news}");
    let file = bea.open(&format!("{there}/requests")).await?.address_like("/desk/files/").ok_or("no link")?;
    assert_eq!(bea.open(&format!("{file}/content")).await?.headers["content-type"], "image/png");
    Ok(())
}

async fn a_picture_of_a_telephone_is_shown_as_jpeg_where_that_can_be_done(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (_, mut ana) = known(&town, "Ana Silva").await?;
    let (_, reference) = sent_with(&town, &mut ana, &[("IMG_0001.HEIC", HEIC)]).await?;
    let mut bea = registrar(&town).await?;
    let file =
        bea.open(&format!("/desk/cases/{reference}/files")).await?.address_like("/desk/files/").ok_or("no link")?;
    let page = bea.open(&file).await?;
    if town.app.pictures.is_there() {
        assert!(page.html.contains(&format!("src=\"{file}/content\"")) && page.has("copy as JPEG"), "{}", page.text());
        bea.open(&format!("{file}/content")).await?;
        assert_eq!(bea.page.headers["content-type"], "image/jpeg");
        assert_eq!(header(&bea, "content-disposition"), "inline; filename*=UTF-8''IMG_0001.jpg");
    } else {
        eprintln!("libheif's program is not installed: only what is said without it was tried");
        assert!(page.has("cannot be shown here. Save it"), "{}", page.text());
        assert_eq!(bea.open(&format!("{file}/content")).await?.status, StatusCode::NOT_FOUND);
    }
    bea.open(&format!("{file}/download")).await?;
    assert_eq!(bea.page.headers["content-type"], "image/heif");
    assert_eq!(header(&bea, "content-disposition"), "attachment; filename*=UTF-8''IMG_0001.HEIC");
    Ok(())
}

async fn a_consulted_agency_sees_the_files_it_was_asked_with_and_no_others(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({"on_state_heritage_register": "true"})).await?;
    let mut ids = Vec::new();
    let mut tx = town.app.db.begin().await?;
    let giver = Giver::of(&SYSTEM);
    for (kind, about) in [(Kind::Proof, "work_in_words"), (Kind::Proof, "estimated_cost"), (Kind::Answer, "request")] {
        let name = format!("{about}.pdf");
        let upload = Upload { field: "files".to_owned(), name, bytes: Bytes::from_static(PDF) };
        let sniffed = uploads::check(&upload).map_err(|refused| format!("{refused:?}"))?;
        let id = town.app.world.new_id();
        let (owner, giver) = (("case", case.id.as_str()), &giver);
        let new = NewFile { id: &id, owner, kind, about, giver, upload: &upload, sniffed: &sniffed };
        attachments::keep(&mut tx, &town.app, &new).await?;
        ids.push(id);
    }
    tx.commit().await?;
    town.app.files.put(PDF).await?;
    complete(&town, &case.id).await?;
    let mut clare = town.officer("clare").await?;
    let opinion = clare.open("/desk/opinions").await?.address_like("/desk/opinions/").ok_or("nothing asked")?;
    let page = clare.open(&opinion).await?;
    assert!(page.has("work_in_words.pdf"), "{}", page.text());
    assert!(!page.has("estimated_cost.pdf") && !page.has("request.pdf"), "{}", page.text());
    let file = format!("{opinion}/files/{}", ids[0]);
    assert!(clare.open(&file).await?.html.contains(&format!("src=\"{file}/content\"")));
    assert_eq!(clare.open(&format!("{file}/content")).await?.html.as_bytes(), PDF);
    assert_eq!(looks(&town).await?, [("officer".to_owned(), "see".to_owned(), false)]);
    for id in &ids[1..] {
        for address in [format!("{opinion}/files/{id}"), format!("{opinion}/files/{id}/content")] {
            assert_eq!(clare.open(&address).await?.status, StatusCode::NOT_FOUND, "{address}");
        }
    }
    for id in &ids {
        assert_eq!(clare.open(&format!("/desk/files/{id}/content")).await?.status, StatusCode::FORBIDDEN);
    }
    let mut wes = town.officer("wes").await?;
    assert_eq!(wes.open(&format!("{file}/content")).await?.status, StatusCode::FORBIDDEN);
    Ok(())
}

async fn what_somebody_affected_sends_is_for_officers_until_it_is_published(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({})).await?;
    complete(&town, &case.id).await?;
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT code FROM case_parties WHERE case_id = $1 AND address IS NOT NULL ORDER BY id LIMIT 1";
    let code: String = tx.fetch_one(sql, args![case.id]).await?;
    tx.commit().await?;
    let there = format!("/submissions/{code}");
    let mut joan = town.browser();
    let once = joan.open(&there).await?.hidden("once");
    let fields = [("once", once.as_str()), ("stance", "object"), ("body", "It takes my light."), ("name", "Joan")];
    joan.upload(&there, &fields, &[("files", "light.png", PNG)]).await?;
    assert!(joan.page.has("light.png") && !joan.page.html.contains("/attachments/"), "{}", joan.page.text());
    let mut ruth = town.officer("ruth").await?;
    let all = format!("/desk/cases/{}/submissions", case.reference);
    let one = ruth.open(&all).await?.address_like(&format!("{all}/")).ok_or("no submission")?;
    let file = ruth.open(&one).await?.address_like("/desk/files/").ok_or("no file")?;
    assert_eq!(ruth.open(&format!("{file}/content")).await?.status, StatusCode::OK);
    let id = file.rsplit('/').next().unwrap_or_default();
    let theirs = format!("/cases/{}/attachments/{id}", case.reference);
    assert!(!ana.open(&format!("/cases/{}", case.reference)).await?.has("light.png"), "{}", ana.page.text());
    assert_eq!(ana.open(&theirs).await?.status, StatusCode::NOT_FOUND);
    let mut tx = town.app.db.begin().await?;
    tx.execute("UPDATE case_submissions SET publication = 'in-full', published = body", args![]).await?;
    tx.commit().await?;
    assert_eq!(ana.open(&theirs).await?.status, StatusCode::OK);
    assert!(ana.open(&format!("/cases/{}", case.reference)).await?.has("light.png"), "{}", ana.page.text());
    Ok(())
}

async fn a_review_is_asked_for_with_what_was_not_read(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = super::cases::gas_rebate(&town, &person).await?;
    let bao = town.hire("bao", "Bao Tran", "energy-nsw", &[]).await?;
    let mut tx = town.app.db.begin().await?;
    officers::take_up(&mut tx, &town.app, &bao, &case.id).await.map_err(|problem| problem.kind)?;
    let decided = domain::cases::decide(&mut tx, &town.app, &bao, &case.id, &deciding("refuse")).await;
    decided.map_err(|problem| problem.kind)?;
    tx.commit().await?;
    let page = format!("/cases/{}/review", case.reference);
    ana.open(&page).await?;
    ana.upload(&page, &[("why", "One paper")], &[("files", "run.exe", b"MZ\x90\0")]).await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ana.page.html.contains(">One paper</textarea>"), "{}", ana.page.html);
    ana.upload(&page, &[("why", "One paper")], &[("files", "card.pdf", PDF)]).await?;
    assert!(ana.page.has("card.pdf"), "{}", ana.page.text());
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT f.kind, f.about FROM files f JOIN cases c ON c.id = f.owner_id JOIN case_reviews r
        ON r.review_case_id = c.id";
    let kept: (String, String) = tx.fetch_one(sql, args![]).await?;
    assert_eq!(kept, ("review".to_owned(), case.id));
    Ok(())
}

db::on_both!(
    a_proof_opens_where_its_case_is_decided,
    what_came_since_somebody_worked_on_a_case_is_shown_as_new,
    a_picture_of_a_telephone_is_shown_as_jpeg_where_that_can_be_done,
    a_consulted_agency_sees_the_files_it_was_asked_with_and_no_others,
    what_somebody_affected_sends_is_for_officers_until_it_is_published,
    a_review_is_asked_for_with_what_was_not_read,
);
