//! Mails that are no plain letters: forged, automatic, returned, unreadable, to two agencies, with files, with danger.

use channels::lmtp::{Answer, Envelope, Handler};
use db::args;
use db::testing::{TestDb, Tested};
use domain::events::Thing;
use domain::inbox::reply_token;
use domain::mail_in::{NewMail, keep};
use domain::work_items::{Kind, View};
use stoa::command::mail_in::Door;

use super::Town;
use super::cases::{gas_rebate, known};
use super::desk::{queue_of, staff, view};
use super::mail_in::{arrives, count, last, references};

const DOOR: &str = "door@stoa.test";

async fn town(db: &TestDb) -> anyhow::Result<Town> {
    Town::new(db).await?.by_mail(db).await
}

/// A mail with these lines in its head.
fn mail(from: &str, id: &str, head: &str, words: &str) -> String {
    format!("From: {from}\nTo: {DOOR}\nSubject: A question\nMessage-ID: <{id}>\n{head}\n{words}\n")
}

/// The states of all conversations and the number of their messages, oldest first.
async fn threads(town: &Town) -> anyhow::Result<Vec<(String, i64)>> {
    let mut tx = town.app.db.read().await?;
    let sql = "SELECT c.state, COUNT(m.id) FROM conversations c JOIN messages m ON m.conversation_id = c.id
        GROUP BY c.id, c.state ORDER BY c.id";
    Ok(tx.fetch_all(sql, args![]).await?)
}

async fn a_forged_answer_and_a_mail_about_another_case_reach_a_human_and_nothing_else(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let token = reply_token(&town.app, Thing::Case, &case.id).ok_or("no token")?;
    // Who does not own the case may have its address from somebody's screen.
    arrives(&town, ("eve@evil.test", &format!("door+{token}@stoa.test")), &mail("eve@evil.test", "1@e", "", "Pay me."))
        .await?;
    // A token that nobody issued, and an id that only looks like ours.
    let forged = format!("c{}", &"0".repeat(52));
    arrives(
        &town,
        ("eve@evil.test", &format!("door+{forged}@stoa.test")),
        &mail("eve@evil.test", "2@e", "", "Me too."),
    )
    .await?;
    let head = "In-Reply-To: <answer-1.019ee77c-0000-7000-8000-000000000000@stoa.test>\n";
    arrives(&town, ("eve@evil.test", DOOR), &mail("ana-silva@example.org", "3@e", head, "And me.")).await?;
    assert_eq!(count(&town, "SELECT COUNT(*) FROM case_messages").await?, 0);
    assert_eq!(threads(&town).await?.len(), 3);
    let mine = "SELECT COUNT(*) FROM conversations c JOIN contact_points p ON p.person_id = c.person_id";
    assert_eq!(count(&town, mine).await?, 0, "an address in a head makes nobody the person who has it");
    // Where our mail server vouches for her, she is who she is, and her words reach her case.
    let proof = "Authentication-Results: mx.stoa.test; dmarc=pass header.from=example.org\n";
    let to = format!("door+{token}@stoa.test");
    arrives(&town, ("ana-silva@example.org", &to), &mail("ana-silva@example.org", "4@e", proof, "It is me.")).await?;
    assert_eq!(count(&town, "SELECT COUNT(*) FROM case_messages WHERE channel = 'email'").await?, 1);
    Ok(())
}

async fn a_reply_without_our_address_finds_its_thread_by_what_it_answers(db: TestDb) -> Tested {
    let town = town(&db).await?;
    arrives(&town, ("bob@example.org", DOOR), &mail("bob@example.org", "1@b", "", "First.")).await?;
    let issued = format!("<{}@stoa.test>", last(&town, "bob@example.org")?.id);
    let head = format!("References: <x@y> {issued}\n");
    arrives(&town, ("bob@example.org", DOOR), &mail("Bob@Example.org", "2@b", &head, "Second.")).await?;
    assert_eq!(threads(&town).await?, [("waiting".to_owned(), 2)]);
    // Somebody else who refers to it is not in it.
    arrives(&town, ("eve@evil.test", DOOR), &mail("eve@evil.test", "3@b", &head, "Third.")).await?;
    assert_eq!(threads(&town).await?.len(), 2);
    // A receipt only for what begins something.
    assert_eq!(town.app.mailer.kept_for("bob@example.org").len(), 1);
    Ok(())
}

