//! Files from before they had one table, and uploads by people who are not allowed to.

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use db::{Dialect, args};
use domain::attachments;
use domain::attachments::{Kind, MOST_UNBOUND, State};

use super::Town;
use super::applications::{BIRTH, answer_all, application, start};

const PDF: &[u8] = b"%PDF-1.7 a letter";

/// The tables as they were, without what this test does not need.
macro_rules! before {
    ($int:literal, $bytes:literal) => {
        concat!(
            "DROP TABLE files; DROP TABLE file_bytes; DROP TABLE file_contents;
            CREATE TABLE files (id TEXT NOT NULL PRIMARY KEY, owner TEXT NOT NULL, owner_id TEXT NOT NULL,
                name TEXT NOT NULL, media_type TEXT NOT NULL, size ", $int, " NOT NULL, sha256 TEXT NOT NULL,
                state TEXT NOT NULL, signature TEXT, scanned_at ", $int, ", kept_since ", $int, " NOT NULL);
            CREATE INDEX files_owner ON files (owner, owner_id);
            CREATE INDEX files_sha256 ON files (sha256);
            CREATE TABLE file_contents (sha256 TEXT NOT NULL PRIMARY KEY, touched_at ", $int, " NOT NULL);
            CREATE TABLE attachments (id TEXT NOT NULL PRIMARY KEY, application_id TEXT NOT NULL, fact TEXT NOT NULL,
                name TEXT NOT NULL, media_type TEXT NOT NULL, size ", $int, " NOT NULL, sha256 TEXT NOT NULL,
                bytes ", $bytes, " NOT NULL, added_at ", $int, " NOT NULL);
            CREATE TABLE case_attachments (id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL,
                request_id TEXT NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, sha256 TEXT NOT NULL,
                size ", $int, " NOT NULL, bytes ", $bytes, " NOT NULL, at ", $int, " NOT NULL);"
        )
    };
}

async fn everything_that_was_handed_in_before_is_still_there(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let mut ids = Vec::new();
    for _ in 0..2 {
        start(&town, &mut ana, "birth-registration").await?;
        ids.push(application(&ana)?.trim_start_matches("/applications/").to_owned());
    }
    let upload = domain::uploads::Upload {
        field: String::new(),
        name: String::new(),
        bytes: axum::body::Bytes::from_static(PDF),
    };
    let hash = uploads_hash(&upload);
    let mut tx = town.app.db.begin().await?;
    let (old, new) = match tx.dialect() {
        Dialect::Sqlite => {
            (before!("INTEGER", "BLOB"), include_str!("../../../../../migrations/sqlite/0045_one_table_of_files.sql"))
        }
        Dialect::Postgres => {
            (before!("BIGINT", "BYTEA"), include_str!("../../../../../migrations/postgres/0045_one_table_of_files.sql"))
        }
    };
    tx.execute_script(old).await?;
    tx.execute("UPDATE applications SET state = 'sent', case_id = 'c1' WHERE id = $1", args![ids[1]]).await?;
    let attachment =
        "INSERT INTO attachments (id, application_id, fact, name, media_type, size, sha256, bytes, added_at)
        VALUES ($1, $2, 'birth_told_by', $3, 'application/pdf', 17, $4, $5, 7)";
    tx.execute(attachment, args!["draft", ids[0], "old.pdf", hash, PDF]).await?;
    tx.execute(attachment, args!["sent", ids[1], "sent.pdf", hash, &b""[..]]).await?;
    let answer = "INSERT INTO case_attachments (id, case_id, request_id, name, media_type, sha256, size, bytes, at)
        VALUES ($1, 'c1', 'r1', $2, 'application/pdf', $3, 17, $4, 8)";
    tx.execute(answer, args!["answer", "answer.pdf", hash, &b""[..]]).await?;
    for (id, owner, state) in [("sent", "application", "clean"), ("answer", "case", "infected")] {
        let file =
            "INSERT INTO files (id, owner, owner_id, name, media_type, size, sha256, state, signature, kept_since)
            VALUES ($1, $2, 'x', 'x', 'application/pdf', 17, $3, $4, 'Test.Harm', 7)";
        tx.execute(file, args![id, owner, hash, state]).await?;
    }
    tx.execute_script(new).await?;
    tx.commit().await?;
    let mut tx = town.app.db.begin().await?;
    let of_case = attachments::of(&mut tx, ("case", "c1")).await?;
    let of_case: Vec<_> =
        of_case.iter().map(|file| (file.id.as_str(), file.kind, file.about.as_str(), file.state)).collect();
    assert_eq!(
        of_case,
        [("answer", Kind::Answer, "r1", State::Infected), ("sent", Kind::Proof, "birth_told_by", State::Clean)]
    );
    let of_draft = attachments::of(&mut tx, ("application", &ids[0])).await?;
    tx.rollback().await?;
    assert_eq!((of_draft.len(), of_draft[0].state, of_draft[0].given_at), (1, State::Unscanned, 7));
    // From the database at first, and from the store after the nightly clean-up.
    assert_eq!(attachments::bytes(&town.app, &of_draft[0]).await.map_err(|problem| problem.kind)?, PDF);
    assert!(town.app.files.get(&hash).await.is_err());
    attachments::clean(&town.app).await?;
    attachments::clean(&town.app).await?;
    assert_eq!(town.app.files.get(&hash).await?, PDF);
    assert_eq!(attachments::bytes(&town.app, &of_draft[0]).await.map_err(|problem| problem.kind)?, PDF);
    Ok(())
}

