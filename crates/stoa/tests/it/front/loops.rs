//! A day on which machines write to each other: two of our own instances, a vacation responder and a telephone that
//! answers by itself. None of them says that it is a machine, and each begins again every five minutes.

use std::path::Path;

use channels::texts::Received;
use db::Db;
use db::testing::{TestDb, Tested};
use domain::mail_in::{NewMail, keep};
use domain::outbox::CAPS;

use super::Town;
use super::mail_in::{arrives, count};
use super::texting::{answered, sms, texted};

const DOOR: &str = "door@stoa.test";
const OTHER: &str = "door@other.test";
const AWAY: &str = "bob@away.test";
const NUMBER: &str = "+61491570156";

const FIVE_MINUTES: i64 = 5 * 60_000;
const A_DAY: i64 = 24 * 12;

/// A letter whose head says nothing of a machine, and nothing of what it answers.
fn letter(from: &str, id: &str, words: &str) -> String {
    format!("From: {from}\r\nTo: x\r\nSubject: A question\r\nMessage-ID: <{id}>\r\n\r\n{words}\r\n")
}

async fn posts(town: &Town, (from, to): (&str, &str), (id, words): (&str, &str)) -> anyhow::Result<()> {
    let raw = letter(from, id, words);
    Ok(keep(&town.app, &[NewMail::whole(Some(from), to, raw.as_bytes())]).await?)
}

/// Another Stoa, with a database of its own, whose mails come to `door@other.test`.
async fn other(town: &Town, db: &TestDb, file: &Path) -> anyhow::Result<Town> {
    let address = format!("sqlite:{}", file.display());
    let empty = Db::connect(&address, &db::Settings::default()).await?;
    empty.migrate(town.time.now()).await?;
    empty.close().await;
    town.by_way_of(db, &address).await?.by_mail_at(db, OTHER).await
}

/// Three hours, after which every cap was reached; a whole day where `STOA_SOAK` is set.
fn rounds() -> i64 {
    if std::env::var_os("STOA_SOAK").is_some() { A_DAY } else { 36 }
}

async fn machines_that_do_not_say_so_stay_within_the_caps(db: TestDb) -> Tested {
    let rounds = rounds();
    let here = Town::new(&db).await?.by_mail(&db).await?;
    // Ids of a town are those of each run, so the folder has the process and the database in its name.
    let folder = std::env::temp_dir().join(format!("stoa-two-{}-{:?}", std::process::id(), here.app.db.dialect()));
    std::fs::create_dir_all(&folder)?;
    let there = other(&here, &db, &folder.join("other.sqlite")).await?;
    // Both sides keep what they send in one place; what went to whom, and how much of it was answered already.
    let sent = |address: &str| here.app.mailer.kept_for(address);
    let texted_back = || here.app.texts.sms.kept_for(NUMBER).len();
    let (mut read_here, mut read_there, mut read_away, mut read_by_telephone) = (0, 0, 0, 0);
    for round in 0..rounds {
        // Each begins again.
        posts(&here, (OTHER, DOOR), (&format!("o{round}@o"), "Hello again.")).await?;
        posts(&here, (AWAY, DOOR), (&format!("a{round}@a"), "I am away until Monday.")).await?;
        // Each receipt goes to the other side as a letter of a person.
        for receipt in sent(OTHER).iter().skip(read_there) {
            posts(&there, (DOOR, OTHER), (&receipt.id, &receipt.text)).await?;
        }
        read_there = sent(OTHER).len();
        for receipt in sent(DOOR).iter().skip(read_here) {
            posts(&here, (OTHER, DOOR), (&receipt.id, &receipt.text)).await?;
        }
        read_here = sent(DOOR).len();
        // Bob is on holiday, and his program answers whatever comes, to the address that the mail gives.
        for mail in sent(AWAY).iter().skip(read_away) {
            let to = mail.reply_to.clone().unwrap_or_else(|| DOOR.to_owned());
            posts(&here, (AWAY, &to), (&format!("v-{}", mail.id), "I am away until Monday.")).await?;
        }
        read_away = sent(AWAY).len();
        // And so does a telephone, which begins each hour.
        let replies = texted_back().saturating_sub(read_by_telephone) + usize::from(round % 12 == 0);
        read_by_telephone = texted_back();
        for reply in 0..replies {
            let text = Received { from: NUMBER.to_owned(), ..sms(&format!("SM{round}-{reply}"), "I am driving.") };
            texted(&here, text).await?;
        }
        here.work().await?;
        there.work().await?;
        here.time.advance(FIVE_MINUTES);
    }
    let (_, most) = CAPS.last().ok_or("no caps")?;
    let most = usize::try_from(*most)?;
    let went = [sent(OTHER).len(), sent(AWAY).len(), texted_back()];
    assert_eq!(went, [most, most, 1], "all that the caps allow were sent, or the caps were not tried");
    assert!(sent(DOOR).len() <= most, "{}", sent(DOOR).len());
    // Nothing of what came in is lost.
    let came = "SELECT COUNT(*) FROM incoming WHERE channel = 'email'";
    let came = [count(&here, came).await?, count(&there, came).await?];
    let theirs = i64::try_from(sent(DOOR).len() + read_away)?;
    assert_eq!(came, [2 * rounds + theirs, i64::try_from(most)?]);
    // As they are, with what their heads say, no receipt goes out at all, on the next day either.
    here.time.advance(A_DAY * FIVE_MINUTES);
    let honest = format!("Auto-Submitted: auto-replied\n{}", letter(OTHER, "h@o", "We have it.").replace("\r\n", "\n"));
    arrives(&here, (OTHER, DOOR), &honest).await?;
    assert_eq!(sent(OTHER).len(), most);
    there.app.db.close().await;
    Ok(std::fs::remove_dir_all(folder)?)
}

async fn an_officer_is_answered_by_a_telephone_once(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let sent = || town.app.texts.sms.kept_for(NUMBER).len();
    texted(&town, sms("SM1", "Can I pay in parts?")).await?;
    answered(&town, "1", "Yes, in six.").await?;
    let before = sent();
    texted(&town, sms("SM2", "I am driving.")).await?;
    texted(&town, sms("SM3", "I am driving.")).await?;
    assert_eq!(sent(), before, "no machine answers what a machine says to an officer");
    Ok(())
}

db::on_both!(machines_that_do_not_say_so_stay_within_the_caps, an_officer_is_answered_by_a_telephone_once,);