async fn a_mail_that_came_back_is_work_and_one_that_waits_is_none(db: TestDb) -> Tested {
    let town = town(&db).await?;
    arrives(&town, ("bob@example.org", DOOR), &mail("bob@example.org", "1@b", "", "First.")).await?;
    let receipt = last(&town, "bob@example.org")?;
    let path = receipt.return_path.clone().ok_or("no return path")?;
    let report = |action: &str, status: &str| {
        format!(
            "From: MAILER-DAEMON@mx.test\nTo: x\nSubject: Undelivered\nMIME-Version: 1.0\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nSorry.\n\n\
             --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.test\n\nFinal-Recipient: rfc822; bob@example.org\n\
             Action: {action}\nStatus: {status}\nDiagnostic-Code: smtp; {status} no such person\n\n--b--\n"
        )
    };
    let undelivered = async || -> anyhow::Result<Vec<domain::work_items::Item>> {
        let hannah = staff(&town, "hannah").await?;
        let free = queue_of(&town, hannah.id(), &view(View::Free)).await?;
        Ok(free.into_iter().filter(|item| item.kind() == Kind::FailedDelivery).collect())
    };
    arrives(&town, ("", &path), &report("delayed", "4.4.1")).await?;
    assert_eq!(undelivered().await?.len(), 0);
    arrives(&town, ("", &path), &report("failed", "5.1.1")).await?;
    arrives(&town, ("", &path), &report("failed", "5.1.2")).await?;
    let items = undelivered().await?;
    assert_eq!(items.len(), 1);
    let mut tx = town.app.db.begin().await?;
    let drift = domain::desk::drift(&mut tx, &town.app, Thing::Conversation, &items[0].subject_id).await?;
    assert_eq!(drift, Vec::<String>::new());
    drop(tx);
    assert_eq!(threads(&town).await?, [("waiting".to_owned(), 1)]);
    let problem = "SELECT COUNT(*) FROM deliveries WHERE state = 'refused' AND problem LIKE '%no such person%'";
    assert_eq!(count(&town, problem).await?, 1);
    // A report about a mail that nobody here sent is read by a human.
    arrives(&town, ("", DOOR), &report("failed", "5.1.1")).await?;
    assert_eq!(threads(&town).await?.len(), 2);
    Ok(())
}

async fn a_vacation_stands_in_the_thread_and_changes_nothing(db: TestDb) -> Tested {
    let town = town(&db).await?;
    arrives(&town, ("bob@example.org", DOOR), &mail("bob@example.org", "1@b", "", "First.")).await?;
    let reference = references(&town).await?.pop().ok_or("none")?;
    let desk = format!("/desk/conversations/{reference}");
    let mut hannah = town.officer("hannah").await?;
    let once = hannah.open(&desk).await?.hidden("once");
    hannah.send(&desk, &[("once", &once), ("body", "Yes.")]).await?;
    town.time.advance(domain::conversations::waiting_answers::UNDO);
    town.work().await?;
    let answer = last(&town, "bob@example.org")?;
    let sent = town.app.mailer.kept_for("bob@example.org").len();
    let path = answer.return_path.ok_or("no return path")?;
    let away = mail("bob@example.org", "2@b", "Auto-Submitted: auto-replied\n", "I am away.");
    arrives(&town, ("", &path), &away).await?;
    assert_eq!(threads(&town).await?, [("answered".to_owned(), 3)]);
    assert_eq!(town.app.mailer.kept_for("bob@example.org").len(), sent);
    assert!(hannah.open(&desk).await?.has("Sent by a machine"), "{}", hannah.page.text());
    // What Bob writes himself waits for an answer again.
    let back = answer.reply_to.ok_or("no address")?;
    arrives(&town, ("bob@example.org", &back), &mail("bob@example.org", "3@b", "", "Thanks, and when?")).await?;
    assert_eq!(threads(&town).await?, [("waiting".to_owned(), 4)]);
    Ok(())
}

