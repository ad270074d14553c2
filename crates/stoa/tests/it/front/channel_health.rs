//! A channel that fails is seen: a refused key, silence, and a report that came before its message had a name.

use catalogue::Channel;
use channels::texts::{Arrived, Delivery, Texts};
use db::args;
use db::testing::{TestDb, Tested};
use domain::app::Messengers;
use domain::conversations;
use domain::work_items::{Kind, View};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::Town;
use super::desk::{queue_of, staff, view};
use super::texting::sms;

const HOUR: i64 = 60 * 60 * 1_000;

async fn arrived(town: &Town, arrived: Arrived) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    conversations::arrived(&mut tx, &town.app, Channel::Sms, &arrived)
        .await
        .map_err(|why| anyhow::anyhow!("{why:?}"))?;
    tx.commit().await?;
    Ok(())
}

fn text(id: &str) -> Arrived {
    Arrived::Message(sms(id, "Can I pay my fine in parts?"))
}

/// A provider that refuses our key.
async fn refusing() -> anyhow::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).await;
            let said = "HTTP/1.1 401 Unauthorized\r\ncontent-length: 11\r\nconnection: close\r\n\r\nexpired key";
            let _ = stream.write_all(said.as_bytes()).await;
        }
    });
    Ok(format!("twilio http://AC1:12345@{address} +61400000000"))
}

async fn a_refused_key_is_on_the_page_of_the_team_and_messages_wait(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let sms = Texts::open(&refusing().await?)?;
    let town = town.texting(&db, Messengers { sms, ..Messengers::kept() }).await?;
    let mut hannah = town.officer("hannah").await?;
    hannah.open("/desk/team").await?;
    assert!(!hannah.page.has("refuses our key"), "{}", hannah.page.text());
    arrived(&town, text("SM1")).await?;
    town.work().await?;
    hannah.open("/desk/team").await?;
    assert!(hannah.page.has("The other side refuses our key or settings since"), "{}", hannah.page.text());
    hannah.open("/desk/channels").await?;
    assert!(hannah.page.has("expired key"), "{}", hannah.page.text());
    let mut tx = town.app.db.read().await?;
    let states: Vec<String> = tx.fetch_all("SELECT state FROM deliveries", args![]).await?;
    assert_eq!(states, ["sending"], "nothing is lost");
    Ok(())
}

async fn silence_after_a_steady_stream_is_told(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    for number in 0..12 {
        arrived(&town, text(&format!("SM{number}"))).await?;
        town.time.advance(HOUR);
    }
    let mut hannah = town.officer("hannah").await?;
    hannah.open("/desk/channels").await?;
    assert!(!hannah.page.has("Nothing has come since"), "{}", hannah.page.text());
    town.time.advance(2 * HOUR);
    let mut hannah = town.officer("hannah").await?;
    hannah.open("/desk/channels").await?;
    assert!(hannah.page.has("Nothing has come since"), "{}", hannah.page.text());
    arrived(&town, text("SM99")).await?;
    hannah.open("/desk/channels").await?;
    assert!(!hannah.page.has("Nothing has come since"), "{}", hannah.page.text());
    Ok(())
}

async fn a_report_that_overtakes_the_answer_to_sending_is_not_lost(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    arrived(&town, text("SM1")).await?;
    // In memory a message is called by its note, which is not sent yet.
    let mut tx = town.app.db.read().await?;
    let name: String = tx.fetch_one("SELECT id FROM notes WHERE channel = 'sms'", args![]).await?;
    tx.commit().await?;
    let report = Delivery { id: name, arrived: Some(false), problem: Some("error 30005".to_owned()) };
    arrived(&town, Arrived::Delivery(report.clone())).await?;
    arrived(&town, Arrived::Delivery(report)).await?;
    town.work().await?;
    let hannah = staff(&town, "hannah").await?;
    let all = queue_of(&town, hannah.id(), &view(View::All)).await?;
    assert_eq!(all.iter().filter(|item| item.kind() == Kind::FailedDelivery).count(), 1);
    let mut tx = town.app.db.read().await?;
    let left: i64 = tx.fetch_one("SELECT COUNT(*) FROM early_reports", args![]).await?;
    assert_eq!(left, 0);
    Ok(())
}

db::on_both!(
    a_refused_key_is_on_the_page_of_the_team_and_messages_wait,
    silence_after_a_steady_stream_is_told,
    a_report_that_overtakes_the_answer_to_sending_is_not_lost,
);
