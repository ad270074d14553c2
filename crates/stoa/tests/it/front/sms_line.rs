//! What an operator's line brings: long messages in one piece, and once what comes again because the line broke.

use catalogue::Channel;
use channels::texts::{Arrived, Part, Received};
use db::args;
use db::testing::{TestDb, Tested};

use super::Town;
use super::texting::{arrived, said, sms};

fn over(line: &str, id: &str, words: &str) -> Received {
    Received { line: Some(line.to_owned()), ..sms(&format!("smpp:{line}:{id}"), words) }
}

fn part(line: &str, number: i64, words: &str) -> Arrived {
    let received = over(line, &number.to_string(), words);
    Arrived::Part(Part { received, reference: 7, total: 3, number })
}

async fn bodies(town: &Town) -> anyhow::Result<Vec<String>> {
    Ok(said(town).await?.into_iter().map(|(_, body)| body).collect())
}

async fn parts_become_one_message_in_whatever_order_they_come(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    for (number, words) in [(3, "in parts?"), (1, "Can I pay "), (1, "Can I pay ")] {
        arrived(&town, Channel::Sms, part("l1", number, words)).await?;
    }
    assert_eq!(bodies(&town).await?.len(), 0);
    arrived(&town, Channel::Sms, part("l1", 2, "my fine ")).await?;
    assert_eq!(bodies(&town).await?, ["Can I pay my fine in parts?"]);
    // The last part again, because the line broke before the operator knew: it is no message of its own.
    arrived(&town, Channel::Sms, part("l2", 2, "my fine ")).await?;
    town.time.advance(11 * 60 * 1_000);
    town.work().await?;
    assert_eq!(bodies(&town).await?.len(), 1);
    // What never becomes whole reaches a human as it is.
    arrived(&town, Channel::Sms, part("l2", 1, "It is $450 ")).await?;
    town.work().await?;
    assert_eq!(bodies(&town).await?.len(), 1);
    town.time.advance(11 * 60 * 1_000);
    town.work().await?;
    assert_eq!(bodies(&town).await?[1], "It is $450 \n[A part of the message did not come]");
    let mut tx = town.app.db.read().await?;
    let waiting: i64 = tx.fetch_one("SELECT COUNT(*) FROM message_parts", args![]).await?;
    assert_eq!(waiting, 0);
    Ok(())
}

async fn the_same_words_are_said_twice_or_delivered_twice(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    for (line, id, minutes, many) in [
        ("l1", "1", 0, 1),
        // Another line shortly after: the operator could not know that we have it.
        ("l2", "1", 1, 1),
        // The same line: said again, and so it is much later over any line.
        ("l2", "2", 1, 2),
        ("l3", "1", 30, 3),
    ] {
        town.time.advance(minutes * 60 * 1_000);
        arrived(&town, Channel::Sms, Arrived::Message(over(line, id, "Yes"))).await?;
        assert_eq!(bodies(&town).await?.len(), many, "{line} {id}");
    }
    Ok(())
}

db::on_both!(parts_become_one_message_in_whatever_order_they_come, the_same_words_are_said_twice_or_delivered_twice,);