fn uploads_hash(upload: &domain::uploads::Upload) -> String {
    domain::uploads::check(upload).map(|sniffed| sniffed.sha256).unwrap_or_default()
}

async fn nothing_is_stored_for_somebody_who_may_not_hand_it_in(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "birth-registration").await?;
    let mine = application(&ana)?;
    let mut eve = town.citizen("eve").await?;
    let stored = async || -> db::Result<i64> {
        let mut tx = town.app.db.begin().await?;
        tx.fetch_one("SELECT COUNT(*) FROM file_contents", args![]).await
    };
    for address in [
        "/applications/nope/steps/1",
        &format!("{mine}/steps/2"),
        "/cases/ANYTHING/requests/x",
        "/cases/ANYTHING/messages",
        "/cases/ANYTHING/review",
        "/submissions/ANYTHING",
        "/person/ANYTHING/messages",
        "/desk/interview/nope/applications/nope/steps/1",
    ] {
        eve.open("/account").await?;
        let status = eve.upload(address, &[], &[("f", "a.pdf", PDF)]).await?.status;
        assert!(status.is_client_error() || eve.page.address.starts_with("/desk/sign-in"), "{address}: {status}");
        assert_eq!(stored().await?, 0, "{address}");
    }
    // A form without fields for files takes no large body.
    let large = vec![b'x'; 300 * 1024];
    eve.open("/person").await?;
    assert_eq!(eve.upload("/person", &[], &[("f", "a.pdf", &large)]).await?.status, StatusCode::PAYLOAD_TOO_LARGE);
    Ok(())
}

async fn nobody_keeps_more_than_they_could_use(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    start(&town, &mut ana, "birth-registration").await?;
    answer_all(&mut ana, BIRTH).await?;
    let page = ana.page.address.clone();
    let mut tx = town.app.db.begin().await?;
    let person: String = tx.fetch_one("SELECT person_id FROM applications", args![]).await?;
    let sql = "INSERT INTO file_contents (sha256, touched_at, size, put_by) VALUES ('x', 0, $1, $2)";
    tx.execute(sql, args![MOST_UNBOUND, person]).await?;
    tx.commit().await?;
    ana.upload(&page, &[("stay", "yes")], &[("birth_told_by", "a.pdf", PDF)]).await?;
    assert!(ana.page.has("You have reached the most that we keep for one person"), "{}", ana.page.text());
    let mut ben = town.citizen("ben").await?;
    start(&town, &mut ben, "birth-registration").await?;
    answer_all(&mut ben, BIRTH).await?;
    let page = ben.page.address.clone();
    ben.upload(&page, &[("stay", "yes")], &[("birth_told_by", "a.pdf", PDF)]).await?;
    assert!(ben.page.has("a.pdf"), "{}", ben.page.text());
    Ok(())
}

db::on_both!(
    everything_that_was_handed_in_before_is_still_there,
    nothing_is_stored_for_somebody_who_may_not_hand_it_in,
    nobody_keeps_more_than_they_could_use,
);
