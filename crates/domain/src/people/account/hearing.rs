//! How a person hears from us: a channel for each topic, hours of quiet, and several news in one mail.

use catalogue::{Channel, QuietHours};
use db::{Tx, args};

use crate::app::App;
use crate::trust::Grant;

/// What a message is about, as far as people choose how it reaches them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Decisions, questions and money: it always goes out, and only its channel is chosen.
    Must,
    Reminders,
    /// News of a case that ask for nothing.
    News,
    Receipts,
}

impl Topic {
    pub const ALL: [Topic; 4] = [Topic::Must, Topic::Reminders, Topic::News, Topic::Receipts];

    /// The name of its field, and the last part of its message keys.
    pub fn name(self) -> &'static str {
        match self {
            Topic::Must => "must",
            Topic::Reminders => "reminders",
            Topic::News => "news",
            Topic::Receipts => "receipts",
        }
    }

    /// The channels among which a person chooses. What must arrive cannot stay in the account alone, and an officer goes to
    /// some trouble only for what has to be done.
    pub fn channels(self) -> &'static [Channel] {
        use Channel::{Counter, Email, Phone, Post, Push, Sms, Web};
        match self {
            Topic::Must => &[Email, Sms, Push, Post, Phone, Counter],
            Topic::Reminders => &[Email, Sms, Push, Post, Phone, Web],
            Topic::News | Topic::Receipts => &[Email, Sms, Push, Web],
        }
    }
}

/// Several news in one mail, at an hour of each day or of each Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest {
    pub is_weekly: bool,
    pub hour: u8,
}

/// When nothing rings that can wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Quiet {
    /// As the catalogue says for its place.
    #[default]
    OfPlace,
    Never,
    Own(QuietHours),
}

/// What a person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hearing {
    pub must: Channel,
    /// None where it is as for what must arrive.
    pub reminders: Option<Channel>,
    pub news: Option<Channel>,
    pub receipts: Option<Channel>,
    /// Whether codes to sign in go to a proven number.
    pub codes_by_sms: bool,
    pub quiet: Quiet,
    pub digest: Option<Digest>,
}

impl Default for Hearing {
    fn default() -> Self {
        Hearing {
            must: Channel::Email,
            reminders: None,
            news: None,
            receipts: None,
            codes_by_sms: false,
            quiet: Quiet::OfPlace,
            digest: None,
        }
    }
}

impl Hearing {
    /// The channel that a topic goes by. News and receipts never make work for an officer.
    pub fn channel(&self, topic: Topic) -> Channel {
        let chosen = match topic {
            Topic::Must => return self.must,
            Topic::Reminders => return self.reminders.unwrap_or(self.must),
            Topic::News => self.news,
            Topic::Receipts => self.receipts,
        };
        let usual = if matches!(self.must, Channel::Sms | Channel::Push) { self.must } else { Channel::Email };
        chosen.unwrap_or(usual)
    }

    /// The hours of quiet that apply, in a place that has some.
    pub fn quiet_hours(&self, of_place: Option<QuietHours>) -> Option<QuietHours> {
        match self.quiet {
            Quiet::OfPlace => of_place,
            Quiet::Never => None,
            Quiet::Own(hours) => Some(hours),
        }
    }
}

/// As stored.
struct Row {
    channel: String,
    reminders: Option<String>,
    news: Option<String>,
    receipts: Option<String>,
    codes_by_sms: bool,
    quiet_from: Option<i64>,
    quiet_until: Option<i64>,
    digest: Option<String>,
    digest_hour: i64,
}

db::from_row!(Row { channel, reminders, news, receipts, codes_by_sms, quiet_from, quiet_until, digest, digest_hour });

