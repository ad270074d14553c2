//! Proofs as files: what is accepted, what is refused, and who can download them.

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};

use super::super::Town;
use super::{BIRTH, answer_all, application, start};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n0000";
const PDF: &[u8] = b"%PDF-1.7 something";

async fn programs_are_refused_and_the_rest_is_kept_as_what_it_is(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "birth-registration").await?;
    let mine = application(&ana)?;
    answer_all(&mut ana, BIRTH).await?;
    let page = ana.page.address.clone();
    ana.upload(&page, &[], &[]).await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ana.page.has("Add a file for “Identity documents of those who sign”"), "{}", ana.page.text());
    let files = [
        ("birth_told_by", "statement.pdf", PDF),
        ("birth_told_by", "invoice.pdf", PNG),
        ("birthplace", "run.exe", &b"MZ\x90\0"[..]),
        ("birthplace", "nothing.pdf", b""),
    ];
    ana.upload(&page, &[], &files).await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["“run.exe” is of the kind EXE", "“nothing.pdf” is empty"] {
        assert!(ana.page.has(words), "{words}: {}", ana.page.text());
    }
    assert!(ana.page.has("statement.pdf 1 kB"), "the good one is kept: {}", ana.page.text());
    assert!(ana.page.has("invoice.png 1 kB") && !ana.page.has("invoice.pdf"), "{}", ana.page.text());
    let file = ana.page.address_like(&format!("{mine}/attachments/")).ok_or("no link to the file")?;
    // Submitting twice stores one file.
    ana.upload(&page, &[("stay", "yes")], &[("birth_told_by", "again.pdf", PDF)]).await?;
    assert!(!ana.page.has("again.pdf"), "{}", ana.page.text());
    ana.upload(&page, &[], &[]).await?;
    assert!(ana.page.has("Check what you wrote") && ana.page.has("statement.pdf"), "{}", ana.page.text());
    ana.open(&file).await?;
    assert_eq!(ana.page.html.as_bytes(), PDF);
    assert_eq!(ana.page.headers["content-disposition"], "attachment; filename*=UTF-8''statement.pdf");
    assert_eq!(ana.page.headers["content-type"], "application/pdf");
    let mut ben = town.citizen("ben").await?;
    assert_eq!(ben.open(&file).await?.status, StatusCode::NOT_FOUND);
    // Once deleted, it is asked for again.
    for name in ["statement.pdf", "invoice.png"] {
        ana.open(&page).await?;
        assert!(ana.page.has(name), "{}", ana.page.text());
        let id = ana.page.html.split_once("name=\"remove\" value=\"").map(|(_, rest)| rest.split('"').next());
        let id = id.flatten().ok_or("nothing to take away")?.to_owned();
        ana.upload(&page, &[("remove", &id)], &[]).await?;
        assert!(!ana.page.has(name), "{}", ana.page.text());
    }
    ana.open(&mine).await?;
    assert!(ana.page.has("Proof for what you told us"), "{}", ana.page.text());
    Ok(())
}

db::on_both!(programs_are_refused_and_the_rest_is_kept_as_what_it_is);