async fn no_receipt_goes_to_machines_lists_nobody_and_ourselves(db: TestDb) -> Tested {
    let town = town(&db).await?;
    for (n, (from, path, head)) in [
        ("a@example.org", "", ""),
        ("a@example.org", "a@example.org", "Auto-Submitted: auto-generated\n"),
        ("a@example.org", "a@example.org", "List-Id: <news.example.org>\n"),
        ("a@example.org", "a@example.org", "Precedence: bulk\n"),
        ("a@example.org", "a@example.org", "X-Auto-Response-Suppress: All\n"),
        ("door@stoa.test", "door@stoa.test", ""),
        ("door+x@stoa.test", "door+x@stoa.test", ""),
        ("no-reply@example.org", "no-reply@example.org", ""),
    ]
    .into_iter()
    .enumerate()
    {
        arrives(&town, (path, DOOR), &mail(from, &format!("{n}@x"), head, "Hello")).await?;
        let sent = town.app.mailer.kept_for(from).len();
        assert_eq!(sent, 0, "{from} {head}");
    }
    // And yet a human sees each of them.
    assert_eq!(threads(&town).await?.len(), 8);
    Ok(())
}

async fn a_mail_to_two_agencies_is_work_of_each(db: TestDb) -> Tested {
    let town = Town::with_suites(&db).await?.by_mail(&db).await?;
    let raw = mail("bob@example.org", "1@b", "", "To both of you.").replace('\n', "\r\n");
    let to = |recipient| NewMail::whole(Some("bob@example.org"), recipient, raw.as_bytes());
    keep(&town.app, &[to(DOOR), to("Roads@stoa.test")]).await?;
    keep(&town.app, &[to("roads@stoa.test"), to(DOOR)]).await?;
    town.work().await?;
    let mut tx = town.app.db.read().await?;
    let agencies: Vec<String> = tx.fetch_all("SELECT agency FROM conversations ORDER BY agency", args![]).await?;
    assert_eq!(agencies, ["nrma", "service-nsw"]);
    assert_eq!(town.app.mailer.kept_for("bob@example.org").len(), 2);
    Ok(())
}

async fn what_nobody_can_read_is_given_to_a_human_as_it_came(db: TestDb) -> Tested {
    let town = town(&db).await?;
    for (n, raw) in ["", "\u{1}\u{2}", "no head at all"].into_iter().enumerate() {
        arrives(&town, ("bob@example.org", DOOR), raw).await?;
        assert_eq!(threads(&town).await?.len(), n + 1, "{raw:?}");
    }
    let mut hannah = town.officer("hannah").await?;
    let reference = references(&town).await?.remove(0);
    assert!(hannah.open(&format!("/desk/conversations/{reference}")).await?.has("bob@example.org"));
    assert!(count(&town, "SELECT COUNT(*) FROM files WHERE media_type = 'message/rfc822'").await? > 0);
    Ok(())
}

async fn files_go_the_way_of_all_files_and_the_others_are_named(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let pdf =
        "Content-Type: application/pdf\nContent-Disposition: attachment; filename=\"../bill.pdf\"\n\n%PDF-1.4 words";
    let exe =
        "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"song.exe\"\n\nMZwords";
    let head = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n";
    let words =
        format!("--b\nContent-Type: text/plain\n\nMy bill <script>alert(1)</script>\n--b\n{pdf}\n--b\n{exe}\n--b--");
    arrives(&town, ("bob@example.org", DOOR), &mail("bob@example.org", "1@b", head, &words)).await?;
    let mut tx = town.app.db.read().await?;
    let names: Vec<String> = tx.fetch_all("SELECT name FROM files ORDER BY name", args![]).await?;
    assert_eq!(names, ["bill.pdf"]);
    drop(tx);
    assert!(last(&town, "bob@example.org")?.text.contains("song.exe"));
    let mut hannah = town.officer("hannah").await?;
    let reference = references(&town).await?.remove(0);
    let page = hannah.open(&format!("/desk/conversations/{reference}")).await?;
    assert!(page.has("song.exe") && page.has("bill.pdf"), "{}", page.text());
    assert!(!page.html.contains("<script>alert") && page.html.contains("&lt;script&gt;alert"), "text is text");
    Ok(())
}