impl Row {
    fn read(self) -> Hearing {
        let channel = |name: Option<String>| name.as_deref().and_then(Channel::of);
        let hour = |hour: i64| u8::try_from(hour).unwrap_or_default();
        Hearing {
            must: Channel::of(&self.channel).unwrap_or(Channel::Email),
            reminders: channel(self.reminders),
            news: channel(self.news),
            receipts: channel(self.receipts),
            codes_by_sms: self.codes_by_sms,
            quiet: match (self.quiet_from, self.quiet_until) {
                (Some(from), Some(until)) if from == until => Quiet::Never,
                (Some(from), Some(until)) => Quiet::Own(QuietHours { from: hour(from), until: hour(until) }),
                _ => Quiet::OfPlace,
            },
            digest: self.digest.map(|digest| Digest { is_weekly: digest == "weekly", hour: hour(self.digest_hour) }),
        }
    }
}

/// How a person hears from us; by mail and with nothing special if they never chose.
///
/// # Errors
/// If the database is unavailable.
pub async fn hearing(tx: &mut Tx, grant: &Grant) -> db::Result<Hearing> {
    let sql = "SELECT channel, reminders, news, receipts, codes_by_sms, quiet_from, quiet_until, digest, digest_hour
        FROM preferences WHERE person_id = $1";
    let row: Option<Row> = tx.fetch_optional(sql, args![grant.person()]).await?;
    Ok(row.map(Row::read).unwrap_or_default())
}

/// Stores what a person chose.
///
/// # Errors
/// If the database is unavailable.
pub async fn hear(tx: &mut Tx, app: &App, grant: &Grant, chosen: &Hearing) -> db::Result<()> {
    let sql =
        "INSERT INTO preferences (person_id, channel, needs, interpreter, reminders, news, receipts, codes_by_sms,
            quiet_from, quiet_until, digest, digest_hour, changed_at)
        VALUES ($1, $2, '', '', $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (person_id) DO UPDATE SET channel = excluded.channel, reminders = excluded.reminders,
            news = excluded.news, receipts = excluded.receipts, codes_by_sms = excluded.codes_by_sms,
            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, digest = excluded.digest,
            digest_hour = excluded.digest_hour, changed_at = excluded.changed_at";
    let hours = match chosen.quiet {
        Quiet::OfPlace => None,
        Quiet::Never => Some((0, 0)),
        Quiet::Own(hours) => Some((i64::from(hours.from), i64::from(hours.until))),
    };
    let (from, until) = hours.unzip();
    let digest = chosen.digest.map(|digest| if digest.is_weekly { "weekly" } else { "daily" });
    let values = args![
        grant.person(),
        chosen.must.name(),
        chosen.reminders.map(Channel::name),
        chosen.news.map(Channel::name),
        chosen.receipts.map(Channel::name),
        chosen.codes_by_sms,
        from,
        until,
        digest,
        chosen.digest.map_or(8, |digest| i64::from(digest.hour)),
        app.world.now()
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_never_make_work_for_an_officer_and_reminders_follow_what_must_arrive() {
        let chosen = |must| Hearing { must, ..Hearing::default() };
        for (must, reminders, news) in [
            (Channel::Email, Channel::Email, Channel::Email),
            (Channel::Phone, Channel::Phone, Channel::Email),
            (Channel::Post, Channel::Post, Channel::Email),
            (Channel::Sms, Channel::Sms, Channel::Sms),
            (Channel::Push, Channel::Push, Channel::Push),
        ] {
            let hearing = chosen(must);
            assert_eq!(
                (hearing.channel(Topic::Reminders), hearing.channel(Topic::News)),
                (reminders, news),
                "{must:?}"
            );
        }
        let own = Hearing { news: Some(Channel::Web), reminders: Some(Channel::Web), ..chosen(Channel::Phone) };
        assert_eq!((own.channel(Topic::Must), own.channel(Topic::News)), (Channel::Phone, Channel::Web));
        assert_eq!(own.channel(Topic::Reminders), Channel::Web);
    }

    #[test]
    fn hours_of_the_place_apply_until_somebody_has_their_own() {
        let place = Some(QuietHours { from: 21, until: 8 });
        let own = QuietHours { from: 0, until: 6 };
        let with = |quiet| Hearing { quiet, ..Hearing::default() }.quiet_hours(place);
        assert_eq!((with(Quiet::OfPlace), with(Quiet::Never), with(Quiet::Own(own))), (place, None, Some(own)));
    }
}