async fn who_tells_of_danger_comes_first_and_reads_whom_to_call(db: TestDb) -> Tested {
    let town = town(&db).await?;
    arrives(&town, ("bob@example.org", DOOR), &mail("bob@example.org", "1@b", "", "When will you decide?")).await?;
    arrives(&town, ("ana@example.org", DOOR), &mail("ana@example.org", "2@b", "", "I want to kill myself.")).await?;
    let hannah = staff(&town, "hannah").await?;
    let free = queue_of(&town, hannah.id(), &view(View::Free)).await?;
    assert_eq!(free[0].reference, references(&town).await?[1]);
    let receipt = last(&town, "ana@example.org")?.text;
    assert!(receipt.contains("13 11 14"), "{receipt}");
    assert!(!last(&town, "bob@example.org")?.text.contains("13 11 14"));
    let vi = "Content-Type: text/plain; charset=utf-8\n";
    let words = "Khi nào quý vị sẽ quyết định về đơn của tôi?";
    arrives(&town, ("chi@example.org", DOOR), &mail("chi@example.org", "3@b", vi, words)).await?;
    assert!(last(&town, "chi@example.org")?.text.contains("Số tham chiếu"));
    Ok(())
}

async fn what_cannot_be_stored_now_stays_with_its_mail_server(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let door = Door(town.app.clone());
    assert!(
        door.is_ours("door@stoa.test") && door.is_ours("Door+abc@STOA.test") && door.is_ours("postmaster@stoa.test")
    );
    assert!(!door.is_ours("door@other.test") && !door.is_ours("ana@stoa.test") && !door.is_ours("door"));
    let raw = mail("bob@example.org", "1@b", "", "Hello").replace('\n', "\r\n").into_bytes();
    let envelope = Envelope { from: None, to: vec![DOOR.to_owned(), "postmaster@stoa.test".to_owned()], raw };
    assert_eq!(door.take(envelope.clone()).await, [Answer::Kept, Answer::Kept]);
    // The second table that it writes to fails, so the first is as it was.
    let mut tx = town.app.db.begin().await?;
    tx.execute("ALTER TABLE jobs RENAME TO jobs_away", args![]).await?;
    tx.commit().await?;
    let raw = mail("bob@example.org", "2@b", "", "Hello again").replace('\n', "\r\n").into_bytes();
    let envelope = Envelope { raw, ..envelope };
    assert_eq!(door.take(envelope.clone()).await, [Answer::NotNow, Answer::NotNow]);
    assert_eq!(count(&town, "SELECT COUNT(*) FROM received_mails").await?, 2);
    let mut tx = town.app.db.begin().await?;
    tx.execute("ALTER TABLE jobs_away RENAME TO jobs", args![]).await?;
    tx.commit().await?;
    assert_eq!(door.take(envelope).await, [Answer::Kept, Answer::Kept]);
    assert_eq!(count(&town, "SELECT COUNT(*) FROM received_mails").await?, 4);
    Ok(())
}

db::on_both!(
    a_forged_answer_and_a_mail_about_another_case_reach_a_human_and_nothing_else,
    a_reply_without_our_address_finds_its_thread_by_what_it_answers,
    a_mail_that_came_back_is_work_and_one_that_waits_is_none,
    a_vacation_stands_in_the_thread_and_changes_nothing,
    no_receipt_goes_to_machines_lists_nobody_and_ourselves,
    a_mail_to_two_agencies_is_work_of_each,
    what_nobody_can_read_is_given_to_a_human_as_it_came,
    files_go_the_way_of_all_files_and_the_others_are_named,
    who_tells_of_danger_comes_first_and_reads_whom_to_call,
    what_cannot_be_stored_now_stays_with_its_mail_server,
);
